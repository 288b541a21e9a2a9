package dev.migration.operation;

import java.util.List;

import dev.migration.schema.QualifiedName;

/**
 * Says how an index is dropped.
 */
public final class DropIndexBuilder extends Undoable<DropIndexBuilder> {

	private final QualifiedName index;

	private boolean concurrently;

	private boolean ifExists;

	private boolean cascade;

	DropIndexBuilder(QualifiedName index) {
		this.index = index;
	}

	/**
	 * Lets readers and writers go on meanwhile, outside a transaction; the table is
	 * locked in SHARE UPDATE EXCLUSIVE mode only.
	 * @return this builder
	 */
	public DropIndexBuilder concurrently() {
		this.concurrently = true;
		return this;
	}

	/**
	 * Does nothing when it is missing.
	 * @return this builder
	 */
	public DropIndexBuilder ifExists() {
		this.ifExists = true;
		return this;
	}

	/**
	 * Drops all that depends on it as well; not concurrently.
	 * @return this builder
	 */
	public DropIndexBuilder cascade() {
		this.cascade = true;
		return this;
	}

	@Override
	public List<Operation> operations() {
		return List.of(new IndexOperation.DropIndex(this.index, this.concurrently, this.ifExists, this.cascade, null));
	}

}
