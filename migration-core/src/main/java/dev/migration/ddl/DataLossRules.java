package dev.migration.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import dev.migration.ddl.SqlScanner.Kind;
import dev.migration.ddl.SqlScanner.Token;

/**
 * Which statements delete data, or may for all that can be read: one question too many is
 * better than one table too few. What functions do is not looked at.
 */
final class DataLossRules {

	private static final Set<String> HOLDS_DATA = Set.of("TABLE", "SCHEMA", "MATERIALIZED", "DATABASE", "SEQUENCE",
			"OWNED", "EXTENSION");

	private static final Set<String> QUERIES = Set.of("", "WITH", "SELECT", "INSERT", "UPDATE", "MERGE", "VALUES",
			"TABLE", "COPY", "PREPARE", "DECLARE", "EXPLAIN");

	private static final Set<String> HARMLESS = Set.of("ABORT", "ANALYSE", "ANALYZE", "BEGIN", "CHECKPOINT", "CLOSE",
			"CLUSTER", "COMMENT", "COMMIT", "DEALLOCATE", "DISCARD", "END", "FETCH", "GRANT", "IMPORT", "LISTEN",
			"LOCK", "MOVE", "NOTIFY", "REASSIGN", "REFRESH", "REINDEX", "RELEASE", "RESET", "REVOKE", "ROLLBACK",
			"SAVEPOINT", "SECURITY", "SET", "SHOW", "START", "UNLISTEN", "VACUUM");

	private static final String[] DELETING = { "DELETE", "TRUNCATE", "DROP", "MERGE", "CALL", "EXECUTE", "CASCADE" };

	private final List<Token> tokens;

	private DataLossRules(List<Token> tokens) {
		this.tokens = tokens;
	}

	/**
	 * Whether SQL deletes data, or whether nobody can know.
	 * @param sql one statement or several, or what describes work in Java
	 * @return {@code false} when it does not
	 */
	static boolean mayLose(String sql) {
		return statements(SqlScanner.scan(sql)).stream().anyMatch((tokens) -> new DataLossRules(tokens).mayLose());
	}

	// A semicolon in parentheses or in the body of a routine ends no statement.
	private static List<List<Token>> statements(List<Token> tokens) {
		List<List<Token>> statements = new ArrayList<>();
		List<Token> current = new ArrayList<>();
		int parentheses = 0;
		int blocks = 0;
		for (int i = 0; i < tokens.size(); i++) {
			Token token = tokens.get(i);
			parentheses += token.is("(") ? 1 : token.is(")") ? -1 : 0;
			if (blocks > 0) {
				blocks += token.is("CASE") ? 1 : token.is("END") ? -1 : 0;
			}
			else if (token.is("ATOMIC") && i > 0 && tokens.get(i - 1).is("BEGIN")) {
				blocks = 1;
			}
			if (token.is(";") && parentheses <= 0 && blocks == 0) {
				statements.add(current);
				current = new ArrayList<>();
			}
			else {
				current.add(token);
			}
		}
		statements.add(current);
		statements.removeIf(List::isEmpty);
		return statements;
	}

	private boolean mayLose() {
		String verb = this.tokens.get(0).is("(") ? "" : word(0);
		return switch (verb) {
			case "DROP" -> HOLDS_DATA.contains(word(1)) || (is(1, "FOREIGN") && is(2, "TABLE")) || cascades();
			case "ALTER" -> isLossyAlter();
			case "CREATE" -> isTable() && deletes();
			case "EXPLAIN" -> IntStream.range(0, this.tokens.size()).anyMatch((i) -> isAny(i, "ANALYZE", "ANALYSE"))
					&& (deletes() || has("EXECUTE"));
			case "DO" -> isLossyBlock();
			default -> QUERIES.contains(verb) ? deletes() : !HARMLESS.contains(verb);
		};
	}

	/** Whether a query deletes, at its beginning, in a WITH or as a part of a merge. */
	private boolean deletes() {
		return any((i) -> is(i, "DELETE") && (is(i + 1, "FROM") || (i > 0 && is(i - 1, "THEN"))));
	}

	// ALTER TABLE … DROP [COLUMN] …, ALTER TYPE … DROP ATTRIBUTE …
	private boolean isLossyAlter() {
		if (is(1, "TABLE") || (is(1, "FOREIGN") && is(2, "TABLE"))) {
			return cascades() || any((i) -> is(i, "DROP") && !isHarmlessDrop(i));
		}
		return cascades() || (is(1, "TYPE") && any((i) -> is(i, "DROP") && is(i + 1, "ATTRIBUTE")));
	}

	private boolean isHarmlessDrop(int drop) {
		boolean ofColumn = is(drop - 2, "ALTER") || (is(drop - 3, "ALTER") && is(drop - 2, "COLUMN"));
		return isAny(drop + 1, "CONSTRAINT", "DEFAULT", "NOT")
				|| (ofColumn && isAny(drop + 1, "IDENTITY", "EXPRESSION"));
	}

	// ON DELETE CASCADE is a property of a foreign key.
	private boolean cascades() {
		return any((i) -> is(i, "CASCADE") && !(is(i - 2, "ON") && isAny(i - 1, "DELETE", "UPDATE")));
	}

	private boolean isTable() {
		return IntStream.range(1, 4).anyMatch((i) -> is(i, "TABLE"));
	}

	private boolean isLossyBlock() {
		List<Token> bodies = this.tokens.stream().filter((token) -> token.kind() == Kind.STRING).toList();
		boolean foreign = any((i) -> is(i, "LANGUAGE") && !is(i + 1, "plpgsql"));
		return foreign || bodies.isEmpty() || bodies.stream().anyMatch(DataLossRules::isLossyBody);
	}

	private static boolean isLossyBody(Token body) {
		String text = body.text();
		if (!text.startsWith("$") && !text.startsWith("'")) {
			return true;
		}
		int quote = text.startsWith("$") ? text.indexOf('$', 1) + 1 : 1;
		String inner = (text.length() >= 2 * quote) ? text.substring(quote, text.length() - quote) : text;
		String sql = text.startsWith("'") ? inner.replace("''", "'") : inner;
		return SqlScanner.scan(sql).stream().anyMatch((token) -> token.isAny(DELETING));
	}

	private String word(int index) {
		Token token = this.tokens.get(Math.min(index, this.tokens.size() - 1));
		return (token.kind() == Kind.WORD) ? token.text().toUpperCase(Locale.ROOT) : "?";
	}

	private boolean is(int index, String word) {
		return index >= 0 && index < this.tokens.size() && this.tokens.get(index).is(word);
	}

	private boolean isAny(int index, String... words) {
		return index >= 0 && index < this.tokens.size() && this.tokens.get(index).isAny(words);
	}

	private boolean has(String word) {
		return any((i) -> is(i, word));
	}

	private boolean any(IntPredicate found) {
		return IntStream.range(0, this.tokens.size()).anyMatch(found);
	}

}
