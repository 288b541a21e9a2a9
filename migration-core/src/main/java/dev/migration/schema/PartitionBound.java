package dev.migration.schema;

import java.util.List;

/**
 * Which rows a partition takes.
 *
 * @param sql the bound as the server prints it, for example
 * {@code FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')}
 */
public record PartitionBound(String sql) {

	/**
	 * Rows between two bounds of one column.
	 * @param from the first value in it, as SQL
	 * @param to the first value beyond it, as SQL
	 * @return the bound
	 */
	public static PartitionBound range(String from, String to) {
		return range(List.of(from), List.of(to));
	}

	/**
	 * Rows between two bounds.
	 * @param from the first values in it, as SQL, one a column
	 * @param to the first values beyond it, as SQL, one a column
	 * @return the bound
	 */
	public static PartitionBound range(List<String> from, List<String> to) {
		return new PartitionBound(
				"FOR VALUES FROM (%s) TO (%s)".formatted(String.join(", ", from), String.join(", ", to)));
	}

	/**
	 * Rows with one of some values.
	 * @param values the values, as SQL
	 * @return the bound
	 */
	public static PartitionBound in(String... values) {
		return new PartitionBound("FOR VALUES IN (%s)".formatted(String.join(", ", values)));
	}

	/**
	 * Rows whose hash leaves a remainder.
	 * @param modulus how many parts there are
	 * @param remainder which of them, from 0
	 * @return the bound
	 */
	public static PartitionBound hash(int modulus, int remainder) {
		return new PartitionBound("FOR VALUES WITH (modulus %d, remainder %d)".formatted(modulus, remainder));
	}

	/**
	 * Rows that no other partition takes.
	 * @return the bound
	 */
	public static PartitionBound byDefault() {
		return new PartitionBound("DEFAULT");
	}

}
