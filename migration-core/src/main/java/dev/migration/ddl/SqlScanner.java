package dev.migration.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Cuts SQL into tokens as PostgreSQL does, so that nobody mistakes what stands in quotes
 * or comments for SQL (its manual, section 4.1). Blanks and comments are left out.
 */
final class SqlScanner {

	private static final String SYMBOL_PAIRS = "::=";

	private final String sql;

	private int at;

	private SqlScanner(String sql) {
		this.sql = sql;
	}

	static List<Token> scan(String sql) {
		SqlScanner scanner = new SqlScanner(sql);
		List<Token> tokens = new ArrayList<>();
		scanner.skip();
		while (scanner.at < sql.length()) {
			tokens.add(scanner.next());
			scanner.skip();
		}
		return tokens;
	}

	private Token next() {
		int start = this.at;
		Kind kind = kind();
		return new Token(kind, this.sql.substring(start, this.at), start);
	}

	// Consumes one token.
	private Kind kind() {
		char first = this.sql.charAt(this.at);
		if (isNameStart(first)) {
			return word(first);
		}
		if (Character.isDigit(first)) {
			this.at = end((next) -> Character.isLetterOrDigit(next) || next == '.' || next == '_');
			return Kind.NUMBER;
		}
		switch (first) {
			case '\'' -> {
				quoted('\'', false);
				return Kind.STRING;
			}
			case '"' -> {
				quoted('"', false);
				return Kind.QUOTED_NAME;
			}
			case '$' -> {
				return dollar();
			}
			case ':' -> {
				return colon();
			}
			default -> {
				this.at++;
				return Kind.SYMBOL;
			}
		}
	}

	private Kind word(char first) {
		this.at = end((next) -> isNameStart(next) || Character.isDigit(next) || next == '$');
		boolean alone = this.at < this.sql.length() && this.sql.charAt(this.at) == '\'';
		boolean escapes = alone && (first == 'e' || first == 'E')
				&& (this.at == 1 || !isNamePart(this.sql.charAt(this.at - 2)));
		if (escapes) {
			do {
				quoted('\'', true);
			}
			while (continues());
			return Kind.STRING;
		}
		return Kind.WORD;
	}

	private Kind colon() {
		char next = (this.at + 1 < this.sql.length()) ? this.sql.charAt(this.at + 1) : ' ';
		if (SYMBOL_PAIRS.indexOf(next) >= 0) {
			this.at += 2;
			return Kind.SYMBOL;
		}
		this.at++;
		if (!isNameStart(next)) {
			return Kind.SYMBOL;
		}
		this.at = end((part) -> isNameStart(part) || Character.isDigit(part));
		return Kind.PARAMETER;
	}

	// $1, $$…$$ or $tag$…$tag$
	private Kind dollar() {
		int close = this.at + 1;
		while (close < this.sql.length() && isTagPart(this.sql.charAt(close), close == this.at + 1)) {
			close++;
		}
		if (close >= this.sql.length() || this.sql.charAt(close) != '$') {
			this.at++;
			return Kind.SYMBOL;
		}
		String tag = this.sql.substring(this.at, close + 1);
		int end = this.sql.indexOf(tag, close + 1);
		this.at = (end < 0) ? this.sql.length() : end + tag.length();
		return Kind.STRING;
	}

	private void quoted(char quote, boolean escapes) {
		this.at++;
		while (this.at < this.sql.length()) {
			char next = this.sql.charAt(this.at++);
			if (escapes && next == '\\') {
				this.at++;
			}
			else if (next == quote) {
				if (this.at >= this.sql.length() || this.sql.charAt(this.at) != quote) {
					return;
				}
				this.at++;
			}
		}
		this.at = this.sql.length();
	}

	// A string goes on in quotes on a later line, with the escapes it began with.
	private boolean continues() {
		int end = this.at;
		skip();
		boolean lines = this.sql.substring(end, this.at).chars().anyMatch((next) -> next == '\n' || next == '\r');
		if (lines && this.sql.startsWith("'", this.at)) {
			return true;
		}
		this.at = end;
		return false;
	}

	private void skip() {
		int before;
		do {
			before = this.at;
			this.at = end(Character::isWhitespace);
			if (this.sql.startsWith("--", this.at)) {
				this.at = end((next) -> next != '\n' && next != '\r');
			}
			else if (this.sql.startsWith("/*", this.at)) {
				comment();
			}
		}
		while (this.at > before);
	}

	private void comment() {
		int depth = 0;
		do {
			if (this.sql.startsWith("/*", this.at)) {
				depth++;
				this.at += 2;
			}
			else if (this.sql.startsWith("*/", this.at)) {
				depth--;
				this.at += 2;
			}
			else {
				this.at++;
			}
		}
		while (depth > 0 && this.at < this.sql.length());
	}

	private int end(IntPredicate belongs) {
		int end = this.at;
		while (end < this.sql.length() && belongs.test(this.sql.charAt(end))) {
			end++;
		}
		return end;
	}

	private static boolean isNameStart(int next) {
		return (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || next == '_' || next >= 0x80;
	}

	private static boolean isNamePart(int next) {
		return isNameStart(next) || (next >= '0' && next <= '9') || next == '$';
	}

	private static boolean isTagPart(char next, boolean first) {
		return isNameStart(next) || (!first && next >= '0' && next <= '9');
	}

	/**
	 * What a token is.
	 */
	enum Kind {

		/** A key word or name without quotes. */
		WORD,

		/** A name in double quotes. */
		QUOTED_NAME,

		/** A text in single quotes or dollar quotes. */
		STRING,

		/** A number. */
		NUMBER,

		/** A colon and a name. */
		PARAMETER,

		/** Anything else. */
		SYMBOL

	}

	/**
	 * One token.
	 *
	 * @param kind what it is
	 * @param text its text
	 * @param start where its first character stands
	 */
	record Token(Kind kind, String text, int start) {

		int end() {
			return this.start + this.text.length();
		}

		boolean is(String wordOrSymbol) {
			return (this.kind == Kind.WORD || this.kind == Kind.SYMBOL) && this.text.equalsIgnoreCase(wordOrSymbol);
		}

		boolean isAny(String... words) {
			return Stream.of(words).anyMatch(this::is);
		}

	}

}
