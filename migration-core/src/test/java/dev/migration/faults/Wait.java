package dev.migration.faults;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Waits for what another process or thread does, with a limit.
 */
final class Wait {

	private static final Duration LIMIT = Duration.ofMinutes(2);

	private Wait() {
	}

	/** Looks until something is so. */
	static void until(String what, BooleanSupplier condition) {
		long deadline = System.nanoTime() + LIMIT.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > deadline) {
				throw new AssertionError("Waited " + LIMIT + " in vain until " + what);
			}
			LockSupport.parkNanos(2_000_000);
		}
	}

}
