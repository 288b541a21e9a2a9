package dev.migration.diff;

import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.migration.operation.SqlOperation;
import dev.migration.schema.DataType;
import dev.migration.schema.SequenceOptions;

/**
 * How sequences count, when nobody says so (PostgreSQL manual, CREATE SEQUENCE).
 */
final class Counting {

	private Counting() {
	}

	// The options that differ, each with its value; null when none does.
	static @Nullable SequenceOptions change(DataType typeBefore, SequenceOptions before, DataType typeAfter,
			SequenceOptions after) {
		SequenceOptions was = complete(typeBefore, before);
		SequenceOptions is = complete(typeAfter, after);
		SequenceOptions change = new SequenceOptions(differing(was, is, SequenceOptions::start),
				differing(was, is, SequenceOptions::increment), differing(was, is, SequenceOptions::minimum),
				differing(was, is, SequenceOptions::maximum), differing(was, is, SequenceOptions::cache),
				differing(was, is, SequenceOptions::cycle));
		return change.equals(SequenceOptions.DEFAULT) ? null : change;
	}

	static SequenceOptions complete(DataType type, SequenceOptions options) {
		long increment = Objects.requireNonNullElse(options.increment(), 1L);
		boolean up = increment > 0;
		long minimum = Objects.requireNonNullElse(options.minimum(), up ? 1L : least(type));
		long maximum = Objects.requireNonNullElse(options.maximum(), up ? greatest(type) : -1L);
		return new SequenceOptions(Objects.requireNonNullElse(options.start(), up ? minimum : maximum), increment,
				minimum, maximum, Objects.requireNonNullElse(options.cache(), 1L),
				Objects.requireNonNullElse(options.cycle(), false));
	}

	// Brings a counter to its start when it stands where the new limits do not let it be;
	// null when that cannot happen.
	static @Nullable Change clamp(String sequence, SequenceOptions was, SequenceOptions is) {
		if (value(was.minimum()) >= value(is.minimum()) && value(was.maximum()) <= value(is.maximum())) {
			return null;
		}
		long start = Math.max(value(was.minimum()), Math.min(value(was.maximum()), value(is.start())));
		String sql = "SELECT setval(seq, %d, false) FROM (SELECT %s::regclass AS seq) AS s WHERE coalesce(pg_sequence_last_value(seq), %d) NOT BETWEEN %d AND %d"
			.formatted(start, sequence, value(was.start()), value(is.minimum()), value(is.maximum()));
		return Change.of(new SqlOperation.RunSql(sql, null),
				Note.of(Note.Kind.BEHAVIOUR, "begins again when it has left the new limits"));
	}

	// Whether no number is within both limits.
	static boolean isApart(SequenceOptions was, SequenceOptions is) {
		return value(was.maximum()) < value(is.minimum()) || value(is.maximum()) < value(was.minimum());
	}

	private static long value(@Nullable Long number) {
		return Objects.requireNonNull(number);
	}

	private static <T> @Nullable T differing(SequenceOptions was, SequenceOptions is,
			Function<SequenceOptions, @Nullable T> option) {
		T value = option.apply(is);
		return Objects.equals(option.apply(was), value) ? null : value;
	}

	private static long greatest(DataType type) {
		return switch (type.toString()) {
			case "smallint" -> Short.MAX_VALUE;
			case "integer" -> Integer.MAX_VALUE;
			default -> Long.MAX_VALUE;
		};
	}

	private static long least(DataType type) {
		return switch (type.toString()) {
			case "smallint" -> Short.MIN_VALUE;
			case "integer" -> Integer.MIN_VALUE;
			default -> Long.MIN_VALUE;
		};
	}

}
