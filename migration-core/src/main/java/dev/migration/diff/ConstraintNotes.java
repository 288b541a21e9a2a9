package dev.migration.diff;

import java.util.List;

import dev.migration.operation.OnlineOperation;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Constraint;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.NotNullConstraint;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.UniqueConstraint;
import dev.migration.schema.Validity;

/**
 * What to know when a constraint is added to a table that has rows (PostgreSQL manual,
 * ALTER TABLE, notes).
 */
final class ConstraintNotes {

	private ConstraintNotes() {
	}

	static List<Note> onAdd(QualifiedName table, Constraint constraint) {
		if (ConstraintComparer.validity(constraint) != Validity.VALID) {
			return List.of();
		}
		Note fails = Note.of(Note.Kind.MAY_FAIL, "fails while rows do not satisfy it");
		if (constraint instanceof ForeignKey key) {
			return List.of(lock("writers of %s wait while all rows are checked".formatted(tables(table, key)),
					new OnlineOperation.AddConstraintOnline(table, constraint)), fails);
		}
		if (constraint instanceof CheckConstraint) {
			return List
				.of(lock("readers and writers of %s wait while all rows are checked".formatted(TypeText.of(table)),
						new OnlineOperation.AddConstraintOnline(table, constraint)), fails);
		}
		String waiting = "readers and writers of %s wait while the index is built".formatted(TypeText.of(table));
		if (isKeyFromIndex(constraint)) {
			return List.of(lock(waiting, new OnlineOperation.AddKeyOnline(table, constraint)), fails);
		}
		String scan = "readers and writers of %s wait while all rows are checked".formatted(TypeText.of(table));
		return List.of(Note.of(Note.Kind.BLOCKING_LOCK, (constraint instanceof NotNullConstraint) ? scan : waiting),
				fails);
	}

	private static String tables(QualifiedName table, ForeignKey key) {
		QualifiedName other = key.referencedTable();
		return other.equals(table) ? TypeText.of(table) : "%s and %s".formatted(TypeText.of(table), TypeText.of(other));
	}

	private static boolean isKeyFromIndex(Constraint constraint) {
		return (constraint instanceof PrimaryKey key && !key.withoutOverlaps())
				|| (constraint instanceof UniqueConstraint unique && !unique.withoutOverlaps());
	}

	private static Note lock(String message, OnlineOperation instead) {
		return new Note(Note.Kind.BLOCKING_LOCK, message, List.of(instead));
	}

}
