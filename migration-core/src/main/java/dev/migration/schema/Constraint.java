package dev.migration.schema;

import org.jspecify.annotations.Nullable;

/**
 * A rule that every row of a table keeps.
 */
public sealed interface Constraint
		permits PrimaryKey, UniqueConstraint, ForeignKey, CheckConstraint, ExclusionConstraint, NotNullConstraint {

	/**
	 * The name, unique in its table.
	 * @return the exact name
	 */
	String name();

	/**
	 * The comment.
	 * @return the comment, or {@code null}
	 */
	@Nullable String comment();

}
