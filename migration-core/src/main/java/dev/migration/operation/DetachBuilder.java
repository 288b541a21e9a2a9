package dev.migration.operation;

import java.util.List;

import dev.migration.schema.QualifiedName;

/**
 * Says how a partition is detached.
 */
public final class DetachBuilder extends Undoable<DetachBuilder> {

	private final QualifiedName partition;

	private final QualifiedName parent;

	private InheritanceOperation.DetachMode mode = InheritanceOperation.DetachMode.PLAIN;

	DetachBuilder(QualifiedName partition, QualifiedName parent) {
		this.partition = partition;
		this.parent = parent;
	}

	/**
	 * Lets readers and writers of the partitioned table go on, outside a transaction; it
	 * is locked in SHARE UPDATE EXCLUSIVE mode only. Not while there is a default
	 * partition.
	 * @return this builder
	 */
	public DetachBuilder concurrently() {
		this.mode = InheritanceOperation.DetachMode.CONCURRENTLY;
		return this;
	}

	/**
	 * Finishes a concurrent detachment that was interrupted.
	 * @return this builder
	 */
	public DetachBuilder finish() {
		this.mode = InheritanceOperation.DetachMode.FINALIZE;
		return this;
	}

	@Override
	public List<Operation> operations() {
		return List.of(new InheritanceOperation.DetachPartition(this.partition, this.parent, this.mode, null));
	}

}
