package dev.migration.diff;

import java.util.List;

import dev.migration.operation.Operation;

/**
 * What the reviewer of a change should know.
 *
 * @param kind what it is about
 * @param message one or two sentences for people
 * @param instead operations that reach the same more gently, as a proposal that the
 * reviewer completes; empty when there are none
 */
public record Note(Kind kind, String message, List<Operation> instead) {

	public Note {
		instead = List.copyOf(instead);
	}

	static Note of(Kind kind, String message) {
		return new Note(kind, message, List.of());
	}

	/**
	 * What a note is about.
	 */
	public enum Kind {

		/** Rows or values are lost. */
		DATA_LOSS,

		/** It was taken for a rename because nothing but the name differs. */
		RENAME,

		/** It may be a rename, but that is not certain; values are lost if it is one. */
		POSSIBLE_RENAME,

		/**
		 * A table of any size is locked against writers for as long as the work takes.
		 */
		BLOCKING_LOCK,

		/** All rows are written anew while the table is locked. */
		REWRITE,

		/** It fails when the rows there are do not fit. */
		MAY_FAIL,

		/** What it does differs from what one may expect. */
		BEHAVIOUR

	}

}
