package dev.migration.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.migration.revision.Plan;
import dev.migration.revision.Revision;
import dev.migration.script.Repeatable;
import dev.migration.script.Script;

/**
 * Writes what a run would do as a script instead.
 */
final class ScriptWriter {

	private final RuntimeOptions options;

	private final StateTables tables;

	ScriptWriter(RuntimeOptions options) {
		this.options = options;
		this.tables = new StateTables(options.schema(), options.table());
	}

	/** A run from where the database is. */
	String of(RunRequest request, StateRows read) {
		StateRows rows = Exchange.after(read, request.scripts());
		Plan plan = request.planner().plan(rows.applied());
		rows.leftBehind(plan, request.scripts().keySet()).ifPresent((step) -> {
			throw new HalfDoneException(step);
		});
		plan.steps()
			.stream()
			.flatMap((step) -> rows.progressOf(step.revision().id(), step.direction()).stream())
			.findFirst()
			.ifPresent((step) -> {
				throw HalfDoneException.inScript(step);
			});
		List<Revision> replacing = Exchange.due(request.scripts(), read.applied())
			.stream()
			.map((exchange) -> exchange.script().revision())
			.toList();
		return write(replacing, plan, rows.applied(), request.scripts(), request.due(plan, rows));
	}

	/** A run from a place that is thought of. */
	String of(RunRequest request, Set<String> applied) {
		Plan plan = request.planner().plan(List.of());
		return write(replacing(request.scripts()), plan, List.of(), request.scripts(),
				request.due(plan, applied, Map.of()));
	}

	/** A plan and nothing else. */
	String of(Plan plan, List<AppliedRevision> applied, Map<String, Script> scripts) {
		return write(List.of(), plan, applied, scripts, List.of());
	}

	/** The corrections of a stamp. */
	String ofStamp(Plan plan, Map<String, Script> scripts) {
		return new OfflineScript(this.tables).ofStamp(replacing(scripts), plan, jobs(scripts));
	}

	private String write(List<Revision> replacing, Plan plan, List<AppliedRevision> applied,
			Map<String, Script> scripts, List<Repeatable> repeatables) {
		Jobs jobs = jobs(scripts);
		List<Job> all = new ArrayList<>(jobs.of(plan, applied));
		repeatables.stream().map(jobs::repeat).forEach(all::add);
		return new OfflineScript(this.tables).of(replacing, jobs, all);
	}

	private static List<Revision> replacing(Map<String, Script> scripts) {
		return Exchange.replacing(scripts).stream().map(Script::revision).toList();
	}

	Jobs jobs(Map<String, Script> scripts) {
		return new Jobs(scripts, this.tables, this.options, UUID.randomUUID().toString());
	}

}
