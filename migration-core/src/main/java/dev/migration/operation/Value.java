package dev.migration.operation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ObjectUtils;

/**
 * A value of a row or a parameter, kept as immutable text so that operations can be
 * compared.
 *
 * @param kind what it is
 * @param text the value as text; empty for {@code NULL} and arrays
 * @param elements the elements of an array, else empty
 */
public record Value(Kind kind, String text, List<Value> elements) {

	private static final Value NULL = new Value(Kind.NULL, "", List.of());

	public Value {
		elements = List.copyOf(elements);
	}

	/**
	 * Turns a Java value into one. Texts, numbers, booleans, bytes, enums (by name),
	 * UUIDs, dates and times, durations, collections and arrays have a meaning.
	 * @param value the Java value, or {@code null}
	 * @return the value
	 * @throws IllegalArgumentException when the type has no meaning here
	 */
	public static Value of(@Nullable Object value) {
		if (value == null) {
			return NULL;
		}
		if (value instanceof Value already) {
			return already;
		}
		if (value instanceof Number number) {
			return number(number);
		}
		if (value instanceof Boolean) {
			return new Value(Kind.BOOLEAN, value.toString(), List.of());
		}
		if (value instanceof byte[] bytes) {
			return new Value(Kind.BYTES, HexFormat.of().formatHex(bytes), List.of());
		}
		if (value instanceof Collection<?> elements) {
			return new Value(Kind.ARRAY, "", elements.stream().map(Value::of).toList());
		}
		if (value.getClass().isArray()) {
			return of(Arrays.asList(ObjectUtils.toObjectArray(value)));
		}
		return text(value);
	}

	/**
	 * A value that the server computes. As a parameter it stands in parentheses, unless
	 * it is a single word or literal.
	 * @param sql the expression as SQL, for example {@code now()}
	 * @return the value
	 */
	public static Value sql(String sql) {
		return new Value(Kind.EXPRESSION, sql, List.of());
	}

	private static Value number(Number number) {
		String text = (number instanceof BigDecimal decimal) ? decimal.toPlainString() : number.toString();
		boolean finite = !text.endsWith("NaN") && !text.endsWith("Infinity");
		return new Value(finite ? Kind.NUMBER : Kind.TEXT, text, List.of());
	}

	private static Value text(Object value) {
		if (value instanceof ZonedDateTime zoned) {
			return text(zoned.toOffsetDateTime());
		}
		if (value instanceof Enum<?> constant) {
			return new Value(Kind.TEXT, constant.name(), List.of());
		}
		if (value instanceof CharSequence || value instanceof Character || value instanceof UUID
				|| value instanceof Temporal || value instanceof Duration || value instanceof Period) {
			return new Value(Kind.TEXT, value.toString(), List.of());
		}
		throw new IllegalArgumentException(
				"No SQL value for a %s; give text, a number, a boolean, bytes, a UUID, a date or time, a list, or Value.sql(\"…\")"
					.formatted(value.getClass().getName()));
	}

	/**
	 * What a value is.
	 */
	public enum Kind {

		/** No value. */
		NULL,

		/** Text, and all that the server reads from text. */
		TEXT,

		/** A number. */
		NUMBER,

		/** True or false. */
		BOOLEAN,

		/** Bytes, as hexadecimal digits. */
		BYTES,

		/** Several values. */
		ARRAY,

		/** An expression of the server. */
		EXPRESSION

	}

}
