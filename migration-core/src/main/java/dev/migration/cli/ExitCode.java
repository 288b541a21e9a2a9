package dev.migration.cli;

/**
 * How a command ended, for the shell.
 */
public final class ExitCode {

	/** Done, also when there was nothing to do. */
	public static final int DONE = 0;

	/** Failed while running; the message says what is left. */
	public static final int FAILED = 1;

	/** Wrong usage: ask for something else. Nothing was done. */
	public static final int USAGE = 2;

	/** A check found differences or pending revisions. */
	public static final int FOUND = 3;

	private ExitCode() {
	}

}
