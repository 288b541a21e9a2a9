package dev.migration.operation;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The place in a file that a statement was read from, and how it stands there.
 *
 * @param location the file, for example {@code db/revisions/20250115_add_status.sql}
 * @param line the line its first character stands on, from 1
 * @param column the column of its first character in that line, from 1
 * @param text the statement as it stands there, where placeholders were replaced, else
 * {@code null}
 * @param hidden what the placeholders stand for
 * @param template the statement with <code>${name}</code> for each placeholder and
 * <code>${{</code> for each <code>${</code> that is none, where placeholders were
 * replaced, else {@code null}
 */
public record Origin(String location, int line, int column, @Nullable String text, Hidden hidden,
		@Nullable String template) {

	/**
	 * A place.
	 * @param location the file
	 * @param line the line, from 1
	 * @param column the column, from 1
	 */
	public Origin(String location, int line, int column) {
		this(location, line, column, null, Hidden.NOTHING, null);
	}

	/**
	 * A place at the beginning of a line.
	 * @param location the file
	 * @param line the line, from 1
	 */
	public Origin(String location, int line) {
		this(location, line, 1);
	}

	/**
	 * The place of a statement whose placeholders were replaced.
	 * @param statement the statement as it stands there
	 * @param values what the placeholders stand for, by name
	 * @param pattern the statement with nothing but placeholders in braces, see
	 * {@link #template()}
	 * @return a copy
	 */
	public Origin withText(String statement, Map<String, String> values, String pattern) {
		return new Origin(this.location, this.line, this.column, statement, new Hidden(values), pattern);
	}

	/**
	 * Finds a character of the statement in the file, so that the position of a server's
	 * error leads to a line. The line is exact; the column counts in the text as it was
	 * sent, which differs from the file only behind a placeholder on the same line.
	 * @param sql the statement as it was sent
	 * @param position the character's position as PostgreSQL reports it: in characters
	 * (not UTF-16 units), from 1; one behind the last means the end of the statement
	 * @return the place of that character, or the nearest one
	 */
	public Origin at(String sql, int position) {
		int before = Math.max(0, Math.min(position - 1, sql.codePointCount(0, sql.length())));
		int end = sql.offsetByCodePoints(0, before);
		int lines = 0;
		int lineStart = 0;
		for (int i = 0; i < end; i++) {
			char c = sql.charAt(i);
			if (c == '\n' || (c == '\r' && !sql.startsWith("\n", i + 1))) {
				lines++;
				lineStart = i + 1;
			}
		}
		int column = sql.codePointCount(lineStart, end) + ((lines == 0) ? this.column : 1);
		return new Origin(this.location, this.line + lines, column);
	}

	@Override
	public String toString() {
		return this.location + ":" + this.line;
	}

}
