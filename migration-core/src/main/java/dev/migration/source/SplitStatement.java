package dev.migration.source;

import dev.migration.operation.Origin;

/**
 * One statement of a file, from its first to its last token; comments inside are kept.
 *
 * @param sql the text without the closing semicolon
 * @param offset the offset of its first character in the decoded file, from 0
 * @param origin the line and column of its first character
 */
record SplitStatement(String sql, int offset, Origin origin) {

	/**
	 * The same statement with another text.
	 * @param other the text
	 * @return a copy
	 */
	SplitStatement withSql(String other) {
		return new SplitStatement(other, this.offset, this.origin);
	}

}
