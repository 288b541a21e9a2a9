package dev.migration.source;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migration.source.SqlToken.Kind;

/**
 * Replaces the placeholders of one file.
 */
final class PlaceholderReplacer {

	private static final String BEGIN = "${";

	/** Characters that no text has (Unicode, section 23.7 "Noncharacters"). */
	private static final String MARK = "\uFDD0";

	private static final String END = "\uFDD1";

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(?:(\\{)|(" + Placeholders.NAME + ")\\})?");

	private final SqlText text;

	private final Placeholders placeholders;

	PlaceholderReplacer(SqlText text, Placeholders placeholders) {
		this.text = text;
		this.placeholders = placeholders;
	}

	/**
	 * Replaces in statements of the file.
	 * @param statements the statements as they stand there
	 * @return the statements to send; one that is nothing but placeholders without text
	 * is left out
	 * @throws SqlFileException when a placeholder has no value or no proper name
	 */
	List<SplitStatement> replace(List<SplitStatement> statements) {
		return this.placeholders.isEnabled() ? replace(statements, this::value) : statements;
	}

	/**
	 * Refuses what is no placeholder; whether it has a value is not asked yet.
	 * @param statements the statements as they stand in the file
	 * @throws SqlFileException when a placeholder has no proper name
	 */
	void check(List<SplitStatement> statements) {
		if (this.placeholders.isEnabled()) {
			replace(statements, (offset, name) -> "");
		}
	}

	private List<SplitStatement> replace(List<SplitStatement> statements, Values values) {
		return statements.stream()
			.map((statement) -> replace(statement, values))
			.filter((statement) -> !statement.sql().isBlank())
			.toList();
	}

	private SplitStatement replace(SplitStatement statement, Values values) {
		if (!statement.sql().contains(BEGIN)) {
			return statement;
		}
		Map<String, String> here = new TreeMap<>();
		Values remembering = (offset, name) -> {
			String value = values.of(offset, name);
			here.put(name, value);
			return value;
		};
		String sql = text(statement, remembering);
		String marked = text(statement, (offset, name) -> MARK + name + END);
		String template = marked.replace(BEGIN, BEGIN + "{").replace(MARK, BEGIN).replace(END, "}");
		return statement.replaced(sql, here, template);
	}

	private String text(SplitStatement statement, Values values) {
		int end = statement.offset() + statement.sql().length();
		StringBuilder sql = new StringBuilder();
		int copied = statement.offset();
		SqlLexer lexer = new SqlLexer(this.text, copied);
		for (SqlToken token = lexer.next(); token != null && token.start() < end; token = lexer.next()) {
			int kept = keptUntil(token);
			if (kept > token.start()) {
				replace(copied, token.start(), sql, values);
				sql.append(this.text.substring(token.start(), kept));
				copied = kept;
			}
		}
		replace(copied, end, sql, values);
		return sql.toString();
	}

	// Comments stay as they are, and so does the tag that opens a dollar quote
	private int keptUntil(SqlToken token) {
		if (token.kind() == Kind.LINE_COMMENT || token.kind() == Kind.BLOCK_COMMENT) {
			return token.end();
		}
		boolean dollar = token.kind() == Kind.STRING && this.text.charAt(token.start()) == '$';
		return dollar ? this.text.indexOf("$", token.start() + 1) + 1 : token.start();
	}

	private void replace(int start, int end, StringBuilder sql, Values values) {
		String piece = this.text.substring(start, end);
		Matcher placeholder = PLACEHOLDER.matcher(piece);
		int copied = 0;
		while (placeholder.find()) {
			sql.append(piece, copied, placeholder.start());
			if (placeholder.group(1) != null) {
				sql.append(BEGIN);
			}
			else {
				int offset = start + placeholder.start();
				sql.append(values.of(offset, name(offset, placeholder)));
			}
			copied = placeholder.end();
		}
		sql.append(piece, copied, piece.length());
	}

	private String name(int offset, Matcher placeholder) {
		String name = placeholder.group(2);
		if (name == null) {
			throw this.text.problem(offset, SqlFileProblem.BAD_PLACEHOLDER,
					"'" + this.text.excerpt(offset, this.text.length())
							+ "' is no placeholder: ${ is followed by a name and }; for a literal ${ write ${{",
					this.placeholders.names());
		}
		return name;
	}

	private String value(int offset, String name) {
		String value = this.placeholders.value(name);
		if (value == null) {
			throw unknown(offset, name);
		}
		return value;
	}

	private SqlFileException unknown(int offset, String name) {
		List<String> names = this.placeholders.names();
		return this.text.problem(offset, SqlFileProblem.UNKNOWN_PLACEHOLDER,
				String.format(Locale.ROOT,
						"placeholder '%1$s' has no value%2$s; known: %3$s; give it one with"
								+ " 'migration.placeholders.%1$s' or '-x %1$s=…'; for a literal ${ write ${{, or"
								+ " switch placeholders off with 'migration.placeholder-replacement: false'",
						name, Choices.hint(name, names), names.isEmpty() ? "none" : String.join(", ", names)),
				names);
	}

	/** Finds values. */
	@FunctionalInterface
	private interface Values {

		/** The value of the placeholder that stands at an offset. */
		String of(int offset, String name);

	}

}
