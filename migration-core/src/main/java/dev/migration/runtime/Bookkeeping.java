package dev.migration.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.migration.revision.Direction;
import dev.migration.revision.Plan;
import dev.migration.revision.Step;
import dev.migration.script.Script;

/**
 * Corrects what the state table says without running a script: stamps, repairs and
 * adoptions. Every correction is in the log.
 */
final class Bookkeeping {

	private final RunContext context;

	private final Session session;

	private final StateTables tables;

	Bookkeeping(RunContext context, LockedSession locked) {
		this.context = context;
		this.session = locked.session();
		this.tables = locked.place().tables();
	}

	/**
	 * Writes and takes away the rows of a plan, all or none, after the purged ones. What
	 * is half done is forgotten: whoever stamps says what the database is.
	 */
	List<RunResult.Done> stamp(Plan plan, Map<String, Script> scripts, List<AppliedRevision> purged,
			List<HalfDone> halfDone) throws SQLException {
		Jobs jobs = new Jobs(scripts, this.tables, this.context.options(), this.context.run());
		List<RunResult.Done> done = new ArrayList<>();
		this.session.inTransaction(() -> {
			done.addAll(forget(purged, jobs));
			for (HalfDone step : halfDone) {
				log(jobs.attempt(step.revision(), Attempt.FORGET), this.tables.forgetHalfDone(step));
			}
			done.addAll(write(plan, jobs, "stamp"));
		});
		if (!halfDone.isEmpty()) {
			this.context.tell(new RunEvent.Forgotten(halfDone));
		}
		return done;
	}

	private List<RunResult.Done> forget(List<AppliedRevision> purged, Jobs jobs) throws SQLException {
		List<RunResult.Done> done = new ArrayList<>();
		for (AppliedRevision row : purged) {
			log(jobs.attempt(row.revision().id(), Attempt.FORGET), this.tables.deleteState(row.revision().id()));
			done.add(new RunResult.Done(row.revision(), Direction.DOWNGRADE, Duration.ZERO, false));
		}
		return done;
	}

	/**
	 * Exchanges the rows of replaced revisions for those of the revisions that replace
	 * them, all or none.
	 * @return whether there was anything to exchange
	 * @throws HalfDoneException when one of the replaced is half done
	 */
	boolean exchange(StateRows rows, Map<String, Script> scripts) throws SQLException {
		List<Exchange> due = Exchange.due(scripts, rows.applied());
		due.forEach((exchange) -> rows.halfDone()
			.stream()
			.filter((step) -> exchange.ids().contains(step.revision()))
			.findFirst()
			.ifPresent((step) -> {
				throw HalfDoneException.ofReplaced(step, exchange.script().revision().id());
			}));
		if (due.isEmpty()) {
			return false;
		}
		Jobs jobs = new Jobs(scripts, this.tables, this.context.options(), this.context.run());
		this.session.inTransaction(() -> {
			for (Exchange exchange : due) {
				for (String statement : exchange.statements(this.tables, jobs)) {
					this.session.execute(statement);
				}
			}
		});
		due.forEach(
				(exchange) -> this.context.tell(new RunEvent.Exchanged(exchange.script().revision(), exchange.ids())));
		return true;
	}

	/** Writes the rows of a plan for a database that others have made, all or none. */
	List<RunResult.Done> adopt(Plan plan, Map<String, Script> scripts) throws SQLException {
		Jobs jobs = new Jobs(scripts, this.tables, this.context.options(), this.context.run());
		List<RunResult.Done> done = new ArrayList<>();
		this.session.inTransaction(() -> done.addAll(write(plan, jobs, "adopt")));
		return done;
	}

	private List<RunResult.Done> write(Plan plan, Jobs jobs, String action) throws SQLException {
		List<RunResult.Done> done = new ArrayList<>();
		for (Step step : plan.steps()) {
			boolean up = step.direction() == Direction.UPGRADE;
			log(jobs.attempt(step.revision().id(), up ? action : Attempt.FORGET),
					up ? this.tables.insertState(jobs.row(step.revision()))
							: this.tables.deleteState(step.revision().id()));
			done.add(new RunResult.Done(step.revision(), step.direction(), Duration.ZERO, false));
		}
		return done;
	}

	/**
	 * Accepts what the scripts of edited revisions say now, and that repeatable scripts
	 * are gone.
	 */
	List<RunResult.Done> repair(List<EditedRevision> edited, List<String> gone, Map<String, Script> scripts)
			throws SQLException {
		Jobs jobs = new Jobs(scripts, this.tables, this.context.options(), this.context.run());
		List<RunResult.Done> done = new ArrayList<>();
		this.session.inTransaction(() -> {
			for (EditedRevision each : edited) {
				AppliedRevision row = jobs.row(each.applied().revision());
				log(jobs.attempt(row.revision().id(), "repair"), this.tables.updateState(row));
				done.add(new RunResult.Done(row.revision(), Direction.UPGRADE, Duration.ZERO, false));
			}
			for (String name : gone) {
				log(jobs.attempt(name, "repair"), this.tables.deleteRepeatable(name));
				done.add(new RunResult.Done(Jobs.named(name, null), Direction.UPGRADE, Duration.ZERO, true));
			}
		});
		return done;
	}

	/** Lets all repeatable scripts run again. */
	List<RunResult.Done> repeatAll() throws SQLException {
		Jobs jobs = new Jobs(Map.of(), this.tables, this.context.options(), this.context.run());
		List<String> names = new ArrayList<>();
		this.session.inTransaction(() -> {
			names.addAll(this.session.query(this.tables.selectFresh(), (row) -> row.getString(1)));
			this.session.execute(this.tables.forgetRepeatables(jobs.attempt("", Attempt.FORGET)));
		});
		return names.stream()
			.map((name) -> new RunResult.Done(Jobs.named(name, null), Direction.UPGRADE, Duration.ZERO, true))
			.toList();
	}

	private void log(Attempt attempt, String sql) throws SQLException {
		this.session.execute(this.tables.openLog(attempt));
		this.session.execute(sql);
		this.session.execute(this.tables.closeLog(attempt));
	}

}
