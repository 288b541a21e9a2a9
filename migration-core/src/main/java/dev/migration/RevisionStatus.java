package dev.migration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One revision and whether it is applied.
 *
 * @param id the id
 * @param message what it is for
 * @param revises the ids of its parents
 * @param kind how it was written: {@code java} or {@code sql}
 * @param location where its script is, or {@code null} when this application lacks it
 * @param application when and by whom it was applied, or {@code null} when it is pending
 */
public record RevisionStatus(String id, String message, List<String> revises, String kind, @Nullable String location,
		@Nullable Application application) {

	public RevisionStatus {
		revises = List.copyOf(revises);
	}

	/**
	 * How a revision came to be applied.
	 *
	 * @param at when it was done
	 * @param took how long it took
	 * @param by who did it
	 */
	public record Application(Instant at, Duration took, String by) {

	}

}
