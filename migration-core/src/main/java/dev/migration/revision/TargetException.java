package dev.migration.revision;

/**
 * What was asked for cannot be found or reached: ask for something else.
 */
public abstract class TargetException extends RevisionException {

	private final String target;

	protected TargetException(String target, String message) {
		super(message);
		this.target = target;
	}

	/**
	 * What was asked for.
	 * @return the text as typed
	 */
	public String target() {
		return this.target;
	}

}
