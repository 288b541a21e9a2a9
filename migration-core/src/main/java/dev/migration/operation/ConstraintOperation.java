package dev.migration.operation;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.Constraint;
import dev.migration.schema.Deferral;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.UniqueConstraint;

/**
 * Operations on a constraint of a table.
 */
public sealed interface ConstraintOperation extends Operation {

	/**
	 * The table.
	 * @return the name
	 */
	QualifiedName table();

	/**
	 * Adds a constraint.
	 *
	 * @param table the table
	 * @param constraint the constraint
	 */
	record AddConstraint(QualifiedName table, Constraint constraint) implements ConstraintOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.of(new DropConstraint(this.table, this.constraint.name(), false, false, this.constraint));
		}

		@Override
		public String describe() {
			return "add constraint %s on %s".formatted(this.constraint.name(), this.table);
		}

	}

	/**
	 * Makes a unique index a constraint; it takes the constraint's name.
	 *
	 * @param table the table
	 * @param constraint a primary key or unique constraint
	 * @param index the exact name of the index
	 */
	record AddConstraintUsingIndex(QualifiedName table, Constraint constraint,
			String index) implements ConstraintOperation {

		public AddConstraintUsingIndex {
			if (!(constraint instanceof PrimaryKey || constraint instanceof UniqueConstraint)) {
				throw new IllegalArgumentException(
						"An index cannot become constraint '%s'; only a primary key or unique constraint can"
							.formatted(constraint.name()));
			}
		}

		@Override
		public Optional<Operation> inverse() {
			return Optional.empty();
		}

		@Override
		public String obstacle() {
			return "takes an index that was there before, and dropping the constraint drops the index too";
		}

		@Override
		public String describe() {
			return "add constraint %s on %s using index %s".formatted(this.constraint.name(), this.table, this.index);
		}

	}

	/**
	 * Drops a constraint.
	 *
	 * @param table the table
	 * @param constraint the exact name
	 * @param ifExists whether it may be missing
	 * @param cascade whether what depends on it goes too
	 * @param previously the constraint that is dropped, or {@code null} when unknown
	 */
	record DropConstraint(QualifiedName table, String constraint, boolean ifExists, boolean cascade,
			@Nullable Constraint previously) implements ConstraintOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.ofNullable(this.previously).map((before) -> new AddConstraint(this.table, before));
		}

		@Override
		public String describe() {
			return "drop constraint %s on %s".formatted(this.constraint, this.table);
		}

	}

	/**
	 * Says when a foreign key is checked.
	 *
	 * @param table the table
	 * @param constraint the exact name
	 * @param deferral when
	 * @param previously when it was before, or {@code null} when unknown
	 */
	record SetDeferral(QualifiedName table, String constraint, Deferral deferral,
			@Nullable Deferral previously) implements ConstraintOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.ofNullable(this.previously)
				.map((before) -> new SetDeferral(this.table, this.constraint, before, this.deferral));
		}

		@Override
		public String describe() {
			return "alter constraint %s on %s %s".formatted(this.constraint, this.table,
					this.deferral.name().toLowerCase(Locale.ROOT).replace('_', ' '));
		}

	}

	/**
	 * Checks all rows against a constraint that was added without.
	 *
	 * @param table the table
	 * @param constraint the exact name
	 */
	record ValidateConstraint(QualifiedName table, String constraint) implements ConstraintOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.of(new SqlOperation.Nothing("keep constraint %s validated".formatted(this.constraint)));
		}

		@Override
		public String describe() {
			return "validate constraint %s on %s".formatted(this.constraint, this.table);
		}

	}

}
