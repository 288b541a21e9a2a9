package dev.migration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.migration.revision.Comparison;
import dev.migration.revision.Direction;
import dev.migration.revision.Plan;
import dev.migration.revision.Revision;
import dev.migration.revision.RevisionGraph;
import dev.migration.revision.Step;
import dev.migration.revision.Target;
import dev.migration.runtime.AppliedRevision;
import dev.migration.runtime.HalfDone;
import dev.migration.runtime.MigrationRunner;
import dev.migration.runtime.Standing;

/**
 * Holds what a database has against what the application has.
 */
final class StatusReader {

	private final KnownScripts known;

	private final MigrationRunner runner;

	StatusReader(KnownScripts known, MigrationRunner runner) {
		this.known = known;
		this.runner = runner;
	}

	/** What an upgrade to the target would apply is pending. */
	Status read(Target target) {
		Standing standing = this.runner.look(this.known.scripts(), this.known.repeatables());
		List<AppliedRevision> rows = standing.applied();
		Comparison comparison = this.known.comparison(rows);
		RevisionGraph graph = comparison.graph();
		Position position = Position.of(comparison, rows);
		Map<String, AppliedRevision> byId = rows.stream()
			.collect(Collectors.toMap((row) -> row.revision().id(), Function.identity()));
		Function<Revision, RevisionStatus> status = (revision) -> this.known.status(revision, byId.get(revision.id()));
		return new Status(position.current().stream().map(status).toList(), graph.heads().stream().map(status).toList(),
				pending(position, target).stream().map(status).toList(),
				rows.stream().map(AppliedRevision::revision).map(status).toList(),
				comparison.unknown().stream().map(status).toList(),
				standing.edited().stream().map((edited) -> status.apply(edited.applied().revision())).toList(),
				halfDone(standing, graph), standing.repeatables(), comparison.relation(),
				comparison.explanation().orElse(null),
				Optional.ofNullable(standing.foreign()).map((history) -> history.tool()).orElse(null),
				standing.lockHolder());
	}

	/** All that is missing needs no plan, which a broken history has none of. */
	private static List<Revision> pending(Position position, Target target) {
		return target.equals(Target.HEADS) ? position.graph().pending(position.applied())
				: position.plan(Direction.UPGRADE, target).steps().stream().map(Step::revision).toList();
	}

	private List<HalfDoneStatus> halfDone(Standing standing, RevisionGraph graph) {
		return standing.halfDone()
			.stream()
			.filter((step) -> !step.repeatable())
			.map((step) -> status(step, graph.find(step.revision()), standing.applied()))
			.toList();
	}

	private HalfDoneStatus status(HalfDone step, Optional<Revision> revision, List<AppliedRevision> rows) {
		return new HalfDoneStatus(step.revision(), revision.map(Revision::message).orElse(""), step.direction(),
				step.done(), revision.map((node) -> segments(step, node, rows)).orElse(0), step.begun(), step.command(),
				step.advice());
	}

	/**
	 * How many segments it has; a script that cannot be read is no reason to say less.
	 */
	private int segments(HalfDone step, Revision revision, List<AppliedRevision> rows) {
		try {
			Plan plan = new Plan(List.of(new Step(revision, step.direction())));
			return this.runner.preview(plan, rows, this.known.scripts()).get(0).segments().size();
		}
		catch (RuntimeException ex) {
			return 0;
		}
	}

}
