package dev.migration.revision;

/**
 * A branch label is the label or the id of another revision too; labels and ids share one
 * namespace.
 */
public final class DuplicateLabelException extends InvalidGraphException {

	private final String label;

	private final transient Revision revision;

	private final transient Revision owner;

	DuplicateLabelException(String label, Revision revision, Revision owner) {
		super("Branch label '" + label + "' of " + Phrases.located(revision) + " is already the " + kind(label, owner)
				+ " of " + Phrases.located(owner) + "; labels and ids share one namespace, so rename the label");
		this.label = label;
		this.revision = revision;
		this.owner = owner;
	}

	private static String kind(String label, Revision owner) {
		if (owner.replaces().ids().contains(label)) {
			return "id of a revision that is part";
		}
		return owner.id().equals(label) ? "id" : "label";
	}

	/**
	 * The label.
	 * @return the label as written
	 */
	public String label() {
		return this.label;
	}

	/**
	 * The revision whose label is refused.
	 * @return the later of the two
	 */
	public Revision revision() {
		return this.revision;
	}

	/**
	 * The revision that has the name already.
	 * @return the earlier of the two
	 */
	public Revision owner() {
		return this.owner;
	}

}
