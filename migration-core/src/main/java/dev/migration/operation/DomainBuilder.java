package dev.migration.operation;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.CheckConstraint;
import dev.migration.schema.DataType;
import dev.migration.schema.Domain;
import dev.migration.schema.QualifiedName;

/**
 * Says what a domain is like.
 */
public final class DomainBuilder implements Recording {

	private final QualifiedName name;

	private final DataType type;

	private final List<CheckConstraint> checks = new ArrayList<>();

	private @Nullable QualifiedName collation;

	private @Nullable String defaultExpression;

	private boolean notNull;

	private @Nullable String comment;

	DomainBuilder(QualifiedName name, DataType type) {
		this.name = name;
		this.type = type;
	}

	/**
	 * Refuses nulls.
	 * @return this builder
	 */
	public DomainBuilder notNull() {
		this.notNull = true;
		return this;
	}

	/**
	 * Gives columns of the domain a default.
	 * @param expression the SQL expression
	 * @return this builder
	 */
	public DomainBuilder defaultTo(String expression) {
		this.defaultExpression = expression;
		return this;
	}

	/**
	 * Adds a condition.
	 * @param constraint the exact name
	 * @param condition the condition on {@code VALUE} as SQL
	 * @return this builder
	 */
	public DomainBuilder check(String constraint, String condition) {
		this.checks.add(CheckConstraint.of(constraint, condition));
		return this;
	}

	/**
	 * Sorts text by a collation.
	 * @param other the exact name, or {@code schema.name}
	 * @return this builder
	 */
	public DomainBuilder collate(String other) {
		this.collation = QualifiedName.parse(other);
		return this;
	}

	/**
	 * Says for people what it is for.
	 * @param text the comment
	 * @return this builder
	 */
	public DomainBuilder comment(String text) {
		this.comment = text;
		return this;
	}

	@Override
	public List<Operation> operations() {
		return List.of(new TypeOperation.CreateType(new Domain(this.name, this.type, this.collation,
				this.defaultExpression, this.notNull, this.checks, this.comment, List.of())));
	}

}
