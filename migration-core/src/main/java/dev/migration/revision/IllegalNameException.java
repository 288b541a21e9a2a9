package dev.migration.revision;

/**
 * An id or a branch label that no target could name.
 */
public final class IllegalNameException extends InvalidGraphException {

	private final String name;

	private final transient Revision revision;

	IllegalNameException(String name, Revision revision, String kind, String reason) {
		super(Phrases.quote(name) + " cannot be " + kind + ", as in " + Phrases.located(revision) + ": " + reason);
		this.name = name;
		this.revision = revision;
	}

	/**
	 * The name.
	 * @return the name as written
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Whose name it is.
	 * @return the revision
	 */
	public Revision revision() {
		return this.revision;
	}

}
