package dev.migration.schema;

/**
 * A table's place as a partition of another.
 *
 * @param parent the partitioned table
 * @param bound which rows it takes
 */
public record Partition(QualifiedName parent, PartitionBound bound) {

}
