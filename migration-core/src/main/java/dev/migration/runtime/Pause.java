package dev.migration.runtime;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Waits between two tries, never in step with other runners.
 */
final class Pause {

	private Pause() {
	}

	/**
	 * Waits between half and all of a duration.
	 * @throws RunInterruptedException when the thread is interrupted meanwhile
	 */
	static void of(Duration atMost, RandomGenerator random) {
		try {
			Thread.sleep(Math.max(1, Math.round(atMost.toMillis() * (0.5 + random.nextDouble() / 2))));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new RunInterruptedException(ex);
		}
	}

}
