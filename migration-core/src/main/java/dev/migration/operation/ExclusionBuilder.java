package dev.migration.operation;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.ExclusionConstraint;
import dev.migration.schema.IndexKey;
import dev.migration.schema.QualifiedName;

/**
 * Says what an exclusion constraint is like.
 */
public final class ExclusionBuilder extends KeyBuilder<ExclusionBuilder> {

	private final List<ExclusionConstraint.Element> elements = new ArrayList<>();

	private String method = "gist";

	private @Nullable String where;

	ExclusionBuilder(@Nullable String name) {
		super(name);
	}

	/**
	 * Compares a column.
	 * @param column the exact name
	 * @param operator the operator that must not hold, as SQL, for example {@code &&}
	 * @return this builder
	 */
	public ExclusionBuilder compare(String column, String operator) {
		return compare(IndexKey.column(column), operator);
	}

	/**
	 * Compares a column or expression.
	 * @param key the column or expression
	 * @param operator the operator that must not hold, as SQL, for example {@code &&}
	 * @return this builder
	 */
	public ExclusionBuilder compare(IndexKey key, String operator) {
		this.elements.add(new ExclusionConstraint.Element(key, operator));
		return this;
	}

	/**
	 * Uses another index method than {@code gist}.
	 * @param index the exact name of the method
	 * @return this builder
	 */
	public ExclusionBuilder using(String index) {
		this.method = index;
		return this;
	}

	/**
	 * Is about some rows only.
	 * @param condition their condition as SQL
	 * @return this builder
	 */
	public ExclusionBuilder where(String condition) {
		this.where = condition;
		return this;
	}

	@Override
	ExclusionConstraint build(QualifiedName table, NamingConvention naming) {
		List<String> words = IndexBuilder.words(this.elements.stream().map(ExclusionConstraint.Element::key).toList());
		String name = name(() -> naming.name(NamingConvention.Kind.EXCLUSION, table, words, null));
		return new ExclusionConstraint(name, this.method, this.elements, include(), this.where, deferral(), storage(),
				comment());
	}

}
