package dev.migration.runtime;

import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.ddl.SqlStatement;

/**
 * Turns what fails in a step into what the run does about it, and keeps what was running
 * when the connection was lost.
 */
final class StepFailures {

	private final Watchdog watchdog;

	private List<Job> together = List.of();

	private @Nullable Failure lost;

	StepFailures(Watchdog watchdog) {
		this.watchdog = watchdog;
	}

	/** From now on these steps share one transaction. */
	void share(List<Job> jobs) {
		this.together = List.copyOf(jobs);
	}

	/** What was running when the connection was lost, if it was. */
	@Nullable Failure lost() {
		return this.lost;
	}

	/** Tells what the run does about a failure by the exception it becomes. */
	RuntimeException sorted(Job job, Segment segment, Work work, Exception ex) throws SQLException {
		if (this.watchdog.isStopping()) {
			return RunInterruptedException.at(Failures.describe(job, work, ex, ""),
					Failures.withoutValues(ex, (text) -> job.show(work, text)));
		}
		SQLException sql = Failures.sqlException(ex);
		if (sql != null && Failures.isConnectionLost(sql)) {
			this.lost = Failure.lost(Failures.describe(job, work, ex, ""));
			throw sql;
		}
		return Failures.isRetryable(ex) ? new PassingFailure(work, ex) : failed(job, segment, work, ex);
	}

	/** A failure for good. */
	StatementFailedException failed(Job job, Segment segment, Work work, Throwable ex) {
		return failed(new Advice(job, segment, this.together, false), work, ex);
	}

	/**
	 * What fails between the statements: a deferred constraint, the runtime's own rows.
	 */
	StatementFailedException atCommit(Job job, Segment segment, SQLException ex) throws SQLException {
		Work commit = new Work.Sql(new SqlStatement("COMMIT", true, null));
		if (Failures.isConnectionLost(ex)) {
			this.lost = (this.lost != null) ? this.lost : Failure.lost(Failures.describe(job, commit, ex, ""));
			throw ex;
		}
		return failed(new Advice(job, segment, this.together, true), commit, ex);
	}

	private StatementFailedException failed(Advice advice, Work work, Throwable ex) {
		Job job = advice.job();
		return new StatementFailedException(job.revision(), job.direction(),
				Failures.describe(job, work, ex, advice.about(ex)), this.watchdog.blockers(),
				Failures.withoutValues(ex, (text) -> job.show(work, text)));
	}

}
