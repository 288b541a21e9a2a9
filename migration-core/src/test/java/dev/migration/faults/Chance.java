package dev.migration.faults;

import java.time.Duration;
import java.util.Random;

import dev.migration.testing.FullRun;

/**
 * What a test leaves to chance, and how often it tries: both can be repeated.
 */
final class Chance {

	private final long seed;

	private final Random random;

	private Chance(long seed) {
		this.seed = seed;
		this.random = new Random(seed);
	}

	/** The chance of one test; its seed is printed. */
	static Chance of(String test) {
		Chance chance = new Chance(Long.getLong("migration.test.seed", System.nanoTime() & 0xffffffffL));
		System.out.println(test + ": -Dmigration.test.seed=" + chance.seed);
		return chance;
	}

	/** How often to try: a few times by default, often under the profile {@code full}. */
	static int times(int byDefault, int full) {
		return FullRun.times(full, byDefault);
	}

	/** A moment between now and a limit. */
	Duration moment(Duration limit) {
		return Duration.ofNanos(Math.round(limit.toNanos() * this.random.nextDouble()));
	}

	/** A number from 0, below a limit. */
	int number(int limit) {
		return this.random.nextInt(limit);
	}

	/** True once in so many times. */
	boolean once(int in) {
		return this.random.nextInt(in) == 0;
	}

	@Override
	public String toString() {
		return "seed " + this.seed;
	}

}
