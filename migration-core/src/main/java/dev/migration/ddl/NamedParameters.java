package dev.migration.ddl;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

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
		SqlScanner.@Nullable Token before = null;
		for (SqlScanner.Token token : SqlScanner.scan(this.sql)) {
			brackets += token.is("[") ? 1 : 0;
			brackets -= token.is("]") ? 1 : 0;
			Optional<Value> value = value(token, brackets > 0);
			if (value.isPresent()) {
				if (brackets > 0 && before != null) {
					refuseSlice(before, token);
				}
				bound.append(this.sql, copied, token.start()).append(apart(token, operand(value.get())));
				copied = token.end();
				unused.remove(name(token));
			}
			before = token;
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

	// Right after an operand, only a slice goes on with a colon.
	private void refuseSlice(SqlScanner.Token before, SqlScanner.Token token) {
		boolean operand = before.kind() != SqlScanner.Kind.SYMBOL || before.isAny("]", ")");
		if (operand && before.end() == token.start()) {
			throw new IllegalArgumentException(
					"Inside brackets '%1$s%2$s' may be a slice up to %3$s or the parameter %2$s; write ': %3$s' for the slice or ': %2$s' for the parameter, in: %4$s"
						.formatted(before.text(), token.text(), name(token), this.sql));
		}
	}

	// What binds to its neighbours as one, whatever operators they are.
	private static String operand(Value value) {
		return switch (value.kind()) {
			case NUMBER -> value.text().startsWith("-") ? "(" + value.text() + ")" : value.text();
			case EXPRESSION -> operand(value.text());
			default -> Sql.value(value);
		};
	}

	private static String operand(String expression) {
		List<SqlScanner.Token> tokens = SqlScanner.scan(expression);
		if (tokens.size() == 1) {
			return tokens.get(0).text();
		}
		boolean openEnd = !tokens.isEmpty() && expression.substring(tokens.get(tokens.size() - 1).end()).contains("--");
		return "(" + expression + (openEnd ? "\n" : "") + ")";
	}

	// With blanks where the value and what stands beside it would read as one word or
	// text.
	private String apart(SqlScanner.Token token, String value) {
		return (sticks(token.start() - 1) ? " " : "") + value + (sticks(token.end()) ? " " : "");
	}

	private boolean sticks(int place) {
		if (place < 0 || place >= this.sql.length()) {
			return false;
		}
		char neighbour = this.sql.charAt(place);
		return Character.isLetterOrDigit(neighbour) || "_$'\"&".indexOf(neighbour) >= 0;
	}

	private static String name(SqlScanner.Token token) {
		return token.text().substring(1);
	}

}
