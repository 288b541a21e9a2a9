package dev.migration.schema;

import org.jspecify.annotations.Nullable;

/**
 * An extension.
 *
 * @param name the exact name
 * @param schema the schema of its objects, or {@code null} for its own choice
 * @param version the version, or {@code null} for the default one
 * @param comment the comment, or {@code null}
 */
public record Extension(String name, @Nullable String schema, @Nullable String version, @Nullable String comment) {

	public Extension {
		Names.require("An extension", name);
	}

}
