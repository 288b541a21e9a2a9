package dev.migration.schema;

import java.util.List;

/**
 * How a partitioned table finds the partition of a row.
 *
 * @param strategy by bounds, values or hash
 * @param keys the columns and expressions
 */
public record PartitionKey(PartitionStrategy strategy, List<IndexKey> keys) {

	public PartitionKey {
		keys = List.copyOf(keys);
		if (keys.isEmpty()) {
			throw new IllegalArgumentException("A partitioned table needs a column or expression to partition by");
		}
	}

}
