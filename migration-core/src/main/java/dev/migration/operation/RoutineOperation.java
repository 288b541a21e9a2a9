package dev.migration.operation;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.QualifiedName;
import dev.migration.schema.Routine;
import dev.migration.schema.RoutineKind;

/**
 * Operations on functions, procedures and aggregates.
 */
public sealed interface RoutineOperation extends Operation {

	/**
	 * The routine.
	 * @return the name
	 */
	QualifiedName routine();

	/**
	 * Creates a routine, or gives one another body.
	 *
	 * @param definition the routine
	 * @param replace whether a routine of that name and arguments is replaced
	 * @param previously the routine that is replaced, or {@code null} when there is none
	 * or it is unknown
	 */
	record CreateRoutine(Routine definition, boolean replace,
			@Nullable Routine previously) implements RoutineOperation {

		@Override
		public QualifiedName routine() {
			return this.definition.name();
		}

		@Override
		public Optional<Operation> inverse() {
			return undo();
		}

		@Override
		public String describe() {
			return "%s %s %s(%s)".formatted(this.replace ? "replace" : "create",
					this.definition.kind().name().toLowerCase(Locale.ROOT), routine(), this.definition.arguments());
		}

		private Optional<Operation> undo() {
			if (this.previously != null) {
				return Optional.of(new CreateRoutine(this.previously, true, this.definition));
			}
			Routine routine = this.definition;
			return this.replace ? Optional.empty() : Optional
				.of(new DropRoutine(routine.kind(), routine.name(), routine.arguments(), false, false, routine));
		}

	}

	/**
	 * Drops a routine.
	 *
	 * @param kind what it is
	 * @param routine the routine
	 * @param arguments the arguments as SQL; names, modes and defaults do not matter
	 * @param ifExists whether it may be missing
	 * @param cascade whether what depends on it goes too
	 * @param previously the routine that is dropped, or {@code null} when unknown
	 */
	record DropRoutine(RoutineKind kind, QualifiedName routine, String arguments, boolean ifExists, boolean cascade,
			@Nullable Routine previously) implements RoutineOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.ofNullable(this.previously).map((before) -> new CreateRoutine(before, false, null));
		}

		@Override
		public String describe() {
			return "drop %s %s(%s)".formatted(this.kind.name().toLowerCase(Locale.ROOT), this.routine, this.arguments);
		}

	}

}
