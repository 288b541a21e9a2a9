package dev.migration.operation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.CheckConstraint;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Validity;

/**
 * Says what a check constraint is like.
 */
public final class CheckBuilder extends ConstraintBuilder<CheckBuilder> {

	private final String condition;

	private boolean noInherit;

	private Validity validity = Validity.VALID;

	CheckBuilder(@Nullable String name, String condition) {
		super(name);
		this.condition = condition;
	}

	/**
	 * Leaves tables that inherit from this one alone.
	 * @return this builder
	 */
	public CheckBuilder noInherit() {
		this.noInherit = true;
		return this;
	}

	/**
	 * Leaves the rows there are unchecked until it is validated.
	 * @return this builder
	 */
	public CheckBuilder notValid() {
		this.validity = Validity.NOT_VALID;
		return this;
	}

	/**
	 * Checks nothing at all; PostgreSQL 18.
	 * @return this builder
	 */
	public CheckBuilder notEnforced() {
		this.validity = Validity.NOT_ENFORCED;
		return this;
	}

	@Override
	CheckConstraint build(QualifiedName table, NamingConvention naming) {
		String name = name(() -> naming.name(NamingConvention.Kind.CHECK, table, List.of(), null));
		return new CheckConstraint(name, this.condition, this.noInherit, this.validity, comment());
	}

}
