package dev.migration.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import dev.migration.revision.Plan;
import dev.migration.script.Repeatable;
import dev.migration.script.Script;

/**
 * Runs plans against a database, one runner at a time.
 */
public final class MigrationRunner {

	private final DataSource dataSource;

	private final RuntimeOptions options;

	private final RunListener listener;

	private final @Nullable SnapshotTaker snapshots;

	private final Map<Script, String> checksums = new ConcurrentHashMap<>();

	/**
	 * Creates a runner.
	 * @param dataSource where to; one connection is taken for a run
	 * @param options tables, names and limits
	 * @param listener told what happens
	 */
	public MigrationRunner(DataSource dataSource, RuntimeOptions options, RunListener listener) {
		this(dataSource, options, listener, null);
	}

	/**
	 * Creates a runner that keeps what the database looks like.
	 * @param dataSource where to; one connection is taken for a run
	 * @param options tables, names and limits
	 * @param listener told what happens
	 * @param snapshots reads what is kept after each run, or {@code null} for nothing
	 */
	public MigrationRunner(DataSource dataSource, RuntimeOptions options, RunListener listener,
			@Nullable SnapshotTaker snapshots) {
		this.dataSource = dataSource;
		this.options = options;
		this.listener = listener;
		this.snapshots = snapshots;
	}

	/**
	 * The same in somebody's name.
	 * @param who who asked
	 * @return a runner for the same database
	 */
	public MigrationRunner onBehalfOf(String who) {
		return new MigrationRunner(this.dataSource, this.options.onBehalfOf(who), this.listener, this.snapshots);
	}

	/**
	 * Reads the applied revisions; writes nothing and takes no lock.
	 * @return the revisions, newest first
	 * @throws DatabaseUnavailableException when the database cannot be reached
	 */
	public List<AppliedRevision> applied() {
		return reading("the state table", (reader, session) -> reader.applied(reader.place()));
	}

	/**
	 * Plans and runs. When the plan is empty nothing is written and no lock is taken.
	 * @param request what is asked for
	 * @return what was done
	 * @throws MigrationRunException when the run stops; what was committed before stays
	 */
	public RunResult run(RunRequest request) {
		long began = System.nanoTime();
		try {
			RunResult result = inSession("migrating", (context, session) -> run(request, context, session));
			this.listener.on(new RunEvent.Ended(result.took(), null));
			return result;
		}
		catch (RuntimeException ex) {
			this.listener.on(new RunEvent.Ended(Duration.ofNanos(System.nanoTime() - began), ex));
			throw ex;
		}
	}

	private List<RunResult.Done> run(RunRequest request, RunContext context, Session session) throws SQLException {
		StateReader reader = new StateReader(session, this.options);
		StateReader.Place place = reader.place();
		StateRows read = reader.read(place);
		StateRows rows = Exchange.after(read, request.scripts());
		history(request.scripts()).check(rows.applied(), this.options.checksums(), this.listener);
		Plan plan = request.planner().plan(rows.applied());
		if (request.isDone(plan, read, rows)) {
			context.tell(new RunEvent.Planned(context.run(), plan.steps()));
			return List.of();
		}
		place.refuseLoss();
		new ToolHistories(session, place.tables()).refuse(place);
		try (LockedRun locked = new LockedRun(context, session, place)) {
			return locked.run(request);
		}
	}

	/**
	 * Reads the history of another tool; writes nothing.
	 * @param tool the tool
	 * @param table its history table as it is written in SQL, or {@code null} for the
	 * usual one
	 * @return what it says
	 * @throws NotAdoptableException when there is no such table
	 */
	public ToolHistory historyOf(HistoryTool tool, @Nullable String table) {
		return reading("the history of " + tool.title(),
				(reader, session) -> new ToolHistories(session, reader.place().tables()).read(tool, table));
	}

	/**
	 * Records revisions as applied in a database that others have made, without running
	 * their scripts; the log keeps that.
	 * @param planner makes the plan, under the lock, from nothing
	 * @param history what another tool said when the plan was thought of, or {@code null}
	 * @param scripts the scripts by revision id
	 * @return the rows written
	 * @throws NotAdoptableException when revisions are recorded already, when the
	 * database has no tables or when the other tool went on
	 */
	public RunResult adopt(Planner planner, @Nullable ToolHistory history, Map<String, Script> scripts) {
		return locked("adopting", (locked) -> locked.adopt(new Takeover(planner, history), scripts));
	}

