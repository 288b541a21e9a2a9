package dev.migration.operation;

import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What something was before an operation: unknown, nothing, or a value.
 *
 * @param known whether it is known at all
 * @param value the value, or {@code null} for nothing or unknown
 * @param <T> what kind of value
 */
public record Previous<T>(boolean known, @Nullable T value) {

	/**
	 * Nobody said what it was.
	 * @param <T> what kind of value
	 * @return the unknown
	 */
	public static <T> Previous<T> unknown() {
		return new Previous<>(false, null);
	}

	/**
	 * It was this.
	 * @param value the value, or {@code null} for nothing
	 * @param <T> what kind of value
	 * @return the known
	 */
	public static <T> Previous<T> of(@Nullable T value) {
		return new Previous<>(true, value);
	}

	/**
	 * The operation that goes back to it.
	 * @param back makes the operation
	 * @return the operation, or empty when unknown
	 */
	Optional<Operation> then(Function<@Nullable T, Operation> back) {
		return this.known ? Optional.of(back.apply(this.value)) : Optional.empty();
	}

}
