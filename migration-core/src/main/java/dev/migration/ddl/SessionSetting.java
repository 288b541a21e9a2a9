package dev.migration.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Sees whether a statement sets something for the rest of the session: {@code SET},
 * {@code RESET}, or {@code SELECT set_config('…', …, false)}.
 */
final class SessionSetting {

	private static final String TO = "TO";

	/** They count for one transaction, whatever stands before them. */
	private static final Set<String> OF_TRANSACTION = Set.of("transaction_isolation", "transaction_read_only",
			"transaction_deferrable");

	private final String sql;

	private final List<SqlScanner.Token> tokens;

	private SessionSetting(String sql) {
		this.sql = sql;
		this.tokens = SqlScanner.scan(sql);
	}

	/** The statements that put it back, none when it sets nothing for the session. */
	static List<String> resets(String sql) {
		SessionSetting setting = new SessionSetting(sql);
		if (setting.is(0, "SET")) {
			return setting.set();
		}
		if (setting.is(0, "RESET")) {
			return List.of(setting.sql);
		}
		return setting.is(0, "SELECT") ? setting.select() : List.of();
	}

	private List<String> set() {
		if (is(1, "LOCAL") || is(1, "CONSTRAINTS") || is(1, "TRANSACTION")) {
			return List.of();
		}
		if (is(1, "SESSION") && is(2, "CHARACTERISTICS")) {
			return List.of("RESET default_transaction_isolation", "RESET default_transaction_read_only",
					"RESET default_transaction_deferrable");
		}
		if (is(1, "SESSION") && is(2, "AUTHORIZATION")) {
			return List.of("RESET SESSION AUTHORIZATION");
		}
		int name = is(1, "SESSION") ? 2 : 1;
		String other = special(name);
		return (other != null) ? List.of("RESET " + other) : named(name).map(List::of).orElse(List.of());
	}

	private @Nullable String special(int at) {
		if (is(at, "TIME")) {
			return "TimeZone";
		}
		if (is(at, "SCHEMA")) {
			return "search_path";
		}
		if (is(at, "NAMES")) {
			return "client_encoding";
		}
		return is(at, "XML") ? "xmloption" : null;
	}

	private Optional<String> named(int from) {
		StringBuilder name = new StringBuilder();
		for (int i = from; i < this.tokens.size() && !is(i, TO) && !is(i, "="); i++) {
			if (!name.isEmpty() && !is(i, ".") && !name.toString().endsWith(".")) {
				break;
			}
			name.append(this.tokens.get(i).text());
		}
		return (name.isEmpty() || OF_TRANSACTION.contains(name.toString())) ? Optional.empty()
				: Optional.of("RESET " + name);
	}

	private List<String> select() {
		int at = is(1, "pg_catalog") ? 3 : 1;
		if (!is(at, "set_config")) {
			return List.of();
		}
		List<String> resets = new ArrayList<>();
		for (int i = at; i + 2 < this.tokens.size(); i++) {
			if (is(i, "set_config") && this.tokens.get(i + 2).kind() == SqlScanner.Kind.STRING && !isLocal(i + 1)) {
				String text = this.tokens.get(i + 2).text();
				resets.add("RESET " + text.substring(1, text.length() - 1));
			}
		}
		return resets;
	}

	/** Whether the last word of the call that opens here is {@code true}. */
	private boolean isLocal(int open) {
		int depth = 0;
		for (int i = open; i < this.tokens.size(); i++) {
			depth += is(i, "(") ? 1 : is(i, ")") ? -1 : 0;
			if (depth == 0) {
				return is(i - 1, "TRUE") || is(i - 1, "'t'") || is(i - 1, "'true'");
			}
		}
		return false;
	}

	private boolean is(int index, String word) {
		return index < this.tokens.size() && this.tokens.get(index).text().equalsIgnoreCase(word);
	}

}
