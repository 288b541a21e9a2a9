package dev.migration.runtime;

import org.jspecify.annotations.Nullable;

/**
 * One try at one revision, as the log names it.
 *
 * @param run the run's id
 * @param revision the revision's id
 * @param action {@code upgrade}, {@code downgrade}, {@code repeat} or {@code stamp}
 * @param actor who tries
 * @param application the application's name and version, or {@code null}
 */
record Attempt(String run, String revision, String action, String actor, @Nullable String application) {

	/** What the log calls the run of a repeatable script. */
	static final String REPEAT = "repeat";

}
