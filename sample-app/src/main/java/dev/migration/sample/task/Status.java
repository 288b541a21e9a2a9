package dev.migration.sample.task;

/**
 * How far a task is. The database has the same values, in this order, as an enum of its
 * own, so that sorting by status means sorting by progress.
 */
enum Status {

	/** Nobody works on it. */
	OPEN,

	/** Somebody works on it. */
	IN_PROGRESS,

	/** Nothing is left to do. */
	DONE

}
