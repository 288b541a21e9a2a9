package dev.migration.source;

/**
 * A piece of SQL text that PostgreSQL's own scanner would not cut in two, or a single
 * character of an operator.
 *
 * @param kind what it is
 * @param start the offset of its first character
 * @param end the offset behind its last character
 */
record SqlToken(Kind kind, int start, int end) {

	/**
	 * Whether the server ignores it.
	 * @return {@code true} for blank space and comments
	 */
	boolean isIgnored() {
		return this.kind == Kind.SPACE || this.kind == Kind.LINE_COMMENT || this.kind == Kind.BLOCK_COMMENT;
	}

	/**
	 * What a token is.
	 */
	enum Kind {

		/** Blank space. */
		SPACE,

		/** From two dashes to the end of the line, line end excluded. */
		LINE_COMMENT,

		/** From slash and star, nested ones included. */
		BLOCK_COMMENT,

		/** A keyword, an unquoted name, a number or a parameter. */
		WORD,

		/** A single-quoted string with its prefix, or a dollar-quoted one. */
		STRING,

		/** A double-quoted name with its prefix. */
		NAME,

		/** Any other single character. */
		SYMBOL

	}

}
