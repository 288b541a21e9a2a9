package dev.migration.revision;

/**
 * Anything wrong with the revisions, with what was asked of them, or with what the
 * database says is applied. The subclasses carry the data, the message says what to do.
 */
public abstract class RevisionException extends RuntimeException {

	protected RevisionException(String message) {
		super(message);
	}

}
