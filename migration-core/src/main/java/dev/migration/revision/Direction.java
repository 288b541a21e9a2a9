package dev.migration.revision;

/**
 * Which way a step goes.
 */
public enum Direction {

	/** Towards the heads. */
	UPGRADE,

	/** Towards the bases. */
	DOWNGRADE

}
