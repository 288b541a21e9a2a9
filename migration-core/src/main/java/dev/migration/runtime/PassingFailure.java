package dev.migration.runtime;

import java.util.Objects;

/**
 * A failure that may be gone at the next try.
 */
final class PassingFailure extends RuntimeException {

	private final transient Work work;

	PassingFailure(Work work, Throwable cause) {
		super(cause);
		this.work = work;
	}

	Work work() {
		return this.work;
	}

	@Override
	public synchronized Throwable getCause() {
		return Objects.requireNonNull(super.getCause());
	}

}
