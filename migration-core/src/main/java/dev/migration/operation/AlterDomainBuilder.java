package dev.migration.operation;

import java.util.ArrayList;
import java.util.List;

import dev.migration.schema.CheckConstraint;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Validity;

/**
 * Says how a domain changes. Each takes effect in the order it is said.
 */
public final class AlterDomainBuilder extends Undoable<AlterDomainBuilder> {

	private final QualifiedName name;

	private final List<Operation> operations = new ArrayList<>();

	AlterDomainBuilder(QualifiedName name) {
		this.name = name;
	}

	/**
	 * Refuses nulls. Locks each table that uses the domain in SHARE mode while its rows
	 * are read.
	 * @return this builder
	 */
	public AlterDomainBuilder notNull() {
		return add(new DomainOperation.SetDomainNotNull(this.name, true));
	}

	/**
	 * Accepts nulls. Locks no table.
	 * @return this builder
	 */
	public AlterDomainBuilder nullable() {
		return add(new DomainOperation.SetDomainNotNull(this.name, false));
	}

	/**
	 * Gives columns of the domain a default. Locks no table.
	 * @param expression the SQL expression
	 * @return this builder
	 */
	public AlterDomainBuilder defaultTo(String expression) {
		return add(new DomainOperation.SetDomainDefault(this.name, expression, Previous.unknown()));
	}

	/**
	 * Gives columns of the domain no default. Locks no table.
	 * @return this builder
	 */
	public AlterDomainBuilder dropDefault() {
		return add(new DomainOperation.SetDomainDefault(this.name, null, Previous.unknown()));
	}

	/**
	 * Adds a condition. Locks each table that uses the domain in SHARE mode while its
	 * rows are read.
	 * @param constraint the exact name
	 * @param condition the condition on {@code VALUE} as SQL
	 * @return this builder
	 */
	public AlterDomainBuilder check(String constraint, String condition) {
		return add(new DomainOperation.AddDomainConstraint(this.name, CheckConstraint.of(constraint, condition)));
	}

	/**
	 * Adds a condition and leaves the rows there are unchecked. Locks no table.
	 * @param constraint the exact name
	 * @param condition the condition on {@code VALUE} as SQL
	 * @return this builder
	 */
	public AlterDomainBuilder checkNotValid(String constraint, String condition) {
		return add(new DomainOperation.AddDomainConstraint(this.name,
				CheckConstraint.of(constraint, condition).withValidity(Validity.NOT_VALID)));
	}

	/**
	 * Checks the rows there are against a condition. Locks each table that uses the
	 * domain in SHARE mode while its rows are read.
	 * @param constraint the exact name
	 * @return this builder
	 */
	public AlterDomainBuilder validate(String constraint) {
		return add(new DomainOperation.ValidateDomainConstraint(this.name, constraint));
	}

	/**
	 * Drops a condition. Locks no table.
	 * @param constraint the exact name
	 * @return this builder
	 */
	public AlterDomainBuilder dropCheck(String constraint) {
		return add(new DomainOperation.DropDomainConstraint(this.name, constraint, false, false, null));
	}

	/**
	 * Drops a condition if there is one. Locks no table.
	 * @param constraint the exact name
	 * @return this builder
	 */
	public AlterDomainBuilder dropCheckIfExists(String constraint) {
		return add(new DomainOperation.DropDomainConstraint(this.name, constraint, true, false, null));
	}

	@Override
	public List<Operation> operations() {
		if (this.operations.isEmpty()) {
			throw new IllegalArgumentException(
					"Domain '%s' is altered, but nothing says how; say .notNull(), .check(…) or another"
						.formatted(this.name));
		}
		return this.operations;
	}

	private AlterDomainBuilder add(Operation operation) {
		this.operations.add(operation);
		return this;
	}

}
