package dev.migration.revision;

/**
 * The revisions found do not form a graph: somebody has to correct a file.
 */
public abstract class InvalidGraphException extends RevisionException {

	protected InvalidGraphException(String message) {
		super(message);
	}

}
