package dev.migration.source;

import java.util.Map;

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
	 * The same statement with its placeholders replaced.
	 * @param replaced the text to send
	 * @param values what was put in, by name
	 * @param template the text with names where values go, see {@link Origin#template()}
	 * @return a copy
	 */
	SplitStatement replaced(String replaced, Map<String, String> values, String template) {
		return new SplitStatement(replaced, this.offset, this.origin.withText(this.sql, values, template));
	}

}
