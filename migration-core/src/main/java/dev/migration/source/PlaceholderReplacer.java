package dev.migration.source;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migration.source.SqlToken.Kind;

/**
 * Replaces the placeholders of one file and remembers which it met.
 */
final class PlaceholderReplacer {

	private static final String BEGIN = "${";

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(?:(\\{)|(" + Placeholders.NAME + ")\\})?");

	private final SqlText text;

	private final Placeholders placeholders;

	private final Map<String, String> used = new TreeMap<>();

	PlaceholderReplacer(SqlText text, Placeholders placeholders) {
		this.text = text;
		this.placeholders = placeholders;
	}

	/**
	 * The placeholders met so far.
	 * @return their values by name, sorted
	 */
	Map<String, String> used() {
		return this.used;
	}

	/**
	 * Replaces in statements of the file.
	 * @param statements the statements as they stand there
	 * @return the statements to send; one that is nothing but placeholders without text
	 * is left out
	 * @throws SqlFileException when a placeholder has no value or no proper name
	 */
	List<SplitStatement> replace(List<SplitStatement> statements) {
		if (!this.placeholders.isEnabled()) {
			return statements;
		}
		return statements.stream().map(this::replace).filter((statement) -> !statement.sql().isBlank()).toList();
	}

	private SplitStatement replace(SplitStatement statement) {
		if (!statement.sql().contains(BEGIN)) {
			return statement;
		}
		int end = statement.offset() + statement.sql().length();
		StringBuilder sql = new StringBuilder();
		int copied = statement.offset();
		SqlLexer lexer = new SqlLexer(this.text, copied);
		for (SqlToken token = lexer.next(); token != null && token.start() < end; token = lexer.next()) {
			int kept = keptUntil(token);
			if (kept > token.start()) {
				replace(copied, token.start(), sql);
				sql.append(this.text.substring(token.start(), kept));
				copied = kept;
			}
		}
		replace(copied, end, sql);
		return statement.withSql(sql.toString());
	}

	// Comments stay as they are, and so does the tag that opens a dollar quote
	private int keptUntil(SqlToken token) {
		if (token.kind() == Kind.LINE_COMMENT || token.kind() == Kind.BLOCK_COMMENT) {
			return token.end();
		}
		boolean dollar = token.kind() == Kind.STRING && this.text.charAt(token.start()) == '$';
		return dollar ? this.text.indexOf("$", token.start() + 1) + 1 : token.start();
	}

	private void replace(int start, int end, StringBuilder sql) {
		String piece = this.text.substring(start, end);
		Matcher placeholder = PLACEHOLDER.matcher(piece);
		int copied = 0;
		while (placeholder.find()) {
			sql.append(piece, copied, placeholder.start());
			sql.append((placeholder.group(1) != null) ? BEGIN : value(start + placeholder.start(), placeholder));
			copied = placeholder.end();
		}
		sql.append(piece, copied, piece.length());
	}

	private String value(int offset, Matcher placeholder) {
		String name = placeholder.group(2);
		if (name == null) {
			throw this.text.problem(offset, SqlFileProblem.BAD_PLACEHOLDER,
					"'" + this.text.excerpt(offset, this.text.length())
							+ "' is no placeholder: ${ is followed by a name and }; for a literal ${ write ${{",
					this.placeholders.names());
		}
		String value = this.placeholders.value(name);
		if (value == null) {
			throw unknown(offset, name);
		}
		this.used.put(name, value);
		return value;
	}

	private SqlFileException unknown(int offset, String name) {
		List<String> names = this.placeholders.names();
		return this.text
			.problem(offset, SqlFileProblem.UNKNOWN_PLACEHOLDER,
					String.format(Locale.ROOT, "placeholder '%s' has no value%s; known: %s; for a literal ${ write ${{",
							name, Choices.hint(name, names), names.isEmpty() ? "none" : String.join(", ", names)),
					names);
	}

}
