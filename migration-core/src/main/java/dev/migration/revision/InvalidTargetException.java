package dev.migration.revision;

/**
 * A text that is no target.
 */
public final class InvalidTargetException extends TargetException {

	InvalidTargetException(String target, String reason) {
		super(target, Phrases.quote(target) + " is not a target: " + reason);
	}

}