	/**
	 * Makes the state table say what a plan says without running its scripts.
	 * @param planner makes the plan, under the lock
	 * @param scripts the scripts by revision id
	 * @param purge whether to forget all rows first; the planner is then asked with none
	 * @return the rows written and taken away
	 */
	public RunResult stamp(Planner planner, Map<String, Script> scripts, boolean purge) {
		return locked("stamping", (locked) -> locked.stamp(planner, scripts, purge));
	}

	/**
	 * Accepts what the scripts of edited applied revisions say now; the log keeps that.
	 * @param scripts the scripts by revision id
	 * @param repeatables the names of the repeatable scripts; the others that ran are
	 * forgotten
	 * @return the revisions accepted and the repeatables forgotten
	 */
	public RunResult repair(Map<String, Script> scripts, Set<String> repeatables) {
		return locked("repairing", (locked) -> locked.repair(scripts, repeatables));
	}

	/**
	 * Lets all repeatable scripts run with the next upgrade that leaves nothing pending.
	 * @return the scripts that ran before
	 */
	public RunResult repeatAll() {
		return locked("forgetting repeatable scripts", LockedRun::repeatAll);
	}

	/** Makes sure that the runtime's own tables are there. */
	public void ensureTables() {
		locked("creating the tables", LockedRun::ensureTables);
	}

	/**
	 * The applied revisions whose scripts were edited; reads only.
	 * @param scripts the scripts by revision id
	 * @return the revisions, newest first
	 */
	public List<EditedRevision> edited(Map<String, Script> scripts) {
		return history(scripts).edited(applied(scripts));
	}

	/**
	 * Reads the applied revisions as they count: where all are there that a revision
	 * replaces, it is there in their stead. Writes nothing and takes no lock.
	 * @param scripts the scripts by revision id
	 * @return the revisions, newest first
	 */
	public List<AppliedRevision> applied(Map<String, Script> scripts) {
		return Exchange.after(applied(), scripts);
	}

	/**
	 * Looks at the database in two short queries; writes nothing and takes no lock.
	 * @param scripts the scripts by revision id
	 * @param repeatables the repeatable scripts, each behind what it depends on
	 * @return what is applied, edited, half done and due, and who runs now
	 * @throws DatabaseUnavailableException when the database cannot be reached
	 */
	public Standing look(Map<String, Script> scripts, List<Repeatable> repeatables) {
		return reading("the state table", (reader, session) -> {
			StateReader.Locked locked = reader.placeAndLock();
			StateReader.Place place = locked.place();
			StateRows rows = Exchange.after(reader.read(place), scripts);
			boolean compared = this.options.checksums() != ChecksumPolicy.IGNORE;
			return new Standing(rows.applied(), compared ? history(scripts).edited(rows.applied()) : List.of(),
					rows.halfDone(scripts.keySet()), Repeatables.states(repeatables, rows.ran()),
					new ToolHistories(session, place.tables()).foreign(place).orElse(null), locked.holder());
		});
	}

	/**
	 * Looks at one revision in two short queries; writes nothing and takes no lock.
	 * @param revision its id
	 * @param limit how many attempts at the most
	 * @param scripts the scripts by revision id
	 * @return the applied revisions as they count, and the attempts at the one
	 * @throws DatabaseUnavailableException when the database cannot be reached
	 */
	public Attempts attempts(String revision, int limit, Map<String, Script> scripts) {
		Attempts read = reading("the state table",
				(reader, session) -> reader.attempts(reader.place(), revision, limit));
		return new Attempts(Exchange.after(read.applied(), scripts), read.log());
	}

	private History history(Map<String, Script> scripts) {
		return new History(scripts, this.checksums);
	}

	/**
	 * Reads the log; writes nothing.
	 * @param revision only the attempts at this one, or {@code null} for all
	 * @param limit how many at the most
	 * @return the attempts, newest first
	 */
	public List<LogEntry> log(@Nullable String revision, int limit) {
		return reading("the log", (reader, session) -> reader.log(reader.place(), revision, limit));
	}

	/**
	 * Says that the database looks as it should; the log keeps that.
	 * @return an empty result
	 */
	public RunResult acceptSchema() {
		return locked("accepting the schema", LockedRun::acceptSchema);
	}

	/**
	 * Reads what is known of the changes that others made; writes nothing and takes no
	 * lock.
	 * @return the snapshots to compare
	 */
	public SnapshotHistory snapshots() {
		return reading("the snapshots", (reader, session) -> Snapshots.history(session, reader.place()));
	}

