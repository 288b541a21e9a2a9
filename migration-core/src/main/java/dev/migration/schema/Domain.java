package dev.migration.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A type with rules on top of another.
 *
 * @param name the name
 * @param type the type below
 * @param collation a collation other than the type's, or {@code null}
 * @param defaultExpression the SQL expression of its default, or {@code null}
 * @param notNull whether it refuses nulls
 * @param checks the conditions on {@code VALUE}
 * @param comment the comment, or {@code null}
 * @param grants who may use it
 */
public record Domain(QualifiedName name, DataType type, @Nullable QualifiedName collation,
		@Nullable String defaultExpression, boolean notNull, List<CheckConstraint> checks, @Nullable String comment,
		List<Grant> grants) implements UserType {

	public Domain {
		checks = List.copyOf(checks);
		grants = List.copyOf(grants);
	}

}
