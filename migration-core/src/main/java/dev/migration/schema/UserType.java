package dev.migration.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A type that somebody created.
 */
public sealed interface UserType permits EnumType, Domain, CompositeType, RangeType {

	/**
	 * The name.
	 * @return the name
	 */
	QualifiedName name();

	/**
	 * The comment.
	 * @return the comment, or {@code null}
	 */
	@Nullable String comment();

	/**
	 * Who may use it.
	 * @return the grants
	 */
	List<Grant> grants();

}
