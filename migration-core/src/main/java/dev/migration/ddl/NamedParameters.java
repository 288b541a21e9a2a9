package dev.migration.ddl;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import dev.migration.operation.Value;

/**
 * Puts values in the place of {@code :names}, wherever SQL runs and however it is shown.
 */
final class NamedParameters {

	private final String sql;

	private final Map<String, Value> values;

	NamedParameters(String sql, Map<String, Value> values) {
		this.sql = sql;
		this.values = values;
	}

	String bind() {
		if (this.values.isEmpty()) {
			return this.sql;
		}
		Set<String> unused = new TreeSet<>(this.values.keySet());
		StringBuilder bound = new StringBuilder();
		int copied = 0;
		int brackets = 0;
		for (SqlScanner.Token token : SqlScanner.scan(this.sql)) {
			brackets += token.is("[") ? 1 : 0;
			brackets -= token.is("]") ? 1 : 0;
			Optional<Value> value = value(token, brackets > 0);
			if (value.isPresent()) {
				bound.append(this.sql, copied, token.start()).append(Sql.value(value.get()));
				copied = token.end();
				unused.remove(name(token));
			}
		}
		if (!unused.isEmpty()) {
			throw new IllegalArgumentException(
					"No :%s outside quotes and comments in: %s".formatted(String.join(" or :", unused), this.sql));
		}
		return bound.append(this.sql.substring(copied)).toString();
	}

	// Inside brackets a colon may also be that of an array slice.
	private Optional<Value> value(SqlScanner.Token token, boolean maybeSlice) {
		if (token.kind() != SqlScanner.Kind.PARAMETER) {
			return Optional.empty();
		}
		Value value = this.values.get(name(token));
		if (value == null && !maybeSlice) {
			throw new IllegalArgumentException("No value for :%s, only for :%s; say .param(\"%s\", value)"
				.formatted(name(token), String.join(", :", new TreeSet<>(this.values.keySet())), name(token)));
		}
		return Optional.ofNullable(value);
	}

	private static String name(SqlScanner.Token token) {
		return token.text().substring(1);
	}

}
