package dev.migration.diff;

import java.util.List;

/**
 * What separates two schemas.
 *
 * @param upgrade the changes that lead from the first to the second, in the order to run
 * @param downgrade the changes that lead back, in the order to run
 */
public record Difference(List<Change> upgrade, List<Change> downgrade) {

	/** Two schemas that are the same. */
	public static final Difference NONE = new Difference(List.of(), List.of());

	public Difference {
		upgrade = List.copyOf(upgrade);
		downgrade = List.copyOf(downgrade);
	}

	/**
	 * Whether the two schemas are the same.
	 * @return {@code true} when there is nothing to do
	 */
	public boolean isEmpty() {
		return this.upgrade.isEmpty() && this.downgrade.isEmpty();
	}

}
