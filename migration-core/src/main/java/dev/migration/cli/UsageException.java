package dev.migration.cli;

/**
 * What was typed makes no sense; the message says what would.
 */
final class UsageException extends RuntimeException {

	UsageException(String message) {
		super(message);
	}

}
