package dev.migration.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Expressions that no two rows may have in a relation to each other.
 *
 * @param name the exact name
 * @param method the index method, for example {@code gist}
 * @param elements what is compared and how
 * @param include columns the index carries along
 * @param where the condition of the rows it is about as SQL, or {@code null} for all
 * @param deferral when it is checked
 * @param storage how its index is stored
 * @param comment the comment, or {@code null}
 */
public record ExclusionConstraint(String name, String method, List<Element> elements, List<String> include,
		@Nullable String where, Deferral deferral, StorageOptions storage,
		@Nullable String comment) implements Constraint {

	public ExclusionConstraint {
		Names.require("An exclusion constraint", name);
		elements = List.copyOf(elements);
		include = List.copyOf(include);
		if (elements.isEmpty()) {
			throw new IllegalArgumentException("Exclusion constraint '%s' needs something to compare".formatted(name));
		}
	}

	/**
	 * One comparison.
	 *
	 * @param key the column or expression
	 * @param operator the operator that must not hold, as SQL, for example {@code &&}
	 */
	public record Element(IndexKey key, String operator) {

	}

}
