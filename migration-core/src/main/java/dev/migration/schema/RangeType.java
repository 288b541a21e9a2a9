package dev.migration.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A type of ranges over another type.
 *
 * @param name the name
 * @param subtype the type of the bounds
 * @param operatorClass the operator class that orders them, or {@code null}
 * @param collation the collation that orders them, or {@code null}
 * @param canonical the function that makes equal ranges look equal, or {@code null}
 * @param difference the function that measures a range, or {@code null}
 * @param multirange the name of its multirange type, or {@code null} for the server's
 * choice
 * @param comment the comment, or {@code null}
 * @param grants who may use it
 */
public record RangeType(QualifiedName name, DataType subtype, @Nullable QualifiedName operatorClass,
		@Nullable QualifiedName collation, @Nullable QualifiedName canonical, @Nullable QualifiedName difference,
		@Nullable QualifiedName multirange, @Nullable String comment, List<Grant> grants) implements UserType {

	public RangeType {
		grants = List.copyOf(grants);
	}

}
