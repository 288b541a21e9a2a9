package dev.migration.revision;

/**
 * Two ends of a stretch of history, both included: {@code a:b}, {@code a:}, {@code :b} or
 * {@code :}. Either end is a target, {@code current} for where the database is, the lower
 * end also {@code -N} for N steps below the heads and the upper end {@code +N} for N
 * steps above the lower.
 *
 * @param text the text as typed
 * @param lower the lower end, empty for the bases
 * @param upper the upper end, empty for the heads
 */
public record Range(String text, String lower, String upper) {

	/**
	 * Splits a range; whether its ends exist, the graph says.
	 * @param text for example {@code ae10:heads} or {@code -3:}
	 * @return the range
	 * @throws InvalidTargetException without exactly one colon
	 */
	public static Range parse(String text) {
		String[] ends = text.strip().split(":", -1);
		if (ends.length != 2) {
			throw new InvalidTargetException(text.strip(),
					"expected a range with one colon: <start>:<end>, <start>: or :<end>, as in ae10:head or -3:");
		}
		return new Range(text.strip(), ends[0].strip(), ends[1].strip());
	}

	/**
	 * Whether an end is where the database is, so that the applied revisions are needed.
	 * @return {@code true} with {@code current} in it
	 */
	public boolean needsApplied() {
		return isCurrent(this.lower) || isCurrent(this.upper);
	}

	/**
	 * What is wrong with a range whose upper end is below the lower one.
	 * @return the exception to throw
	 */
	public InvalidTargetException reversed() {
		return new InvalidTargetException(this.text, "it is the other way round, so swap the ends");
	}

	private static boolean isCurrent(String end) {
		return !end.isEmpty() && Names.CURRENT.equals(Term.parse(end, end).name());
	}

}
