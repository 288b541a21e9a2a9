package dev.migration.cli;

import java.util.regex.Pattern;

/**
 * What can be said of a target before anything is read.
 */
final class Targets {

	private static final Pattern AT_DATABASE = Pattern.compile("(^|[\\s,@])([+-]\\d|current\\b)");

	private Targets() {
	}

	/**
	 * Whether a target is {@code current} or relative to it, so that the database has to
	 * be asked.
	 */
	static boolean startAtDatabase(String target) {
		return AT_DATABASE.matcher(target).find();
	}

}
