package dev.migration.schema;

/**
 * When a trigger is listened to.
 */
public enum TriggerState {

	/** By sessions that are no replica; the server's default. */
	ENABLED,

	/** Never. */
	DISABLED,

	/** By sessions that replicate. */
	REPLICA,

	/** By every session. */
	ALWAYS

}
