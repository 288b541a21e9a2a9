package dev.migration.runtime;

/**
 * How much one transaction holds.
 */
public enum TransactionMode {

	/** Each revision commits on its own; a failure keeps the revisions before it. */
	REVISION,

	/** All revisions of a run commit together or not at all. */
	RUN

}
