package dev.migration.ddl;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What running a raw SQL statement takes, by the words it begins with: PostgreSQL refuses
 * some outside a transaction of their own, and lets some take effect only after a commit.
 */
final class StatementRules {

	private static final Pattern COMMITS = Pattern.compile("\\b(COMMIT|ROLLBACK)\\b", Pattern.CASE_INSENSITIVE);

	private final List<SqlScanner.Token> tokens;

	StatementRules(String sql) {
		this.tokens = SqlScanner.scan(sql);
	}

	/**
	 * Whether PostgreSQL accepts it inside a transaction block.
	 * @return {@code false} when it has to run alone
	 */
	boolean isTransactional() {
		if (this.tokens.isEmpty()) {
			return true;
		}
		boolean lonely = switch (word(0)) {
			case "VACUUM" -> true;
			case "CREATE" -> isAny(1, "DATABASE", "TABLESPACE", "SUBSCRIPTION") || isConcurrentIndex();
			case "DROP" ->
				isAny(1, "DATABASE", "TABLESPACE", "SUBSCRIPTION") || (isAny(1, "INDEX") && isAny(2, "CONCURRENTLY"));
			case "ALTER" -> isLonelyAlter();
			case "REINDEX" -> isLonelyReindex();
			case "CLUSTER" -> isBareCluster();
			case "DISCARD" -> isAny(1, "ALL");
			case "COMMIT", "ROLLBACK" -> isAny(1, "PREPARED");
			default -> false;
		};
		return !lonely;
	}

	/**
	 * Whether its effect can be used only after a commit.
	 * @return {@code true} for a new enum value
	 */
	boolean isBoundary() {
		return isAny(0, "ALTER") && isAny(1, "TYPE") && find("ADD", "VALUE") > 0;
	}

	/**
	 * Whether it may end transactions itself.
	 * @return {@code true} for the call of a procedure, a block that commits, and a
	 * {@code REINDEX}, which does with partitions, each on its own
	 */
	boolean mayCommit() {
		return isAny(0, "CALL") || (isAny(0, "REINDEX") && isTransactional())
				|| (isAny(0, "DO") && this.tokens.stream().anyMatch(StatementRules::commits));
	}

	private static boolean commits(SqlScanner.Token token) {
		return COMMITS.matcher(token.text()).find();
	}

	private boolean isConcurrentIndex() {
		int index = isAny(1, "UNIQUE") ? 2 : 1;
		return isAny(index, "INDEX") && isAny(index + 1, "CONCURRENTLY");
	}

	private boolean isLonelyAlter() {
		return switch (word(1)) {
			case "SYSTEM" -> true;
			case "DATABASE" -> find("SET", "TABLESPACE") > 0;
			case "SUBSCRIPTION" -> isAny(3, "REFRESH", "SET", "ADD", "DROP");
			case "TABLE" -> find("DETACH", "PARTITION") > 0 && isAny(this.tokens.size() - 1, "CONCURRENTLY");
			default -> false;
		};
	}

	// REINDEX [(option [value], …)] {INDEX | TABLE | SCHEMA | DATABASE | SYSTEM}
	// [CONCURRENTLY] …
	private boolean isLonelyReindex() {
		int kind = 1;
		boolean concurrently = false;
		if (isAny(1, "(")) {
			while (kind < this.tokens.size() && !isAny(kind, ")")) {
				concurrently |= isAny(kind, "CONCURRENTLY") && !isAny(kind + 1, "FALSE", "OFF", "NO")
						&& !this.tokens.get(Math.min(kind + 1, this.tokens.size() - 1)).text().equals("0");
				kind++;
			}
			kind++;
		}
		else if (isAny(1, "VERBOSE")) {
			kind = 2;
		}
		return concurrently || isAny(kind, "SCHEMA", "DATABASE", "SYSTEM") || isAny(kind + 1, "CONCURRENTLY");
	}

	// CLUSTER without a table goes through all of them.
	private boolean isBareCluster() {
		int next = 1;
		if (isAny(1, "(")) {
			while (next < this.tokens.size() && !isAny(next, ")")) {
				next++;
			}
			next++;
		}
		else if (isAny(1, "VERBOSE")) {
			next = 2;
		}
		return next >= this.tokens.size() || isAny(next, ";");
	}

	private String word(int index) {
		return (index < this.tokens.size() && this.tokens.get(index).kind() == SqlScanner.Kind.WORD)
				? this.tokens.get(index).text().toUpperCase(Locale.ROOT) : "";
	}

	private boolean isAny(int index, String... words) {
		return index < this.tokens.size() && this.tokens.get(index).isAny(words);
	}

	private int find(String first, String second) {
		return IntStream.range(0, this.tokens.size() - 1)
			.filter((i) -> isAny(i, first) && isAny(i + 1, second))
			.findFirst()
			.orElse(-1);
	}

}
