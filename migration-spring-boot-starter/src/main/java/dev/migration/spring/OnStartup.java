package dev.migration.spring;

/**
 * What an application does about pending revisions when it starts.
 */
public enum OnStartup {

	/** Apply them. */
	UPGRADE,

	/** Refuse to start when there are any. */
	VALIDATE,

	/** Wait until somebody else has applied them. */
	WAIT,

	/** Do not look. */
	NONE

}