	/**
	 * What the steps of a plan would run; touches no database.
	 * @param plan the plan
	 * @param applied the applied revisions, for ways back whose scripts are not here
	 * @param scripts the scripts by revision id
	 * @return the steps
	 */
	public List<PlannedStep> preview(Plan plan, List<AppliedRevision> applied, Map<String, Script> scripts) {
		return jobs(scripts).of(plan, applied).stream().map((job) -> PlannedStep.of(job, StateRows.NONE)).toList();
	}

	/**
	 * What a run would do and why it would be refused; reads only.
	 * @param request what would be asked for
	 * @return the steps, and how far they are already
	 */
	public Planned planned(RunRequest request) {
		return reading("the state table", (reader, session) -> preflight(session, request).planned());
	}

	private Preflight preflight(Session session, RunRequest request) throws SQLException {
		return new Preflight(session, this.options, history(request.scripts()), request);
	}

	private <T> T reading(String what, Question<T> question) {
		try (Session session = new Session(this.dataSource.getConnection())) {
			return question.of(new StateReader(session, this.options), session);
		}
		catch (SQLException ex) {
			throw StateTableException.of("reading " + what, ex);
		}
	}

	private Jobs jobs(Map<String, Script> scripts) {
		return new ScriptWriter(this.options).jobs(scripts);
	}

	private RunResult locked(String doing, Locked use) {
		return inSession(doing, (context, session) -> {
			StateReader.Place place = new StateReader(session, this.options).place();
			try (LockedRun locked = new LockedRun(context, session, place)) {
				return use.in(locked);
			}
		});
	}

	private RunResult inSession(String doing, InSession use) {
		long began = System.nanoTime();
		RunContext context = new RunContext(UUID.randomUUID().toString(), this.dataSource, this.options, this.listener,
				RandomGenerator.getDefault(), this.snapshots);
		try (Session session = new Session(this.dataSource.getConnection())) {
			List<RunResult.Done> done = use.in(context, session);
			return new RunResult(context.run(), done, Duration.ofNanos(System.nanoTime() - began));
		}
		catch (SQLException ex) {
			throw StateTableException.of(doing, ex);
		}
	}

	/**
	 * Writes a plan as a script instead of running it; touches no database.
	 * @param plan the plan
	 * @param applied what the plan starts from, newest first; rows of the state table
	 * when they are known
	 * @param scripts the scripts by revision id
	 * @return the script's text
	 * @throws OfflineNotPossibleException when a revision needs a live connection
	 */
	public String script(Plan plan, List<AppliedRevision> applied, Map<String, Script> scripts) {
		return new ScriptWriter(this.options).of(plan, applied, scripts);
	}

	/**
	 * Writes a run as a script, from where the database is; reads only.
	 * @param request what would be asked for
	 * @return the script's text
	 * @throws MigrationRunException when the run would be refused
	 * @throws OfflineNotPossibleException when a revision needs a live connection
	 */
	public String script(RunRequest request) {
		return reading("the state table", (reader, session) -> preflight(session, request).script());
	}

	/**
	 * Writes a run as a script, from a place that is thought of; touches no database.
	 * Repeatable scripts count as never having run.
	 * @param request what would be asked for
	 * @param applied the ids of the revisions that are applied there
	 * @return the script's text
	 * @throws OfflineNotPossibleException when a revision needs a live connection
	 */
	public String script(RunRequest request, Set<String> applied) {
		return new ScriptWriter(this.options).of(request, applied);
	}

	/**
	 * Writes the corrections of a stamp as a script; touches no database.
	 * @param plan what to forget and to remember
	 * @param scripts the scripts by revision id
	 * @return the script's text
	 */
	public String stampScript(Plan plan, Map<String, Script> scripts) {
		return new ScriptWriter(this.options).ofStamp(plan, scripts);
	}

	/** What is asked of the database. */
	@FunctionalInterface
	private interface Question<T> {

		T of(StateReader reader, Session session) throws SQLException;

	}

	/** What is done under the lock. */
	@FunctionalInterface
	private interface Locked {

		List<RunResult.Done> in(LockedRun locked) throws SQLException;

	}

	/** What is done in a session. */
	@FunctionalInterface
	private interface InSession {

		List<RunResult.Done> in(RunContext context, Session session) throws SQLException;

	}

}
