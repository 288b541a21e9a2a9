package dev.migration.runtime;

import java.util.List;

/**
 * All revisions should commit together, but some contain what PostgreSQL refuses in a
 * transaction.
 */
public final class RunNotPossibleException extends MigrationRunException {

	private final List<String> revisions;

	RunNotPossibleException(List<String> revisions) {
		super("One transaction for the whole run is not possible: " + String.join(", ", revisions)
				+ ((revisions.size() == 1) ? " contains" : " contain")
				+ " statements that PostgreSQL refuses in a transaction, or that must be committed before the next. "
				+ "Apply up to there first, or set 'migration.transaction: revision'", null);
		this.revisions = List.copyOf(revisions);
	}

	/**
	 * The revisions that cannot share a transaction.
	 * @return their ids
	 */
	public List<String> revisions() {
		return this.revisions;
	}

}
