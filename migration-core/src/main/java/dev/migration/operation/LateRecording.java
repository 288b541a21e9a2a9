package dev.migration.operation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A recording of a builder that says what it becomes elsewhere too, as a part of a table.
 *
 * @param said gives the operations
 * @param undo gives the body that undoes them, or {@code null} when they know themselves
 */
record LateRecording(Supplier<List<Operation>> said,
		Supplier<@Nullable Consumer<Operations>> undo) implements Recording {

	@Override
	public List<Operation> operations() {
		return this.said.get();
	}

	@Override
	public Optional<Consumer<Operations>> undoing() {
		return Optional.ofNullable(this.undo.get());
	}

}
