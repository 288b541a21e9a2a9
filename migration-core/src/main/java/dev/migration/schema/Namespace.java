package dev.migration.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What SQL calls a schema: a named part of the database that holds objects.
 *
 * @param name the exact name
 * @param comment the comment, or {@code null}
 * @param grants who may use it
 */
public record Namespace(String name, @Nullable String comment, List<Grant> grants) {

	public Namespace {
		Names.require("A schema", name);
		grants = List.copyOf(grants);
	}

}
