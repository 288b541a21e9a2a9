package dev.migration.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.migration.codegen.CommentedStatements.Remark;

/**
 * Writes statements as the sections of a {@code .sql} file. Reading the file gives the
 * same statements: what would be taken for a section, a header line or a placeholder in
 * them is written so that it is not.
 */
public final class SqlStatements {

	private static final int WIDTH = 120;

	private static final String COMMENT = "-- ";

	private static final String CODE = "--     ";

	// A comment that would begin a section, or be refused as a header line in the wrong
	// place
	private static final Pattern MARK = Pattern
		.compile("(?i)^(\\s*--)(?=\\s*((upgrade|downgrade)\\s*(:.*)?$|(revision|revises|message|created|branch-labels"
				+ "|depends-on|transactional|lock-timeout|statement-timeout|repeatable)\\s*:))");

	private final boolean placeholders;

	/**
	 * Creates a writer.
	 * @param placeholders whether <code>${name}</code> is replaced when the file is read
	 */
	public SqlStatements(boolean placeholders) {
		this.placeholders = placeholders;
	}

	/**
	 * Writes both ways of a revision.
	 * @param upgrade the way up
	 * @param downgrade the way back
	 * @return the lines of both sections
	 */
	public RevisionBody body(List<CommentedStatements> upgrade, List<CommentedStatements> downgrade) {
		return new RevisionBody(lines(upgrade), lines(downgrade), Set.of());
	}

	/**
	 * A comment for the beginning of a section.
	 * @param text prose; it is wrapped to the width of the source
	 * @param quoted lines that stay as they are
	 * @return the lines
	 */
	public static List<String> comment(String text, List<String> quoted) {
		return Stream
			.concat(Prose.lines(text, WIDTH - COMMENT.length()).stream().map((line) -> COMMENT + line),
					quoted.stream().flatMap(Prose::cut).map((line) -> (CODE + line).stripTrailing()))
			.map(SqlStatements::unmarked)
			.toList();
	}

	private List<String> lines(List<CommentedStatements> all) {
		List<String> lines = new ArrayList<>();
		boolean apart = false;
		for (CommentedStatements one : all) {
			List<String> texts = new ArrayList<>();
			one.remarks().forEach((remark) -> texts.addAll(comment(remark)));
			one.statements().forEach((statement) -> texts.addAll(statement(statement)));
			boolean block = texts.size() > 1;
			if (!lines.isEmpty() && !texts.isEmpty() && (apart || block)) {
				lines.add("");
			}
			apart = texts.isEmpty() ? apart : block;
			lines.addAll(texts);
		}
		return lines;
	}

	private static List<String> comment(Remark remark) {
		List<String> lines = new ArrayList<>();
		Prose.lines(remark.text(), WIDTH - COMMENT.length()).forEach((line) -> lines.add(unmarked(COMMENT + line)));
		for (String statement : remark.instead()) {
			new SqlSource(statement).lines()
				.stream()
				.flatMap(Prose::cut)
				.forEach((line) -> lines.add(unmarked((CODE + line).stripTrailing())));
		}
		return lines;
	}

	private List<String> statement(String sql) {
		SqlSource source = new SqlSource(sql);
		return (this.placeholders ? source.withLiteralPlaceholders() : source).lines(SqlStatements::unmarked);
	}

	private static String unmarked(String comment) {
		return MARK.matcher(comment).replaceFirst("$1 >");
	}

}
