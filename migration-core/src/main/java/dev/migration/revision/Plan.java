package dev.migration.revision;

import java.util.List;

/**
 * The ordered steps from the applied revisions to a target.
 *
 * @param steps the steps, first to run first
 * @param notes what a person should know before the plan runs, as sentences; mostly none
 */
public record Plan(List<Step> steps, List<String> notes) {

	public Plan {
		steps = List.copyOf(steps);
		notes = List.copyOf(notes);
	}

	/**
	 * A plan that needs no explanation.
	 * @param steps the steps, first to run first
	 */
	public Plan(List<Step> steps) {
		this(steps, List.of());
	}

	/**
	 * Whether there is nothing to do.
	 * @return {@code true} without steps
	 */
	public boolean isEmpty() {
		return this.steps.isEmpty();
	}

	/**
	 * The ids of the revisions.
	 * @return one for each step, in their order
	 */
	public List<String> ids() {
		return this.steps.stream().map((step) -> step.revision().id()).toList();
	}

}
