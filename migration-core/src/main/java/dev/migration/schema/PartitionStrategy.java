package dev.migration.schema;

/**
 * How rows find their partition.
 */
public enum PartitionStrategy {

	/** By bounds. */
	RANGE,

	/** By values. */
	LIST,

	/** By the remainder of a hash. */
	HASH

}
