package dev.migration.runtime;

import java.util.List;

import dev.migration.revision.Plan;

/**
 * Makes the plan of a run from what is applied; asked again once the lock is held.
 */
@FunctionalInterface
public interface Planner {

	/**
	 * Plans.
	 * @param applied the applied revisions, newest first
	 * @return the plan
	 */
	Plan plan(List<AppliedRevision> applied);

}
