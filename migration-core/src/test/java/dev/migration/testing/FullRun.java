package dev.migration.testing;

/**
 * How much of a long suite runs: all of it under the profile {@code full}, a part by
 * default.
 */
public final class FullRun {

	private static final boolean FULL = Boolean.getBoolean("migration.test.full");

	private FullRun() {
	}

	/**
	 * How often something is tried.
	 * @param full how often under the profile
	 * @param byDefault how often otherwise
	 * @return one of them
	 */
	public static int times(int full, int byDefault) {
		return FULL ? full : byDefault;
	}

	/**
	 * Whether a case is tried.
	 * @param index its place among all cases
	 * @param each one of so many is tried by default
	 * @return always {@code true} under the profile
	 */
	public static boolean tries(int index, int each) {
		return FULL || index % each == 0;
	}

}
