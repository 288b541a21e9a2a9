package dev.migration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import dev.migration.revision.Direction;
import dev.migration.revision.MissingRevisionException;
import dev.migration.revision.Plan;
import dev.migration.revision.RevisionGraph;
import dev.migration.revision.Target;
import dev.migration.runtime.AppliedRevision;
import dev.migration.runtime.EditedRevision;
import dev.migration.runtime.HistoryTool;
import dev.migration.runtime.LogEntry;
import dev.migration.runtime.MigrationRunner;
import dev.migration.runtime.Planned;
import dev.migration.runtime.PlannedStep;
import dev.migration.runtime.RunEvent;
import dev.migration.runtime.RunListener;
import dev.migration.runtime.RunRequest;
import dev.migration.runtime.RunResult;
import dev.migration.source.ScriptSource;

/**
 * The use cases: moves a database along the graph of revisions and tells where it stands.
 * <p>
 * Safe to share between threads; the scripts are read at the first call and kept.
 */
public final class Migrator {

	private final ScriptSource source;

	private final MigrationRunner runner;

	private final LiveSchema schema;

	private final boolean placeholders;

	private final RunListener listener;

	private volatile @Nullable KnownScripts known;

	Migrator(ScriptSource source, MigrationRunner runner, LiveSchema schema, boolean placeholders, RunListener told) {
		this.source = source;
		this.runner = runner;
		this.schema = schema;
		this.placeholders = placeholders;
		this.listener = told;
	}

	/**
	 * Starts to describe a migrator.
	 * @param dataSource the database; one connection is taken for a call
	 * @return a builder
	 */
	public static MigratorBuilder builder(DataSource dataSource) {
		return new MigratorBuilder(dataSource);
	}

	/**
	 * The same in somebody's name; the tables have it before that of this process.
	 * @param who for example who asked for a run over HTTP
	 * @return a migrator for the same database and scripts
	 */
	public Migrator onBehalfOf(String who) {
		Migrator other = new Migrator(this.source, this.runner.onBehalfOf(who), this.schema, this.placeholders,
				this.listener);
		other.known = this.known;
		return other;
	}

	/**
	 * Applies what lies between the applied revisions and a target. Does nothing, takes
	 * no lock and writes nothing when that is nothing.
	 * @param target for example {@code heads}, {@code +1} or an id
	 * @return what was done
	 * @throws dev.migration.runtime.MigrationRunException when the run stops; revisions
	 * committed before stay applied
	 */
	public Report upgrade(String target) {
		return run(Direction.UPGRADE, target);
	}

	/**
	 * Takes back what lies between the applied revisions and a target.
	 * @param target for example {@code -1}, {@code base} or an id, which stays applied
	 * @return what was done
	 * @throws dev.migration.runtime.MigrationRunException when the run stops; revisions
	 * taken back before stay so
	 */
	public Report downgrade(String target) {
		return run(Direction.DOWNGRADE, target);
	}

	/**
	 * Tells where the database stands. Reads in two short queries and writes nothing.
	 * @return the status
	 */
	public Status status() {
		return status("heads");
	}

	/**
	 * The same, with only what an upgrade to a target would apply as pending.
	 * @param target for example {@code heads} or an id
	 * @return the status
	 */
	public Status status(String target) {
		return new StatusReader(knownHere(), this.runner).read(Target.parse(target));
	}

	/**
	 * The graph of the application's own revisions; asks no database.
	 * @return the graph
	 * @throws dev.migration.revision.InvalidGraphException if the revisions form none
	 */
	public RevisionGraph graph() {
		return known().graph();
	}

	/**
	 * The locations that hold no script at all, perhaps misspelled; asks no database.
	 * @return the locations as they were given
	 */
	public List<String> emptyLocations() {
		return known().emptyLocations();
	}

	/**
	 * Where the database is in the graph. Reads only.
	 * @return the graph, completed with what only the database knows, and what is applied
	 */
	public Position position() {
		KnownScripts known = knownHere();
		return known.position(this.runner.applied(known.scripts()));
	}

