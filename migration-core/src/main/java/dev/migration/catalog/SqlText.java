package dev.migration.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * SQL as the server prints it: quotes are doubled inside quotes, backslashes too.
 */
final class SqlText {

	private SqlText() {
	}

	// Without the parentheses around the whole. Those of a query inside are part of it;
	// the
	// server prints a blank behind them.
	static String unwrap(String sql) {
		String inner = sql;
		while (inner.startsWith("(") && !inner.startsWith("( ") && end(inner, 0) == inner.length()) {
			inner = inner.substring(1, inner.length() - 1);
		}
		return inner;
	}

	// The parts between the commas that stand in no parentheses.
	static List<String> split(String sql) {
		List<String> parts = new ArrayList<>();
		int start = 0;
		int at = 0;
		while (at < sql.length()) {
			if (sql.charAt(at) == ',') {
				parts.add(sql.substring(start, at).strip());
				start = at + 1;
			}
			at = end(sql, at);
		}
		parts.add(sql.substring(start).strip());
		return parts;
	}

	// Where the first occurrence outside of quotes and parentheses begins, or -1.
	static int indexOf(String sql, String words) {
		int at = 0;
		while (at < sql.length()) {
			if (sql.startsWith(words, at)) {
				return at;
			}
			at = end(sql, at);
		}
		return -1;
	}

	// The end of what begins at a place: a quoted text, all between parentheses, or one
	// character.
	static int end(String sql, int start) {
		char first = sql.charAt(start);
		if (first == '\'' || first == '"') {
			int close = sql.indexOf(first, start + 1);
			return (close < 0) ? sql.length() : close + 1;
		}
		if (first != '(' && first != '[') {
			return start + 1;
		}
		int at = start + 1;
		while (at < sql.length() && sql.charAt(at) != ')' && sql.charAt(at) != ']') {
			at = end(sql, at);
		}
		return Math.min(at + 1, sql.length());
	}

}
