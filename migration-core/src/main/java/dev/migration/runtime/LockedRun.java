package dev.migration.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migration.ddl.Sql;
import dev.migration.revision.Direction;
import dev.migration.revision.Plan;
import dev.migration.script.Script;

/**
 * One run while it holds the lock: plans again, then does step after step.
 */
final class LockedRun implements AutoCloseable {

	private final RunContext context;

	private final StateReader.Place place;

	private final Snapshots snapshots;

	private LockedSession locked;

	private StoredSnapshot.@Nullable Moment keep;

	LockedRun(RunContext context, Session session, StateReader.Place place) throws SQLException {
		this.context = context;
		this.place = place.created();
		this.snapshots = new Snapshots(context, place.tables());
		this.locked = LockedSession.of(session, place, context);
	}

	List<RunResult.Done> run(RunRequest request) throws SQLException {
		Session session = this.locked.session();
		StateReader reader = new StateReader(session, this.context.options());
		prepare(session, reader);
		StateRows rows = exchange(reader, request.scripts());
		Plan plan = request.planner().plan(rows.applied());
		Jobs jobs = new Jobs(request.scripts(), this.place.tables(), this.context.options(), this.context.run());
		List<Job> all = new ArrayList<>(jobs.of(plan, rows.applied()));
		rows.leftBehind(plan, request.scripts().keySet()).ifPresent((step) -> {
			throw new HalfDoneException(step);
		});
		request.due(plan, rows).stream().map(jobs::repeat).forEach(all::add);
		this.context.tell(new RunEvent.Planned(this.context.run(), plan.steps()));
		return (this.context.options().transactions() == TransactionMode.RUN) ? together(all) : oneByOne(all);
	}

	/** Writes the rows of a plan without running it. */
	List<RunResult.Done> stamp(Planner planner, Map<String, Script> scripts, boolean purge) throws SQLException {
		Session session = this.locked.session();
		StateReader reader = new StateReader(session, this.context.options());
		prepare(session, reader);
		Bookkeeping bookkeeping = new Bookkeeping(this.context, this.locked);
		List<AppliedRevision> applied = purge ? reader.applied(this.place) : exchange(reader, scripts).applied();
		List<HalfDone> halfDone = reader.read(this.place).halfDone();
		return purge ? bookkeeping.stamp(planner.plan(List.of()), scripts, applied, halfDone)
				: bookkeeping.stamp(planner.plan(applied), scripts, List.of(), halfDone);
	}

	/** Makes sure that the tables are there, and nothing else. */
	List<RunResult.Done> ensureTables() throws SQLException {
		prepare(this.locked.session(), new StateReader(this.locked.session(), this.context.options()));
		return List.of();
	}

	/** Lets all repeatable scripts run again. */
	List<RunResult.Done> repeatAll() throws SQLException {
		ensureTables();
		return new Bookkeeping(this.context, this.locked).repeatAll();
	}

	/** Writes the rows of a plan for a database that others have made. */
	List<RunResult.Done> adopt(Takeover takeover, Map<String, Script> scripts) throws SQLException {
		Session session = this.locked.session();
		StateReader reader = new StateReader(session, this.context.options());
		takeover.check(session, reader);
		prepare(session, reader);
		return new Bookkeeping(this.context, this.locked).adopt(takeover.planner().plan(List.of()), scripts);
	}

	/** Accepts what the scripts of edited revisions say now. */
	List<RunResult.Done> repair(Map<String, Script> scripts, Set<String> repeatables) throws SQLException {
		StateReader reader = new StateReader(this.locked.session(), this.context.options());
		prepare(this.locked.session(), reader);
		StateRows rows = exchange(reader, scripts);
		List<String> gone = rows.ran()
			.keySet()
			.stream()
			.filter((name) -> !repeatables.contains(name))
			.sorted()
			.toList();
		return new Bookkeeping(this.context, this.locked).repair(new History(scripts).edited(rows.applied()), gone,
				scripts);
	}

	/** Says that the database looks as it should. */
	List<RunResult.Done> acceptSchema() throws SQLException {
		Session session = this.locked.session();
		prepare(session, new StateReader(session, this.context.options()));
		session
			.execute(new SnapshotTable(this.place.tables()).logAcceptance(this.context.run(), this.context.options()));
		this.keep = StoredSnapshot.Moment.ACCEPTED;
		return List.of();
	}

	/** Reads the tables, with the rows of replaced revisions exchanged. */
	private StateRows exchange(StateReader reader, Map<String, Script> scripts) throws SQLException {
		StateRows rows = reader.read(this.place);
		return new Bookkeeping(this.context, this.locked).exchange(rows, scripts) ? reader.read(this.place) : rows;
	}

	/**
	 * Makes sure that the tables are there and tells what dead runners left open. Who may
	 * not write that has nothing to keep either.
	 */
	private void prepare(Session session, StateReader reader) throws SQLException {
		if (wereThere(session, reader)) {
			session.execute(this.place.tables().closeInterrupted());
			this.snapshots.before(this.locked);
		}
		this.keep = StoredSnapshot.Moment.AFTER;
	}

