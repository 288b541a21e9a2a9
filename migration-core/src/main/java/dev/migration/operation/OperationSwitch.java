package dev.migration.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What to do with each kind of operation, checked to be complete when it is built.
 * <p>
 * Keep it in an instance field; a kind that was forgotten fails every test that builds
 * the switch.
 *
 * @param <R> what comes out
 */
public final class OperationSwitch<R> {

	private final Map<Class<?>, Function<Operation, R>> cases;

	private OperationSwitch(Map<Class<?>, Function<Operation, R>> cases) {
		this.cases = Map.copyOf(cases);
	}

	/**
	 * Starts a switch.
	 * @param <R> what comes out
	 * @return a builder without cases
	 */
	public static <R> Builder<R> builder() {
		return new Builder<>();
	}

	/**
	 * Applies the case of an operation's kind.
	 * @param operation the operation
	 * @return what the case says
	 */
	public R apply(Operation operation) {
		Function<Operation, R> match = this.cases.get(operation.getClass());
		if (match == null) {
			throw new IllegalStateException("No case for " + operation.getClass().getSimpleName());
		}
		return match.apply(operation);
	}

	/**
	 * Collects cases.
	 *
	 * @param <R> what comes out
	 */
	public static final class Builder<R> {

		private final Map<Class<?>, Function<Operation, R>> cases = new LinkedHashMap<>();

		private Builder() {
		}

		/**
		 * Adds the case of one kind of operation.
		 * @param kind the record
		 * @param action what to do
		 * @param <O> the record
		 * @return this builder
		 */
		public <O extends Operation> Builder<R> on(Class<O> kind, Function<? super O, ? extends R> action) {
			if (this.cases.put(kind, (operation) -> action.apply(kind.cast(operation))) != null) {
				throw new IllegalStateException("Two cases for " + kind.getSimpleName());
			}
			return this;
		}

		/**
		 * Builds the switch.
		 * @return the switch
		 * @throws IllegalStateException when a kind of operation has no case
		 */
		public OperationSwitch<R> exhaustive() {
			List<String> missing = kinds(Operation.class).filter((kind) -> !this.cases.containsKey(kind))
				.map(Class::getSimpleName)
				.toList();
			if (!missing.isEmpty()) {
				throw new IllegalStateException("No case for " + String.join(", ", missing));
			}
			return new OperationSwitch<>(this.cases);
		}

		private static Stream<Class<?>> kinds(Class<?> type) {
			Class<?>[] permitted = type.getPermittedSubclasses();
			return (permitted != null) ? Stream.of(permitted).flatMap(Builder::kinds) : Stream.of(type);
		}

	}

}
