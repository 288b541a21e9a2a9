package dev.migration.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A repeatable script that the database does not have as it is now.
 *
 * @param name its name
 * @param location its file; where the file is gone, the file it was
 * @param reason what is different
 * @param problem why its text cannot be made, for example for want of a value, or
 * {@code null}
 */
public record RepeatableState(String name, String location, Reason reason, @Nullable String problem) {

	/** Whether the next upgrade that leaves nothing pending runs it. */
	public boolean isDue() {
		return this.reason != Reason.GONE;
	}

	/** What is different. */
	public enum Reason {

		/** It never ran. */
		NEW("never ran"),

		/** Its text is another one than when it ran last. */
		CHANGED("changed"),

		/** It ran, and somebody took back what it may have made, or says so. */
		FORGOTTEN("to run again since a downgrade or 'repair --repeatables'"),

		/** It depends on one that is due. */
		BEHIND("depends on one that is due"),

		/** It ran, and its file is not in this application. */
		GONE("its file is gone");

		private final String words;

		Reason(String words) {
			this.words = words;
		}

		@Override
		public String toString() {
			return this.words;
		}

	}

}
