package dev.migration.source;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.migration.source.SqlToken.Kind;

/**
 * Cuts SQL text into tokens by the rules of PostgreSQL's scanner (manual section 4.1),
 * with {@code standard_conforming_strings} on.
 */
final class SqlLexer {

	private final SqlText text;

	private final boolean plain;

	private int position;

	/** Whether the last string had escapes, so that one on a later line continues it. */
	private boolean continuesEscapes;

	private boolean newLine;

	SqlLexer(SqlText text) {
		this(text, 0);
	}

	SqlLexer(SqlText text, int start) {
		this(text, start, false);
	}

	/**
	 * A lexer.
	 * @param text the text
	 * @param start where it begins
	 * @param plain whether it is no revision but may be what {@code pg_dump} wrote
	 */
	SqlLexer(SqlText text, int start, boolean plain) {
		this.text = text;
		this.position = start;
		this.plain = plain;
	}

	/**
	 * Reads on.
	 * @return the next token, or {@code null} at the end
	 * @throws SqlFileException when a quote or comment never ends, or at a psql command
	 */
	@Nullable SqlToken next() {
		int start = this.position;
		if (start == this.text.length()) {
			return null;
		}
		Kind kind = read(this.text.charAt(start));
		SqlToken token = new SqlToken(kind, start, this.position);
		this.newLine = (kind == Kind.SPACE || kind == Kind.LINE_COMMENT) && (this.newLine || hasLineEnd(token));
		if (!token.isIgnored() && kind != Kind.STRING) {
			this.continuesEscapes = false;
		}
		return token;
	}

	private Kind read(char c) {
		if (isSpace(c)) {
			return readSpace();
		}
		if (isWordStart(c)) {
			return readPrefixed(c);
		}
		if (isDigit(c)) {
			return readNumber();
		}
		return switch (c) {
			case '-' -> this.text.startsWith("--", this.position) ? readLineComment() : readSymbol();
			case '/' -> this.text.startsWith("/*", this.position) ? readBlockComment() : readSymbol();
			case '\'' -> readString(this.position, this.continuesEscapes && this.newLine);
			case '"' -> readName(this.position);
			case '$' -> readDollar();
			case '\\' -> readCommand();
			default -> readSymbol();
		};
	}

	private Kind readCommand() {
		if (this.plain && PsqlCommands.isOfDump(this.text, this.position)) {
			return readLineComment();
		}
		throw PsqlCommands.refuse(this.text, this.position);
	}

	private Kind readSymbol() {
		this.position++;
		return Kind.SYMBOL;
	}

	private Kind readSpace() {
		int end = this.position + 1;
		while (end < this.text.length() && isSpace(this.text.charAt(end))) {
			end++;
		}
		this.position = end;
		return Kind.SPACE;
	}

	private Kind readWord() {
		int end = this.position + 1;
		while (end < this.text.length() && isWordPart(this.text.charAt(end))) {
			end++;
		}
		this.position = end;
		return Kind.WORD;
	}

	private Kind readNumber() {
		int end = this.position + 1;
		while (end < this.text.length() && isTagPart(this.text.charAt(end))) {
			end++;
		}
		this.position = end;
		return Kind.WORD;
	}

	private Kind readLineComment() {
		int end = this.position;
		while (end < this.text.length() && this.text.charAt(end) != '\n' && this.text.charAt(end) != '\r') {
			end++;
		}
		this.position = end;
		return Kind.LINE_COMMENT;
	}

	private Kind readBlockComment() {
		int depth = 0;
		for (int i = this.position; i < this.text.length() - 1; i++) {
			if (this.text.startsWith("/*", i)) {
				depth++;
				i++;
			}
			else if (this.text.startsWith("*/", i)) {
				depth--;
				i++;
				if (depth == 0) {
					this.position = i + 1;
					return Kind.BLOCK_COMMENT;
				}
			}
		}
		throw unterminated(SqlFileProblem.UNTERMINATED_COMMENT, "comment", "'*/' (each nested '/*' needs its own)");
	}

	private Kind readPrefixed(char c) {
		int next = this.position + 1;
		if ("bBeEnNxX".indexOf(c) >= 0 && this.text.startsWith("'", next)) {
			return readString(next, c == 'e' || c == 'E');
		}
		if (c == 'u' || c == 'U') {
			if (this.text.startsWith("&'", next)) {
				return readString(next + 1, false);
			}
			if (this.text.startsWith("&\"", next)) {
				return readName(next + 1);
			}
		}
		return readWord();
	}

	private Kind readString(int quote, boolean escapes) {
		for (int i = quote + 1; i < this.text.length(); i++) {
			char c = this.text.charAt(i);
			if (c == '\\' && escapes) {
				i++;
			}
			else if (c == '\'') {
				if (!this.text.startsWith("'", i + 1)) {
					this.position = i + 1;
					this.continuesEscapes = escapes;
					return Kind.STRING;
				}
				i++;
			}
		}
		throw unterminated(SqlFileProblem.UNTERMINATED_STRING, "string", "a single quote");
	}

	private Kind readName(int quote) {
		for (int i = quote + 1; i < this.text.length(); i++) {
			if (this.text.charAt(i) == '"') {
				if (!this.text.startsWith("\"", i + 1)) {
					this.position = i + 1;
					return Kind.NAME;
				}
				i++;
			}
		}
		throw unterminated(SqlFileProblem.UNTERMINATED_NAME, "quoted name", "a double quote");
	}

	private Kind readDollar() {
		int end = this.position + 1;
		if (end < this.text.length() && isDigit(this.text.charAt(end))) {
			return readNumber();
		}
		while (end < this.text.length() && isTagPart(this.text.charAt(end))) {
			end++;
		}
		if (!this.text.startsWith("$", end)) {
			return readSymbol();
		}
		String tag = this.text.substring(this.position, end + 1);
		int close = this.text.indexOf(tag, end + 1);
		if (close < 0) {
			throw unterminated(SqlFileProblem.UNTERMINATED_DOLLAR_QUOTE, "dollar quote", tag);
		}
		this.position = close + tag.length();
		this.continuesEscapes = false;
		return Kind.STRING;
	}

	private SqlFileException unterminated(SqlFileProblem problem, String what, String end) {
		String found = this.text.excerpt(this.position, this.text.length());
		return this.text.problem(this.position, problem, String.format(Locale.ROOT,
				"the %s that begins here never ends: %s; close it with %s", what, found, end));
	}

	private boolean hasLineEnd(SqlToken token) {
		for (int i = token.start(); i < token.end(); i++) {
			if (this.text.charAt(i) == '\n' || this.text.charAt(i) == '\r') {
				return true;
			}
		}
		return false;
	}

	private static boolean isSpace(char c) {
		return c == ' ' || (c >= '\t' && c <= '\r');
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	private static boolean isWordStart(char c) {
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
	}

	private static boolean isTagPart(char c) {
		return isWordStart(c) || isDigit(c);
	}

	private static boolean isWordPart(char c) {
		return isTagPart(c) || c == '$';
	}

}
