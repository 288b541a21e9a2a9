package dev.migration.operation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.Deferral;
import dev.migration.schema.QualifiedName;

/**
 * Says when a foreign key is checked from now on. Locks the table in ACCESS EXCLUSIVE
 * mode, for a moment.
 */
public final class AlterConstraintBuilder extends Undoable<AlterConstraintBuilder> {

	private final QualifiedName table;

	private final String constraint;

	private @Nullable Deferral deferral;

	AlterConstraintBuilder(QualifiedName table, String constraint) {
		this.table = table;
		this.constraint = constraint;
	}

	/**
	 * Is checked after each statement, unless a transaction asks for its end.
	 * @return this builder
	 */
	public AlterConstraintBuilder deferrable() {
		this.deferral = Deferral.INITIALLY_IMMEDIATE;
		return this;
	}

	/**
	 * Is checked at the end of the transaction.
	 * @return this builder
	 */
	public AlterConstraintBuilder initiallyDeferred() {
		this.deferral = Deferral.INITIALLY_DEFERRED;
		return this;
	}

	/**
	 * Is checked after each statement, always.
	 * @return this builder
	 */
	public AlterConstraintBuilder notDeferrable() {
		this.deferral = Deferral.NOT_DEFERRABLE;
		return this;
	}

	@Override
	public List<Operation> operations() {
		Deferral wanted = this.deferral;
		if (wanted == null) {
			throw new IllegalArgumentException(
					"Constraint '%s' on '%s' is altered, but nothing says how; say .deferrable(), .initiallyDeferred() or .notDeferrable()"
						.formatted(this.constraint, this.table));
		}
		return List.of(new ConstraintOperation.SetDeferral(this.table, this.constraint, wanted, null));
	}

}
