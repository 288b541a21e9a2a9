package dev.migration.revision;

/**
 * The database and the artifact went different ways.
 */
public final class DivergedHistoryException extends RevisionException {

	private final transient Comparison comparison;

	DivergedHistoryException(Comparison comparison, String message) {
		super(message);
		this.comparison = comparison;
	}

	/**
	 * What differs.
	 * @return the comparison
	 */
	public Comparison comparison() {
		return this.comparison;
	}

}