	/** Makes the tables what they are to be; tells whether there were any. */
	private boolean wereThere(Session session, StateReader reader) throws SQLException {
		StateReader.Place now = reader.place();
		if (!now.whole()) {
			session.inTransaction(() -> create(session));
		}
		if (!now.exists()) {
			return false;
		}
		if (!session.query(this.place.tables().isComplete(), (row) -> row.getBoolean(1)).get(0)) {
			session.inTransaction(() -> {
				for (String complete : this.place.tables().complete()) {
					session.execute(complete);
				}
			});
		}
		return true;
	}

	/** All or none: where the state table is, the others are. */
	private void create(Session session) throws SQLException {
		if (this.context.options().schema() != null) {
			session.execute("CREATE SCHEMA IF NOT EXISTS " + Sql.identifier(this.context.options().schema()));
		}
		for (String create : this.place.tables().create()) {
			session.execute(create);
		}
	}

	private List<RunResult.Done> oneByOne(List<Job> jobs) throws SQLException {
		List<RunResult.Done> done = new ArrayList<>();
		for (int i = 0; i < jobs.size(); i++) {
			Job job = jobs.get(i);
			done.addAll(new Tracked(List.of(job), jobs.subList(i, jobs.size())).run((steps) -> steps.run(job)));
		}
		return done;
	}

	private List<RunResult.Done> together(List<Job> jobs) throws SQLException {
		this.context.options().transactions().refuse(jobs);
		return jobs.isEmpty() ? List.of() : new Tracked(jobs, jobs).run((steps) -> steps.runTogether(jobs));
	}

	@Override
	public void close() {
		if (this.keep != null) {
			this.snapshots.keep(this.locked, this.keep);
		}
		this.locked.close();
	}

	/** Some jobs that commit together, with their rows in the log and their events. */
	private final class Tracked {

		private final List<Job> jobs;

		private final List<Job> left;

		private final long began = System.nanoTime();

		Tracked(List<Job> jobs, List<Job> left) {
			this.jobs = jobs;
			this.left = left;
		}

		List<RunResult.Done> run(Steps steps) throws SQLException {
			Session session = LockedRun.this.locked.session();
			for (Job job : this.jobs) {
				session.execute(tables().openLog(job.attempt()));
				LockedRun.this.context.tell(new RunEvent.Started(job.revision(), job.direction()));
			}
			StepRunner runner = new StepRunner(LockedRun.this.locked);
			try {
				steps.run(runner);
			}
			catch (SQLException | RuntimeException ex) {
				afterFailure(ex, runner);
			}
			List<RunResult.Done> done = new ArrayList<>();
			for (Job job : this.jobs) {
				done.add(new RunResult.Done(job.revision(), job.direction(), took(), job.isRepeat()));
				LockedRun.this.context.tell(new RunEvent.Finished(job.revision(), job.direction(), took()));
			}
			return done;
		}

		/** Returns only when the database says that the jobs were committed after all. */
		private void afterFailure(Exception ex, StepRunner runner) throws SQLException {
			if (Failures.isConnectionLost(ex)) {
				afterLoss(ex, runner.lost());
				return;
			}
			RuntimeException error = (ex instanceof RuntimeException runtime) ? runtime
					: StateTableException.of("migrating", (SQLException) ex);
			if (error instanceof RunInterruptedException interrupted) {
				error = interrupted.in(this.left, runner.segmentsDone());
			}
			Job culprit = this.jobs.stream().filter(isAbout(error)).findFirst().orElse(this.jobs.get(0));
			Session session = LockedRun.this.locked.session();
			session.execute(tables().closeLog(culprit.attempt(), Failure.of(error)));
			session.execute(tables().closeRolledBack(LockedRun.this.context.run()));
			LockedRun.this.context.tell(new RunEvent.Failed(culprit.revision(), culprit.direction(), took(), error));
			throw error;
		}

		private void afterLoss(Exception ex, @Nullable Failure lost) {
			Job first = this.jobs.get(0);
			Set<String> applied;
			try {
				LockedRun.this.locked = LockedRun.this.locked.reopen();
				StateReader reader = new StateReader(LockedRun.this.locked.session(), LockedRun.this.context.options());
				applied = reader.applied(LockedRun.this.place)
					.stream()
					.map((row) -> row.revision().id())
					.collect(Collectors.toSet());
				if (lost != null) {
					LockedRun.this.locked.session().execute(tables().closeLog(first.attempt(), lost));
				}
				LockedRun.this.locked.session().execute(tables().closeInterrupted());
			}
			catch (SQLException | LockNotObtainedException again) {
				throw told(first, ConnectionLostException.unknown(first.revision(), first.direction(), ex));
			}
			boolean committed = this.jobs.stream()
				.allMatch((job) -> applied.contains(job.revision().id()) == (job.direction() == Direction.UPGRADE));
			if (!committed) {
				throw told(first, ConnectionLostException.rolledBack(first.revision(), first.direction(), ex));
			}
		}

		private RuntimeException told(Job job, RuntimeException error) {
			LockedRun.this.context.tell(new RunEvent.Failed(job.revision(), job.direction(), took(), error));
			return error;
		}

		private static Predicate<Job> isAbout(RuntimeException error) {
			return (job) -> error instanceof StatementFailedException failed
					&& failed.revision().id().equals(job.revision().id());
		}

		private StateTables tables() {
			return LockedRun.this.place.tables();
		}

		private Duration took() {
			return Duration.ofNanos(System.nanoTime() - this.began);
		}

	}

	/** What is run on the step runner. */
	@FunctionalInterface
	private interface Steps {

		void run(StepRunner runner) throws SQLException;

	}

}
