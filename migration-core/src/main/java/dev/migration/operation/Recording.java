package dev.migration.operation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Something that was said and becomes operations once all its options are known.
 */
@FunctionalInterface
interface Recording {

	/**
	 * The operations of it.
	 * @return the operations in order
	 */
	List<Operation> operations();

	/**
	 * How its author undoes it.
	 * @return the body that undoes it, or empty when the operations know themselves
	 */
	default Optional<Consumer<Operations>> undoing() {
		return Optional.empty();
	}

}
