package dev.migration.runtime;

/**
 * What an applied revision whose script was edited afterwards does to a run.
 */
public enum ChecksumPolicy {

	/** The run stops before it changes anything. */
	FAIL,

	/** The run goes on and says so. */
	WARN,

	/** Scripts are not compared. */
	IGNORE

}
