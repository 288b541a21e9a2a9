package dev.migration.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migration.ddl.PostgresDdl;
import dev.migration.operation.Hidden;
import dev.migration.operation.Operation;
import dev.migration.operation.Operations;
import dev.migration.operation.Origin;
import dev.migration.operation.Parameters;
import dev.migration.revision.Direction;
import dev.migration.revision.Plan;
import dev.migration.revision.Revision;
import dev.migration.revision.Step;
import dev.migration.runtime.RuntimeOptions.Limits;
import dev.migration.script.Repeatable;
import dev.migration.script.Script;
import dev.migration.script.TimeLimits;

/**
 * Turns a plan into jobs: records the scripts, or reads the way back from the state
 * table.
 */
final class Jobs {

	private static final String STORED = "the downgrade stored when it was applied";

	private final PostgresDdl ddl = new PostgresDdl();

	private final Map<String, Script> scripts;

	private final StateTables tables;

	private final RuntimeOptions options;

	private final String run;

	Jobs(Map<String, Script> scripts, StateTables tables, RuntimeOptions options, String run) {
		this.scripts = Map.copyOf(scripts);
		this.tables = tables;
		this.options = options;
		this.run = run;
	}

	/**
	 * The jobs of a plan. All scripts are recorded before the first one runs, so that an
	 * error in the last leaves the first alone.
	 */
	List<Job> of(Plan plan, List<AppliedRevision> applied) {
		Map<String, AppliedRevision> rows = applied.stream()
			.collect(Collectors.toMap((row) -> row.revision().id(), Function.identity()));
		List<Job> jobs = new ArrayList<>();
		for (Step step : plan.steps()) {
			Script script = this.scripts.get(step.revision().id());
			if (script == null) {
				jobs.add(stored(step.revision(), rows.get(step.revision().id())));
			}
			else if (step.direction() == Direction.UPGRADE) {
				jobs.add(upgrade(script));
			}
			else {
				jobs.add(downgrade(script));
			}
		}
		return jobs;
	}

	private Job upgrade(Script script) {
		Recorded recorded = recorded(script);
		Attempt attempt = attempt(script.revision().id(), "upgrade");
		return new Job(script.revision(), Direction.UPGRADE, script.location(),
				segments(recorded.upgrade(), script.transactional()), limits(script.limits()), recorded.hidden(),
				attempt, this.tables.insertState(row(recorded)), List.of(this.tables.finishState(attempt)));
	}

	private Job downgrade(Script script) {
		script.irreversible().ifPresent((reason) -> {
			throw new IrreversibleException(script.revision(), reason);
		});
		Recorded recorded = recorded(script);
		return back(script.revision(), script.location(), segments(recorded.downgrade(), script.transactional()),
				limits(script.limits()), recorded.hidden());
	}

	/** The way back of a revision whose script this application lacks. */
	private Job stored(Revision revision, @Nullable AppliedRevision row) {
		if (row != null && row.irreversible() != null) {
			throw new IrreversibleException(revision, row.irreversible());
		}
		if (row == null || row.downgrade() == null) {
			throw new NoWayBackException(revision);
		}
		List<StoredStatement> statements = row.downgrade().stream().map(StoredStatement::read).toList();
		Map<String, String> values = this.options.parameters();
		List<String> lacking = statements.stream()
			.flatMap((statement) -> statement.names().stream())
			.filter((name) -> !values.containsKey(name))
			.distinct()
			.sorted()
			.toList();
		if (!lacking.isEmpty()) {
			throw NoWayBackException.lacking(revision, lacking);
		}
		List<Operation> operations = Operations.record((op) -> statements.forEach((each) -> add(op, each, values)));
		return back(revision, STORED, segments(operations, true), this.options.limits(), new Hidden(values));
	}

	private static void add(Operations op, StoredStatement statement, Map<String, String> values) {
		if (statement.names().isEmpty()) {
			op.execute(statement.text());
			return;
		}
		Map<String, String> used = new TreeMap<>();
		statement.names().forEach((name) -> used.put(name, values.getOrDefault(name, "")));
		op.execute(statement.with(values), new Origin(STORED, 0, 0).withText(statement.text(), used, statement.text()));
	}

	private Job back(Revision revision, String location, List<Segment> segments, Limits limits, Hidden hidden) {
		Attempt attempt = attempt(revision.id(), "downgrade");
		return new Job(revision, Direction.DOWNGRADE, location, segments, limits, hidden, attempt,
				this.tables.deleteState(revision.id()), List.of(this.tables.forgetRepeatables(attempt)));
	}

	/** The job of a repeatable script; it stands in the log under its name. */
	Job repeat(Repeatable repeatable) {
		Revision named = named(repeatable.name(), repeatable.location());
		Attempt attempt = attempt(repeatable.name(), Attempt.REPEAT);
		return new Job(named, Direction.UPGRADE, repeatable.location(),
				segments(Operations.record(repeatable.body()), repeatable.transactional()), limits(repeatable.limits()),
				Hidden.NOTHING, attempt, this.tables.upsertRepeatable(repeatable, this.options.actor(), this.run),
				List.of(this.tables.finishRepeatable(attempt)));
	}

	/** How a repeatable script stands where revisions do. */
	static Revision named(String name, @Nullable String location) {
		return new Revision(name, List.of(), List.of(), List.of(), "repeatable", null, location);
	}

	/** The row that the state table gets for a revision of this application. */
	AppliedRevision row(Revision revision) {
		Script script = this.scripts.get(revision.id());
		if (script == null) {
			throw new IllegalArgumentException("No script of revision " + revision.id() + " is in this application");
		}
		return row(recorded(script));
	}

	private AppliedRevision row(Recorded recorded) {
		Script script = recorded.script();
		return new AppliedRevision(script.revision(), StateTables.word(script.kind()), recorded.checksum(this.ddl),
				script.fingerprint().orElse(null), recorded.storableDowngrade(this.ddl),
				script.irreversible().orElse(null), Instant.EPOCH, Duration.ZERO, this.options.actor(), this.run);
	}

	Attempt attempt(String name, String action) {
		return new Attempt(this.run, name, action, this.options.actor(), ThisProcess.host(), this.options.application(),
				this.options.version(), this.options.tag());
	}

	private Recorded recorded(Script script) {
		return Recorded.of(script, Parameters.of(this.options.parameters()));
	}

	private Limits limits(TimeLimits own) {
		return this.options.limits().with(own);
	}

	private List<Segment> segments(List<Operation> operations, boolean together) {
		return Segment.of(operations, together, this.ddl);
	}

}
