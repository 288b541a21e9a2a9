package dev.migration.revision;

/**
 * How what the database has compares with what this artifact brings.
 */
public enum Relation {

	/** The same revisions. */
	SAME,

	/** The artifact brings revisions that are still to be applied. */
	DATABASE_BEHIND,

	/**
	 * The database has revisions on top of all that the artifact brings: a newer artifact
	 * was here. Fine to start with, and fine to downgrade with the way back that the
	 * database stored.
	 */
	DATABASE_AHEAD,

	/** Both have what the other has not, or the database has a hole. Not fine. */
	DIVERGED

}
