package dev.migration.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A type with several named parts.
 *
 * @param name the name
 * @param attributes the parts in order
 * @param comment the comment, or {@code null}
 * @param grants who may use it
 */
public record CompositeType(QualifiedName name, List<Attribute> attributes, @Nullable String comment,
		List<Grant> grants) implements UserType {

	public CompositeType {
		attributes = List.copyOf(attributes);
		grants = List.copyOf(grants);
	}

	/**
	 * One part.
	 *
	 * @param name the exact name
	 * @param type the type
	 * @param collation a collation other than the type's, or {@code null}
	 * @param comment the comment, or {@code null}
	 */
	public record Attribute(String name, DataType type, @Nullable QualifiedName collation, @Nullable String comment) {

		public Attribute {
			Names.require("An attribute", name);
		}

	}

}
