package dev.migration.diff;

import java.util.List;

import dev.migration.operation.Operation;

/**
 * One step from a schema to another.
 *
 * @param operation what is done
 * @param notes what its reviewer should know
 */
public record Change(Operation operation, List<Note> notes) {

	public Change {
		notes = List.copyOf(notes);
	}

	/**
	 * A change that needs no explanation.
	 * @param operation what is done
	 * @return the change
	 */
	public static Change of(Operation operation) {
		return new Change(operation, List.of());
	}

	/**
	 * A change with notes.
	 * @param operation what is done
	 * @param notes what its reviewer should know
	 * @return the change
	 */
	public static Change of(Operation operation, Note... notes) {
		return new Change(operation, List.of(notes));
	}

}
