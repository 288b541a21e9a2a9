package dev.migration.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.revision.Direction;

/**
 * What is left of a step after a failure, and what to do about it: a statement that only
 * lacked a lock, time or a right is not to be mended.
 *
 * @param job the step
 * @param segment the part of it that failed
 * @param together the steps of the run that share its transaction, or none
 * @param atCommit whether no statement failed, but the end of the transaction
 */
record Advice(Job job, Segment segment, List<Job> together, boolean atCommit) {

	private static final String NOTHING_TO_MEND = "Nothing is to be mended: run it again ";

	/** What is left, what to do, and what else there is to say. */
	String about(Throwable ex) {
		SQLException sql = Failures.sqlException(ex);
		String state = (sql != null && sql.getSQLState() != null) ? sql.getSQLState() : "";
		return left() + " " + remedy(state) + goesOn() + "." + hint(state) + Failures.advice(ex, this.segment);
	}

	private String left() {
		if (this.together.size() > 1) {
			return "Nothing of the run stays: its " + this.together.size()
					+ " steps share one transaction (migration.transaction=run), which was rolled back.";
		}
		if (this.job.segments().size() == 1) {
			return "Nothing of it stays: it was rolled back.";
		}
		int done = this.segment.number() - 1;
		int all = this.job.segments().size();
		return ((done == 0) ? "None of its " + all + " segments is done"
				: (done == 1) ? "Its first of " + all + " segments stays done"
						: "Its first " + done + " of " + all + " segments stay done")
				+ (this.segment.transactional() ? "; this one was rolled back." : ".");
	}

	private String remedy(String state) {
		return switch (state) {
			case "55P03" -> NOTHING_TO_MEND + "when those who hold the lock are done; or let a statement wait longer "
					+ "('migration.statement.lock-timeout', " + words(this.job.limits().lock())
					+ " here), or have it tried again for longer ('migration.statement.retry-for', "
					+ words(this.job.limits().retry()) + " here)";
			case "40P01", "40001" ->
				NOTHING_TO_MEND + "when others do less in these tables; or have it tried again for "
						+ "longer ('migration.statement.retry-for', " + words(this.job.limits().retry()) + " here)";
			case "57014" -> cancelled(this.job.limits().statement());
			case "42501" -> "The database user lacks a right: let it own what it changes, be a member of the role that "
					+ "does, or have what is missing granted, and run again";
			case "25006" ->
				"The transaction could not write: the database is a standby, or the revision, the user or the "
						+ "database asks for read-only transactions. See to that and run again";
			default -> mendIt();
		};
	}

	private static String cancelled(Duration limit) {
		return limit.isZero()
				? "Somebody cancelled it, or it has set a statement_timeout itself, for 'migration.statement.timeout' is "
						+ "none: run it again when that is settled"
				: NOTHING_TO_MEND + "with more time ('migration.statement.timeout' or the revision's own "
						+ "'statement-timeout', " + words(limit) + " here), unless somebody cancelled it";
	}

	/** The way back is part of the text that was applied, which may not just change. */
	private String mendIt() {
		return (this.job.direction() == Direction.UPGRADE) ? "Mend it and run again"
				: "Mend it, accept its new text with 'migration repair', and run again";
	}

	private String goesOn() {
		return (this.job.segments().size() > 1) ? ": the next run goes on with this segment" : "";
	}

	private String hint(String state) {
		if (this.atCommit && state.startsWith("23")) {
			return " It was found when the transaction ended, where deferred constraints are checked; any statement of "
					+ "it may be the reason.";
		}
		boolean first = this.job.direction() == Direction.UPGRADE && !this.job.isRepeat()
				&& this.job.revision().revises().isEmpty();
		return (first && (state.equals("42P07") || state.equals("42P06") || state.equals("42710")))
				? " If the database was made without these revisions, record what it has: 'migration adopt --at' and the "
						+ "newest revision whose tables are there."
				: "";
	}

	private static String words(@Nullable Duration limit) {
		if (limit == null || limit.isZero()) {
			return "none";
		}
		long millis = limit.toMillis();
		return (millis % 1000 == 0) ? (millis / 1000) + " s" : millis + " ms";
	}

}
