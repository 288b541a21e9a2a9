package dev.migration.codegen;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header lines of a {@code .sql} file, changed.
 */
public final class SqlHeader {

	private static final Pattern REVISES = Pattern.compile("(?im)^(--[ \\t]*revises[ \\t]*:)[^\\r\\n]*(\\R?)");

	private static final Pattern REVISION = Pattern.compile("(?im)^--[ \\t]*revision[ \\t]*:[^\\r\\n]*(\\R)");

	private SqlHeader() {
	}

	/**
	 * The file with other parents.
	 * @param text the text of a {@code .sql} file with a {@code revision} line
	 * @param parents the ids of the new parents
	 * @return the changed text; all else is as it was
	 * @throws IllegalArgumentException when there is no such line
	 */
	public static String withRevises(String text, List<String> parents) {
		Matcher revises = REVISES.matcher(text);
		if (revises.find()) {
			String line = parents.isEmpty() ? ""
					: revises.group(1) + " " + String.join(", ", parents) + revises.group(2);
			return text.substring(0, revises.start()) + line + text.substring(revises.end());
		}
		Matcher revision = REVISION.matcher(text);
		if (!revision.find()) {
			throw new IllegalArgumentException("There is no '-- revision:' line in the file");
		}
		return parents.isEmpty() ? text : text.substring(0, revision.end()) + "-- revises: "
				+ String.join(", ", parents) + revision.group(1) + text.substring(revision.end());
	}

}
