package dev.migration.runtime;

import org.jspecify.annotations.Nullable;

/**
 * One try at one revision, as the log names it.
 *
 * @param run the run's id
 * @param revision the revision's id
 * @param action {@code upgrade}, {@code downgrade}, {@code repeat}, {@code stamp},
 * {@code forget} and so on
 * @param actor who tries
 * @param host the machine it is tried from
 * @param application the application's name and version, or {@code null}
 * @param version the application's version alone, or {@code null}
 * @param tag a word of whoever tries, or {@code null}
 */
record Attempt(String run, String revision, String action, String actor, String host, @Nullable String application,
		@Nullable String version, @Nullable String tag) {

	/** What the log calls the run of a repeatable script. */
	static final String REPEAT = "repeat";

	/** What it calls that a row is taken away, or a script counts as if it never ran. */
	static final String FORGET = "forget";

}
