package dev.migration;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migration.revision.Direction;
import dev.migration.revision.Plan;
import dev.migration.revision.Revision;
import dev.migration.revision.Step;
import dev.migration.runtime.HistoryEntry;
import dev.migration.runtime.HistoryTool;
import dev.migration.runtime.ToolHistory;

/**
 * Which revisions another tool's migrations stand for, for a person to confirm.
 *
 * @param history what the other tool says is applied
 * @param pairs its migrations, oldest first, each with its revision
 * @param revisions the revisions that would be recorded as applied, in the order they run
 */
public record Adoption(ToolHistory history, List<Pair> pairs, List<Revision> revisions) {

	public Adoption {
		pairs = List.copyOf(pairs);
		revisions = List.copyOf(revisions);
	}

	/**
	 * Refuses what cannot be recorded.
	 * @throws AdoptionException when a migration failed or stands for no revision, or
	 * when a revision would be recorded without those it needs
	 */
	public void check() {
		String title = this.history.tool().title();
		if (this.pairs.isEmpty()) {
			throw new AdoptionException(this.history.table() + " has no migrations: there is nothing to take over");
		}
		String failed = names((pair) -> pair.theirs().failed());
		if (!failed.isEmpty()) {
			throw new AdoptionException(title + " says that " + failed + " failed. Mend that with " + title
					+ " first, so that its history is true");
		}
		String missing = names((pair) -> pair.reason() == Reason.MISSING);
		if (!missing.isEmpty()) {
			throw new AdoptionException("No revision stands for " + missing + ". Name it with '--map "
					+ first(Reason.MISSING) + "=<revision>', or leave out what no revision stands for with '--map "
					+ first(Reason.MISSING) + "=none'; 'migration adopt --at <revision>' needs no mapping");
		}
		if (this.revisions.isEmpty()) {
			throw new AdoptionException("Every migration is left out: there is nothing to record");
		}
		if (this.history.tool() != HistoryTool.ALEMBIC) {
			refuseGaps(title);
		}
	}

	/** Alembic keeps the newest only, so there the others are implied. */
	private void refuseGaps(String title) {
		Set<String> stoodFor = new HashSet<>();
		this.pairs.forEach((pair) -> {
			if (pair.ours() != null) {
				stoodFor.add(pair.ours().id());
			}
		});
		String gaps = this.revisions.stream()
			.filter((revision) -> !stoodFor.contains(revision.id()))
			.map(Revision::title)
			.collect(Collectors.joining(", "));
		if (!gaps.isEmpty()) {
			throw new AdoptionException("No migration of " + title + " stands for " + gaps
					+ ", which others that would be recorded need. Correct the mapping with '--map KEY=REVISION'; "
					+ "several migrations may stand for one revision");
		}
	}

	private String names(Predicate<Pair> which) {
		return this.pairs.stream()
			.filter(which)
			.map(Pair::theirs)
			.map((theirs) -> theirs.key() + (theirs.description().isBlank() ? "" : " (" + theirs.description() + ")"))
			.collect(Collectors.joining(", "));
	}

	private String first(Reason reason) {
		return this.pairs.stream()
			.filter((pair) -> pair.reason() == reason)
			.map((pair) -> pair.theirs().key())
			.findFirst()
			.orElse("KEY");
	}

	/** What records the revisions, without running their scripts, once all is clear. */
	Plan plan() {
		check();
		return new Plan(this.revisions.stream().map((revision) -> new Step(revision, Direction.UPGRADE)).toList());
	}

	/**
	 * A migration and the revision it stands for.
	 *
	 * @param theirs the migration
	 * @param ours the revision, or {@code null} when it stands for none
	 * @param reason why this one
	 */
	public record Pair(HistoryEntry theirs, @Nullable Revision ours, Reason reason) {

	}

	/** Why a migration stands for a revision. */
	public enum Reason {

		/** The mapping says so. */
		AS_ASKED,

		/** Both have the same id, or one the beginning of the other's. */
		SAME_ID,

		/** Both say the same. */
		SAME_WORDS,

		/** It is the next in order. */
		BY_ORDER,

		/** The mapping says that it stands for none. */
		LEFT_OUT,

		/** None was found. */
		MISSING;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT).replace('_', ' ');
		}

	}

}
