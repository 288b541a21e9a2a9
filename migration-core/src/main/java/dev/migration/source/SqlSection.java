package dev.migration.source;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.migration.revision.Direction;

/**
 * A {@code -- upgrade} or {@code -- downgrade} line.
 *
 * @param direction which of the two
 * @param irreversible why there is no way back, or {@code null}
 * @param offset where the line begins
 */
record SqlSection(Direction direction, @Nullable String irreversible, int offset) {

	private static final Pattern LINE = Pattern.compile("--\\s*(upgrade|downgrade)\\s*(?::(.*))?",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final Pattern IRREVERSIBLE = Pattern.compile("irreversible\\s+(\\S.*)", Pattern.DOTALL);

	/**
	 * Reads a comment.
	 * @param text the file
	 * @param comment a comment that begins its line
	 * @return the section, or {@code null} for any other comment
	 * @throws SqlFileException when something not understood stands behind the colon
	 */
	static @Nullable SqlSection of(SqlText text, SqlToken comment) {
		Matcher line = LINE.matcher(text.substring(comment.start(), comment.end()));
		if (!line.matches()) {
			return null;
		}
		Direction direction = Direction.valueOf(line.group(1).toUpperCase(Locale.ROOT));
		String option = (line.group(2) != null) ? line.group(2).strip() : "";
		if (option.isEmpty()) {
			return new SqlSection(direction, null, comment.start());
		}
		Matcher irreversible = IRREVERSIBLE.matcher(option);
		if (direction == Direction.UPGRADE || !irreversible.matches()) {
			throw text.problem(comment.start(), SqlFileProblem.BAD_SECTION,
					"'" + text.excerpt(comment.start(), comment.end()) + "' is not understood; a section begins with"
							+ " '-- upgrade', '-- downgrade' or '-- downgrade: irreversible <reason>'");
		}
		return new SqlSection(direction, irreversible.group(1), comment.start());
	}

}
