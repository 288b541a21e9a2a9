package dev.migration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.migration.revision.Direction;
import dev.migration.revision.Plan;
import dev.migration.revision.Step;
import dev.migration.runtime.RunRequest;
import dev.migration.scratch.StatementTrace;
import dev.migration.scratch.Trial;

/**
 * Tries a plan out on a copy of the database without its rows, and tells which tables
 * each statement locks and writes anew.
 */
public final class PlanTrial {

	private final MigratorBuilder builder;

	/**
	 * A trial.
	 * @param builder describes the migrator and where things are tried out
	 */
	public PlanTrial(MigratorBuilder builder) {
		this.builder = builder;
	}

	/**
	 * Tries it out; the database is only read.
	 * @param direction which way
	 * @param target for example {@code heads} or {@code -1}
	 * @return what the statements did
	 * @throws dev.migration.scratch.ScratchException when there is no scratch database
	 */
	public Result run(Direction direction, String target) {
		Migrator migrator = this.builder.build();
		RunRequest request = migrator.request(direction, target);
		Trial.Result result = new Trial(this.builder.scratch(), this.builder.options()).run(migrator.live().read(),
				migrator.live().currentSchema(), applied(migrator.position(), request), request);
		return new Result(result.statements().stream().map(PlanTrial::effect).toList(), result.failure());
	}

	/** What is applied, oldest first. */
	private static Plan applied(Position position, RunRequest request) {
		List<String> ids = new ArrayList<>(position.applied());
		Collections.reverse(ids);
		return new Plan(ids.stream()
			.filter(request.scripts()::containsKey)
			.map((id) -> new Step(position.graph().resolve(id).get(0), Direction.UPGRADE))
			.toList());
	}

	private static StatementEffect effect(StatementTrace trace) {
		List<String> effects = new ArrayList<>();
		new TreeMap<>(trace.locks()).forEach((table, mode) -> {
			if (!mode.effect().isEmpty()) {
				effects.add("locks " + table + " (" + mode + "): " + mode.effect());
			}
		});
		trace.rewritten().stream().sorted().forEach((table) -> effects.add("writes all rows of " + table + " anew"));
		return new StatementEffect(trace.revision(), trace.statement(), effects);
	}

	/**
	 * What a trial found out.
	 *
	 * @param statements the statements, in the order they ran
	 * @param failure what stopped the trial, or {@code null}
	 */
	public record Result(List<StatementEffect> statements, @Nullable String failure) {

		public Result {
			statements = List.copyOf(statements);
		}

	}

	/**
	 * What a statement does to the tables that are there already.
	 *
	 * @param revision the id of its revision
	 * @param statement its text, or the description of work in Java
	 * @param effects a line for each table that it locks so that others notice, or writes
	 * anew; none for a statement that disturbs nobody, or runs outside a transaction
	 */
	public record StatementEffect(String revision, String statement, List<String> effects) {

		public StatementEffect {
			effects = List.copyOf(effects);
		}

	}

}