	/**
	 * What an upgrade or a downgrade would run, statement by statement; runs nothing.
	 * @param direction which way
	 * @param target for example {@code heads} or {@code -1}
	 * @return the steps, first to run first
	 */
	public List<PlannedStep> plan(Direction direction, String target) {
		KnownScripts known = knownHere();
		List<AppliedRevision> rows = this.runner.applied(known.scripts());
		Plan plan = known.position(rows).plan(direction, Target.parse(target));
		return this.runner.preview(plan, rows, known.scripts());
	}

	/**
	 * What an upgrade or a downgrade would run, with the repeatable scripts behind it,
	 * how far each step is already and why it would be refused; runs nothing.
	 * @param direction which way
	 * @param target for example {@code heads} or {@code -1}
	 * @return the steps, first to run first
	 */
	public Planned planned(Direction direction, String target) {
		Route route = Route.of(knownHere(), direction, target);
		AtomicReference<@Nullable String> divergence = new AtomicReference<>();
		return this.runner
			.planned(route.request((comparison) -> divergence.set(route.divergence(comparison).orElse(null))))
			.refusedFor(divergence.get());
	}

	/**
	 * One revision whole: whether it is applied, what it would run either way, and what
	 * was tried. Reads in two short queries and runs nothing.
	 * @param id its id
	 * @param attempts how many attempts at the most
	 * @return the revision, or nothing when neither application nor database knows it
	 * @throws dev.migration.runtime.MigrationRunException when its script says nonsense
	 */
	public Optional<WholeRevision> revision(String id, int attempts) {
		return new RevisionReader(knownHere(), this.runner).read(id, attempts);
	}

	/**
	 * An upgrade or a downgrade as one script for {@code psql}; runs nothing.
	 * @param direction which way
	 * @param target a target, reached from where the database is, or a range such as
	 * {@code ae10:heads}, for which no database is asked
	 * @return the script's text
	 * @throws dev.migration.runtime.OfflineNotPossibleException when a revision needs a
	 * live connection
	 * @throws dev.migration.runtime.MigrationRunException when a run from where the
	 * database is would be refused
	 * @throws dev.migration.revision.DivergedHistoryException when the histories of both
	 * diverged
	 */
	public String script(Direction direction, String target) {
		if (!target.contains(":")) {
			Route route = Route.of(knownHere(), direction, target);
			return this.runner.script(route.request(route::refuseDivergence));
		}
		return OfflineRange.of(known(), target).script(this.runner, direction);
	}

	/** A run from wherever the database is. */
	RunRequest request(Direction direction, String target) {
		return Route.of(knownHere(), direction, target).request((comparison) -> {
		});
	}

	/**
	 * Makes the database count as being at a target without running scripts.
	 * @param target one or several places, none of them relative to the database
	 * @param purge whether to forget first all that is applied, known or not
	 * @return what was remembered and forgotten
	 */
	public Report stamp(String target, boolean purge) {
		KnownScripts known = knownHere();
		Target parsed = Target.parse(target);
		return Report.of(target,
				this.runner.stamp((rows) -> known.position(rows).stamp(parsed), known.scripts(), purge));
	}

	/**
	 * Records a database whose tables are there already as being at a target, without
	 * running scripts.
	 * @param target one or several places, none of them relative to the database
	 * @return the revisions recorded
	 * @throws dev.migration.runtime.NotAdoptableException when revisions are recorded
	 * already or the database has no tables
	 */
	public Report adopt(String target) {
		KnownScripts known = knownHere();
		Plan plan = known.graph().stamp(List.of(), Target.parse(target));
		return Report.of(target, this.runner.adopt((rows) -> plan, null, known.scripts()));
	}

	/**
	 * Finds the revisions that the migrations of another tool stand for. Reads only.
	 * @param tool the tool
	 * @param table its history table as it is written in SQL, or {@code null} for the
	 * usual one
	 * @param mapping revisions, or {@code none}, by the key or the name of a migration;
	 * for the others one is proposed
	 * @return what was found, to be confirmed by a person
	 * @throws AdoptionException when the mapping names a migration that is not there
	 */
	public Adoption adoption(HistoryTool tool, @Nullable String table, Map<String, String> mapping) {
		return new AdoptionPlanner(known().graph(), this.runner.historyOf(tool, table)).plan(mapping);
	}

