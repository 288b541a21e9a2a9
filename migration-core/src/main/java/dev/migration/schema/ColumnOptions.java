package dev.migration.schema;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How a column is stored and measured. {@code null} is the server's default.
 *
 * @param storage {@code plain}, {@code main}, {@code external} or {@code extended}, as
 * far as it is not the default of the type
 * @param compression {@code pglz} or {@code lz4}
 * @param statistics the statistics target, 0 to 10000
 * @param parameters {@code n_distinct} and {@code n_distinct_inherited}
 */
public record ColumnOptions(@Nullable String storage, @Nullable String compression, @Nullable Integer statistics,
		Map<String, String> parameters) {

	/** All as the server has it. */
	public static final ColumnOptions DEFAULT = new ColumnOptions(null, null, null, Map.of());

	public ColumnOptions {
		parameters = Sorted.copy(parameters);
	}

}
