package dev.migration.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.Partition;
import dev.migration.schema.QualifiedName;

/**
 * Operations on what a table takes over from others: partitions and inheritance.
 */
public sealed interface InheritanceOperation extends Operation {

	/**
	 * The table that takes over.
	 * @return the name
	 */
	QualifiedName table();

	/**
	 * Makes a table a partition.
	 *
	 * @param table the table
	 * @param partition the partitioned table and which of its rows it takes
	 */
	record AttachPartition(QualifiedName table, Partition partition) implements InheritanceOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional
				.of(new DetachPartition(this.table, this.partition.parent(), DetachMode.PLAIN, this.partition));
		}

		@Override
		public String describe() {
			return "attach partition %s to %s".formatted(this.table, this.partition.parent());
		}

	}

	/**
	 * Makes a partition a table of its own.
	 *
	 * @param table the table
	 * @param parent the partitioned table
	 * @param mode how
	 * @param previously its place as a partition, or {@code null} when unknown
	 */
	record DetachPartition(QualifiedName table, QualifiedName parent, DetachMode mode,
			@Nullable Partition previously) implements InheritanceOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.ofNullable(this.previously).map((before) -> new AttachPartition(this.table, before));
		}

		@Override
		public String describe() {
			return "detach partition %s from %s".formatted(this.table, this.parent);
		}

	}

	/**
	 * Lets a table inherit from another, or no more.
	 *
	 * @param table the table
	 * @param parent the other table
	 * @param inherit {@code true} to inherit
	 */
	record SetInherit(QualifiedName table, QualifiedName parent, boolean inherit) implements InheritanceOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.of(new SetInherit(this.table, this.parent, !this.inherit));
		}

		@Override
		public String describe() {
			return "%s %s %s".formatted(this.table, this.inherit ? "inherits" : "no longer inherits", this.parent);
		}

	}

	/**
	 * How a partition is detached.
	 */
	enum DetachMode {

		/** At once, under an ACCESS EXCLUSIVE lock of the partitioned table. */
		PLAIN,

		/** While readers and writers go on, outside a transaction. */
		CONCURRENTLY,

		/** The rest of a concurrent detachment that was interrupted. */
		FINALIZE

	}

}
