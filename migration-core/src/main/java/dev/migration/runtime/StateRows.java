package dev.migration.runtime;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migration.revision.Direction;
import dev.migration.revision.Plan;
import dev.migration.revision.Step;

/**
 * What the runtime's tables say of a database.
 *
 * @param applied the applied revisions, newest first
 * @param halfDone the steps of which only some segments are done; a repeatable script
 * stands there under its name
 * @param ran the repeatable scripts that ran, by name
 */
record StateRows(List<AppliedRevision> applied, List<HalfDone> halfDone, Map<String, Ran> ran) {

	/** Where the tables are missing. */
	static final StateRows NONE = new StateRows(List.of(), List.of(), Map.of());

	StateRows {
		applied = List.copyOf(applied);
		halfDone = List.copyOf(halfDone);
		ran = Map.copyOf(ran);
	}

	/** The ids of the applied revisions. */
	Set<String> ids() {
		return this.applied.stream().map((row) -> row.revision().id()).collect(Collectors.toSet());
	}

	/** How far a step is. */
	Optional<HalfDone> progressOf(String revision, Direction direction) {
		return this.halfDone.stream()
			.filter((step) -> step.revision().equals(revision) && step.direction() == direction)
			.findFirst();
	}

	/**
	 * The steps of which only some segments are done, as an application sees them.
	 * @param known the ids of its revisions
	 */
	List<HalfDone> halfDone(Set<String> known) {
		return this.halfDone.stream()
			.map((step) -> (step.repeatable() || known.contains(step.revision())) ? step : step.withoutFile())
			.toList();
	}

	/**
	 * A step that a plan goes past, so that nobody would ever do the rest of it.
	 * @param known the ids of the application's revisions
	 */
	Optional<HalfDone> leftBehind(Plan plan, Set<String> known) {
		Set<String> going = new HashSet<>();
		for (Step step : plan.steps()) {
			going.add(step.direction() + step.revision().id());
		}
		return halfDone(known).stream()
			.filter((step) -> !step.repeatable() && !going.contains(step.direction() + step.revision()))
			.findFirst();
	}

	/**
	 * A repeatable script that ran.
	 *
	 * @param location its file
	 * @param checksum its text
	 */
	record Ran(String location, String checksum) {

	}

}
