package dev.migration.operation;

import java.util.List;

/**
 * Says how something is dropped.
 */
public final class DropBuilder extends Undoable<DropBuilder> {

	private final Maker maker;

	private boolean ifExists;

	private boolean cascade;

	DropBuilder(Maker maker) {
		this.maker = maker;
	}

	/**
	 * Does nothing when it is missing.
	 * @return this builder
	 */
	public DropBuilder ifExists() {
		this.ifExists = true;
		return this;
	}

	/**
	 * Drops all that depends on it as well, views and foreign keys for example.
	 * @return this builder
	 */
	public DropBuilder cascade() {
		this.cascade = true;
		return this;
	}

	@Override
	public List<Operation> operations() {
		return List.of(this.maker.make(this.ifExists, this.cascade));
	}

	/**
	 * Makes the operation once its options are known.
	 */
	@FunctionalInterface
	interface Maker {

		Operation make(boolean ifExists, boolean cascade);

	}

}
