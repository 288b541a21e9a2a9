package dev.migration.revision;

/**
 * A revision was asked for on a branch that it is not on.
 */
public final class NotOnBranchException extends TargetException {

	private final String branch;

	private final transient Revision revision;

	private final transient Revision branchRevision;

	NotOnBranchException(String target, String branch, Revision revision, Revision branchRevision) {
		super(target,
				Phrases.quote(target) + " cannot be reached: " + Phrases.located(revision) + " is not on branch "
						+ Phrases.quote(branch) + ", it neither leads to nor comes from " + Phrases.of(branchRevision)
						+ "; leave the branch out, or name a revision of that branch");
		this.branch = branch;
		this.revision = revision;
		this.branchRevision = branchRevision;
	}

	/**
	 * The branch asked for.
	 * @return its label or id as typed
	 */
	public String branch() {
		return this.branch;
	}

	/**
	 * The revision asked for.
	 * @return a revision outside the branch
	 */
	public Revision revision() {
		return this.revision;
	}

	/**
	 * The revision that the name of the branch stands for.
	 * @return a revision of the branch
	 */
	public Revision branchRevision() {
		return this.branchRevision;
	}

}
