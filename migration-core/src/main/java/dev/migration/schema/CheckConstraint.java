package dev.migration.schema;

import org.jspecify.annotations.Nullable;

/**
 * A condition that every row satisfies.
 *
 * @param name the exact name
 * @param expression the condition as SQL
 * @param noInherit whether tables that inherit are left out
 * @param validity which rows are known to satisfy it
 * @param comment the comment, or {@code null}
 */
public record CheckConstraint(String name, String expression, boolean noInherit, Validity validity,
		@Nullable String comment) implements Constraint {

	public CheckConstraint {
		Names.require("A check constraint", name);
		if (expression.isBlank()) {
			throw new IllegalArgumentException("Check constraint '%s' needs a condition".formatted(name));
		}
	}

	/**
	 * A check constraint with nothing special.
	 * @param name the exact name
	 * @param expression the condition as SQL
	 * @return the constraint
	 */
	public static CheckConstraint of(String name, String expression) {
		return new CheckConstraint(name, expression, false, Validity.VALID, null);
	}

	/**
	 * The same constraint with another validity.
	 * @param other the validity
	 * @return the constraint
	 */
	public CheckConstraint withValidity(Validity other) {
		return new CheckConstraint(this.name, this.expression, this.noInherit, other, this.comment);
	}

}
