package dev.migration.runtime;

import java.sql.SQLException;

/**
 * What the session is set to while a step runs: its limits, and what it set itself, which
 * counts in its later segments and is put back for all else.
 */
final class StepSettings {

	private final Session session;

	private final SessionValues initial;

	private final StepFailures failures;

	StepSettings(Session session, SessionValues initial, StepFailures failures) {
		this.session = session;
		this.initial = initial;
		this.failures = failures;
	}

	/** Sets the limits for a transaction. */
	void limit(Job job) throws SQLException {
		this.session.execute(limits(job, "SET LOCAL "));
	}

	/**
	 * What the segments before have set for the session counts in this one, too, whether
	 * they ran just now or in an earlier run; between them it is put back.
	 */
	void setAgain(Job job, Segment segment) throws SQLException {
		for (Work work : job.settingsBefore(segment)) {
			try {
				this.session.execute(work.text());
			}
			catch (SQLException ex) {
				throw this.failures.sorted(job, segment, work, ex);
			}
		}
	}

	/** Sets what a statement outside of a transaction runs under. */
	void prepare(Job job, Segment segment) throws SQLException {
		setAgain(job, segment);
		this.session.execute(
				segment.isHurtByTimeouts() ? "SET lock_timeout = 0; SET statement_timeout = 0" : limits(job, "SET "));
	}

	/** Writes down something while the settings of the step are in force. */
	void aside(Job job, Segment segment, Session.Action writing, Session.Action back) throws SQLException {
		if (job.settingsBefore(segment).isEmpty()) {
			writing.run();
			return;
		}
		restore();
		writing.run();
		back.run();
	}

	/** What ends the settings of a step, but for the limits of its transaction. */
	String putBack(Job job) {
		return this.initial.restore() + "; " + limits(job, "SET LOCAL ");
	}

	/** Puts back what the step has set: the runtime's own rows are written without. */
	void restore() throws SQLException {
		this.session.execute(this.initial.restore());
	}

	/** The same, when something went wrong already. */
	void restoreAfter(Exception failure) {
		try {
			restore();
		}
		catch (SQLException ex) {
			failure.addSuppressed(ex);
		}
	}

	private static String limits(Job job, String set) {
		return set + "lock_timeout = " + job.limits().lock().toMillis() + "; " + set + "statement_timeout = "
				+ job.limits().statement().toMillis();
	}

}
