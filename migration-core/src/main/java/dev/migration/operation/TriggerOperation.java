package dev.migration.operation;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.QualifiedName;
import dev.migration.schema.Trigger;
import dev.migration.schema.TriggerState;

/**
 * Operations on triggers.
 */
public sealed interface TriggerOperation extends Operation {

	/**
	 * The table or view.
	 * @return the name
	 */
	QualifiedName table();

	/**
	 * Creates a trigger.
	 *
	 * @param definition the trigger
	 * @param replace whether a trigger of that name is replaced (PostgreSQL 14)
	 * @param previously the trigger that is replaced, or {@code null} when there is none
	 * or it is unknown
	 */
	record CreateTrigger(Trigger definition, boolean replace,
			@Nullable Trigger previously) implements TriggerOperation {

		@Override
		public QualifiedName table() {
			return this.definition.table();
		}

		@Override
		public Optional<Operation> inverse() {
			return undo();
		}

		@Override
		public String describe() {
			return "%s trigger %s on %s".formatted(this.replace ? "replace" : "create", this.definition.name(),
					table());
		}

		private Optional<Operation> undo() {
			if (this.previously != null) {
				return Optional.of(new CreateTrigger(this.previously, true, this.definition));
			}
			return this.replace ? Optional.empty()
					: Optional.of(new DropTrigger(table(), this.definition.name(), false, false, this.definition));
		}

	}

	/**
	 * Drops a trigger.
	 *
	 * @param table the table or view
	 * @param trigger the exact name
	 * @param ifExists whether it may be missing
	 * @param cascade whether what depends on it goes too
	 * @param previously the trigger that is dropped, or {@code null} when unknown
	 */
	record DropTrigger(QualifiedName table, String trigger, boolean ifExists, boolean cascade,
			@Nullable Trigger previously) implements TriggerOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.ofNullable(this.previously).map((before) -> new CreateTrigger(before, false, null));
		}

		@Override
		public String describe() {
			return "drop trigger %s on %s".formatted(this.trigger, this.table);
		}

	}

	/**
	 * Says when a trigger is listened to.
	 *
	 * @param table the table
	 * @param trigger the exact name
	 * @param state the new state
	 * @param previously the state before, or {@code null} when unknown
	 */
	record SetTriggerState(QualifiedName table, String trigger, TriggerState state,
			@Nullable TriggerState previously) implements TriggerOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.ofNullable(this.previously)
				.map((before) -> new SetTriggerState(this.table, this.trigger, before, this.state));
		}

		@Override
		public String describe() {
			return "set trigger %s on %s %s".formatted(this.trigger, this.table,
					this.state.name().toLowerCase(Locale.ROOT));
		}

	}

}
