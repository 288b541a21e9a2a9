package dev.migration.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One statement as text of a file: what in it is comment and what is not (PostgreSQL
 * manual, section 4.1).
 */
final class SqlSource {

	private static final Pattern DOLLAR = Pattern.compile("\\$(?:[\\p{L}_][\\p{L}\\p{N}_]*)?\\$");

	private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\n]");

	private final List<Piece> pieces = new ArrayList<>();

	private final String sql;

	SqlSource(String sql) {
		this.sql = sql;
		int start = 0;
		int at = 0;
		while (at < sql.length()) {
			int end = end(at);
			boolean comment = sql.startsWith("--", at) || sql.startsWith("/*", at);
			int kept = comment ? end : at + tag(at);
			if (kept > at) {
				add(start, at, false);
				add(at, kept, comment);
				start = kept;
			}
			at = end;
		}
		add(start, sql.length(), false);
	}

	private SqlSource(String sql, List<Piece> pieces) {
		this.sql = sql;
		this.pieces.addAll(pieces);
	}

	/** The statement for a file whose placeholders are replaced when it is read. */
	SqlSource withLiteralPlaceholders() {
		List<Piece> literal = this.pieces.stream()
			.map((piece) -> piece.kept() ? piece : new Piece(piece.text().replace("${", "${{"), false, false))
			.toList();
		StringBuilder text = new StringBuilder();
		literal.forEach((piece) -> text.append(piece.text()));
		return new SqlSource(text.toString(), literal);
	}

	/** The lines of the statement, its semicolon included. */
	List<String> lines() {
		return lines(UnaryOperator.identity());
	}

	/**
	 * The lines of the statement, its semicolon included.
	 * @param comment changes a comment that begins its line
	 * @return the lines
	 */
	List<String> lines(UnaryOperator<String> comment) {
		StringBuilder text = new StringBuilder();
		for (Piece piece : this.pieces) {
			boolean changed = piece.comment() && isLineStart(text);
			text.append(changed ? comment.apply(piece.text()) : piece.text());
		}
		boolean open = !this.pieces.isEmpty() && this.pieces.get(this.pieces.size() - 1).comment();
		return List.of(text.append(open ? "\n;" : ";").toString().split("\n", -1));
	}

	private static boolean isLineStart(StringBuilder text) {
		int lineStart = Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r")) + 1;
		return text.substring(lineStart).isBlank();
	}

	private void add(int start, int end, boolean comment) {
		if (end > start) {
			boolean tag = !comment && DOLLAR.matcher(this.sql).region(start, end).matches();
			this.pieces.add(new Piece(this.sql.substring(start, end), comment || tag, comment));
		}
	}

	// Where the comment, the quoted text or the single character that begins here ends
	private int end(int at) {
		char character = this.sql.charAt(at);
		if (this.sql.startsWith("--", at)) {
			Matcher end = LINE_END.matcher(this.sql);
			return end.find(at) ? end.start() : this.sql.length();
		}
		if (this.sql.startsWith("/*", at)) {
			return blockCommentEnd(at);
		}
		if (character == '\'' || character == '"') {
			return quoteEnd(at, character, character == '\'' && hasEscapes(at));
		}
		int tag = tag(at);
		if (tag > 0) {
			int close = this.sql.indexOf(this.sql.substring(at, at + tag), at + tag);
			return (close >= 0) ? close + tag : this.sql.length();
		}
		return at + 1;
	}

	private int blockCommentEnd(int start) {
		int depth = 1;
		int at = start + 2;
		while (at < this.sql.length() && depth > 0) {
			if (this.sql.startsWith("/*", at)) {
				depth++;
				at++;
			}
			else if (this.sql.startsWith("*/", at)) {
				depth--;
				at++;
			}
			at++;
		}
		return Math.min(at, this.sql.length());
	}

	private int quoteEnd(int start, char quote, boolean escapes) {
		int at = start + 1;
		while (at < this.sql.length()) {
			if (escapes && this.sql.charAt(at) == '\\') {
				at += 2;
			}
			else if (this.sql.charAt(at) == quote) {
				if (at + 1 == this.sql.length() || this.sql.charAt(at + 1) != quote) {
					return at + 1;
				}
				at += 2;
			}
			else {
				at++;
			}
		}
		return this.sql.length();
	}

	// E'…'
	private boolean hasEscapes(int quote) {
		return quote > 0 && "eE".indexOf(this.sql.charAt(quote - 1)) >= 0
				&& (quote == 1 || !isPartOfName(this.sql.charAt(quote - 2)));
	}

	// How long the tag is that opens a dollar quote here
	private int tag(int at) {
		if (this.sql.charAt(at) != '$' || (at > 0 && isPartOfName(this.sql.charAt(at - 1)))) {
			return 0;
		}
		Matcher tag = DOLLAR.matcher(this.sql).region(at, this.sql.length());
		return tag.lookingAt() ? tag.end() - at : 0;
	}

	private static boolean isPartOfName(char character) {
		return character == '_' || character == '$' || Character.isLetterOrDigit(character);
	}

	/**
	 * A part of the statement.
	 *
	 * @param text its text
	 * @param kept whether no placeholder is looked for in it
	 * @param comment whether it is a comment
	 */
	private record Piece(String text, boolean kept, boolean comment) {
	}

}
