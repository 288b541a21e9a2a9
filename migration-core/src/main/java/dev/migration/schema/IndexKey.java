package dev.migration.schema;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What an index sorts by: a column or an expression, and how. What is not given is the
 * server's default.
 *
 * @param text the exact name of the column, or the expression as SQL
 * @param expression whether it is an expression
 * @param collation the collation
 * @param operatorClass the operator class
 * @param operatorClassParameters its parameters, by name
 * @param order which way
 * @param nulls where nulls stand
 */
public record IndexKey(String text, boolean expression, @Nullable QualifiedName collation,
		@Nullable QualifiedName operatorClass, Map<String, String> operatorClassParameters, SortOrder order,
		@Nullable NullsOrder nulls) {

	public IndexKey {
		if (text.isBlank()) {
			throw new IllegalArgumentException("An index key needs a column or an expression");
		}
		operatorClassParameters = Sorted.copy(operatorClassParameters);
	}

	/**
	 * A column.
	 * @param name the exact name
	 * @return the key, ascending
	 */
	public static IndexKey column(String name) {
		return new IndexKey(name, false, null, null, Map.of(), SortOrder.ASCENDING, null);
	}

	/**
	 * An expression.
	 * @param sql the expression as SQL, for example {@code lower(email)}
	 * @return the key, ascending
	 */
	public static IndexKey expression(String sql) {
		return new IndexKey(sql, true, null, null, Map.of(), SortOrder.ASCENDING, null);
	}

	/**
	 * The same, largest first.
	 * @return the key
	 */
	public IndexKey desc() {
		return new IndexKey(this.text, this.expression, this.collation, this.operatorClass,
				this.operatorClassParameters, SortOrder.DESCENDING, this.nulls);
	}

	/**
	 * The same with nulls before all values.
	 * @return the key
	 */
	public IndexKey nullsFirst() {
		return withNulls(NullsOrder.FIRST);
	}

	/**
	 * The same with nulls after all values.
	 * @return the key
	 */
	public IndexKey nullsLast() {
		return withNulls(NullsOrder.LAST);
	}

	/**
	 * The same under a collation.
	 * @param name the exact name, or {@code schema.name}
	 * @return the key
	 */
	public IndexKey collate(String name) {
		return new IndexKey(this.text, this.expression, QualifiedName.parse(name), this.operatorClass,
				this.operatorClassParameters, this.order, this.nulls);
	}

	/**
	 * The same with an operator class.
	 * @param name the exact name, or {@code schema.name}
	 * @return the key
	 */
	public IndexKey opclass(String name) {
		return opclass(name, Map.of());
	}

	/**
	 * The same with an operator class and its parameters.
	 * @param name the exact name, or {@code schema.name}
	 * @param parameters for example {@code siglen} to {@code 32}
	 * @return the key
	 */
	public IndexKey opclass(String name, Map<String, String> parameters) {
		return new IndexKey(this.text, this.expression, this.collation, QualifiedName.parse(name), parameters,
				this.order, this.nulls);
	}

	private IndexKey withNulls(NullsOrder other) {
		return new IndexKey(this.text, this.expression, this.collation, this.operatorClass,
				this.operatorClassParameters, this.order, other);
	}

}
