package dev.migration.operation;

import java.util.List;

/**
 * Says how something without options is undone.
 */
public final class UndoBuilder extends Undoable<UndoBuilder> {

	private final List<Operation> operations;

	UndoBuilder(Operation operation) {
		this(List.of(operation));
	}

	UndoBuilder(List<Operation> operations) {
		this.operations = List.copyOf(operations);
	}

	@Override
	public List<Operation> operations() {
		return this.operations;
	}

}
