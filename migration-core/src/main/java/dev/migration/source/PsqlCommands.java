package dev.migration.source;

import java.util.Locale;

/**
 * The commands of the psql program, which are not SQL; each with what to write instead.
 */
final class PsqlCommands {

	private PsqlCommands() {
	}

	/**
	 * Refuses a command.
	 * @param text the file
	 * @param offset the backslash
	 * @return the exception to throw
	 */
	static SqlFileException refuse(SqlText text, int offset) {
		int end = offset + 1;
		while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
			end++;
		}
		String command = text.excerpt(offset, end);
		return text.problem(offset, SqlFileProblem.PSQL_COMMAND, String.format(Locale.ROOT,
				"'%s' is a command of the psql program, not SQL; %s", command, instead(command)));
	}

	/**
	 * Whether a command is one that {@code pg_dump} writes around a schema and that says
	 * nothing about it.
	 * @param text the file
	 * @param offset the backslash
	 * @return {@code true} when its line can be passed over
	 */
	static boolean isOfDump(SqlText text, int offset) {
		return text.startsWith("\\restrict ", offset) || text.startsWith("\\unrestrict ", offset);
	}

	private static String instead(String command) {
		return switch (command) {
			case "\\i", "\\ir", "\\include", "\\include_relative" ->
				"paste that file here, or make it a revision of its own";
			case "\\c", "\\connect" -> "a revision runs on one database; remove the line";
			case "\\copy", "\\." -> "write the rows as INSERT statements, or load them in a Java revision";
			case "\\set", "\\unset", "\\gset", "\\getenv" -> "use a placeholder, ${name}, instead of a psql variable";
			case "\\if", "\\elif", "\\else", "\\endif" -> "decide inside a DO block";
			case "\\restrict", "\\unrestrict" -> "pg_dump wrote it for psql; remove the line";
			default -> "remove it (outside quotes SQL has no backslash)";
		};
	}

}