	/**
	 * Records what the migrations of another tool stand for, without running scripts. The
	 * other tool's history is left as it is.
	 * @param adoption what was found
	 * @return the revisions recorded
	 * @throws AdoptionException when it is not complete
	 * @throws dev.migration.runtime.NotAdoptableException when revisions are recorded
	 * already or the other tool went on
	 */
	public Report adopt(Adoption adoption) {
		Plan plan = adoption.plan();
		return Report.of(adoption.history().tool().word(),
				this.runner.adopt((rows) -> plan, adoption.history(), known().scripts()));
	}

	/**
	 * A stamp as one script for {@code psql}; runs nothing.
	 * @param target one or several places, reached from where the database is, or a range
	 * such as {@code base:ae10}, for which no database is asked
	 * @return the script's text
	 */
	public String stampScript(String target) {
		KnownScripts known = known();
		if (!target.contains(":")) {
			return this.runner.stampScript(position().stamp(Target.parse(target)), known.scripts());
		}
		return this.runner.stampScript(OfflineRange.of(known, target).stamp(), known.scripts());
	}

	/** Makes sure that the tables which record what is applied are there. */
	public void ensureTables() {
		this.runner.ensureTables();
	}

	/**
	 * Accepts what the scripts of edited applied revisions say now, and forgets the
	 * repeatable scripts whose files are gone. The log keeps that.
	 * @return the revisions accepted and the repeatables forgotten
	 */
	public Report repair() {
		KnownScripts known = knownHere();
		return Report.of("repair", this.runner.repair(known.scripts(), known.repeatableNames()));
	}

	/**
	 * Lets all repeatable scripts run with the next upgrade that leaves nothing pending:
	 * for after a revision that dropped what they made. The log keeps that.
	 * @return the repeatables that ran before
	 */
	public Report repeatAll() {
		return Report.of("repair", this.runner.repeatAll());
	}

	/**
	 * What others than the revisions changed in the database since somebody last said
	 * that it is as it should be. Reads only.
	 * @return the changes
	 */
	public Drift drift() {
		return DriftFinder.find(this.runner.snapshots(), this.schema.read());
	}

	/**
	 * Says that the database looks as it should: what others changed until now is no
	 * drift any more. The log keeps that.
	 */
	public void acceptSchema() {
		this.runner.acceptSchema();
	}

	/**
	 * The applied revisions whose scripts say something else now.
	 * @return the revisions, newest first
	 */
	public List<EditedRevision> edited() {
		return this.runner.edited(knownHere().scripts());
	}

	/**
	 * The log of attempts. One that nobody is at work on any more is {@code interrupted},
	 * also before the next run writes that down.
	 * @param revision only the attempts at this one, or {@code null} for all
	 * @param limit how many at the most
	 * @return the attempts, newest first
	 */
	public List<LogEntry> log(@Nullable String revision, int limit) {
		return new AttemptLog(this.runner).read(revision, limit);
	}

	/**
	 * Whether <code>${name}</code> is replaced in {@code .sql} files.
	 * @return {@code true} when it is
	 */
	public boolean hasPlaceholders() {
		return this.placeholders;
	}

	LiveSchema live() {
		return this.schema;
	}

	private Report run(Direction direction, String target) {
		Route route = Route.of(knownHere(), direction, target);
		AtomicReference<@Nullable String> remark = new AtomicReference<>();
		this.listener.on(new RunEvent.Asked(direction, target));
		RunResult result = this.runner.run(route.request((comparison) -> {
			remark.set((direction == Direction.UPGRADE) ? comparison.explanation().orElse(null) : null);
			route.refuseDivergence(comparison);
		}));
		return Report.of(direction, target, result, remark.get());
	}

	/**
	 * The scripts, for a use case that asks the database anyway: a parent that is not
	 * found there is a missing file, and not a slip of the pen.
	 */
	private KnownScripts knownHere() {
		try {
			return known();
		}
		catch (MissingRevisionException ex) {
			throw ex.knowing(this.runner.applied().stream().map(AppliedRevision::revision).toList());
		}
	}

	private KnownScripts known() {
		KnownScripts known = this.known;
		if (known == null) {
			known = KnownScripts.of(this.source.read());
			this.known = known;
		}
		return known;
	}

}
