package dev.migration.scratch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The modes of table locks, weakest first, and who waits for them (manual, section
 * 13.3.1).
 */
public enum LockMode {

	/** {@code SELECT}. */
	ACCESS_SHARE(""),

	/** {@code SELECT FOR UPDATE}, and what a foreign key refers to. */
	ROW_SHARE(""),

	/** {@code INSERT}, {@code UPDATE}, {@code DELETE}. */
	ROW_EXCLUSIVE(""),

	/** Concurrent builds of indexes, {@code VACUUM}, {@code VALIDATE CONSTRAINT}. */
	SHARE_UPDATE_EXCLUSIVE("other changes of the table wait"),

	/** {@code CREATE INDEX}. */
	SHARE("writers wait"),

	/** A new foreign key or trigger. */
	SHARE_ROW_EXCLUSIVE("writers wait"),

	/** {@code REFRESH MATERIALIZED VIEW CONCURRENTLY}. */
	EXCLUSIVE("writers wait"),

	/** Most of {@code ALTER TABLE}, {@code DROP TABLE}, {@code TRUNCATE}. */
	ACCESS_EXCLUSIVE("readers and writers wait");

	private final String effect;

	LockMode(String effect) {
		this.effect = effect;
	}

	/**
	 * What others notice of it.
	 * @return a few words, empty when people go on reading, writing and changing
	 */
	public String effect() {
		return this.effect;
	}

	/**
	 * The mode as the manual writes it.
	 * @return for example {@code ACCESS EXCLUSIVE}
	 */
	@Override
	public String toString() {
		return name().replace('_', ' ');
	}

	/** {@code AccessExclusiveLock}, as {@code pg_locks} says it. */
	static Optional<LockMode> of(String word) {
		return Arrays.stream(values())
			.filter((mode) -> (mode.name().replace("_", "") + "LOCK").equals(word.toUpperCase(Locale.ROOT)))
			.findFirst();
	}

}
