package dev.migration;

import java.util.List;

/**
 * One revision could not be proved to do what the range does; nothing was written.
 */
public final class SquashException extends RuntimeException {

	private final List<String> differences;

	SquashException(String message, List<String> differences) {
		super(message
				+ String.join("", differences.stream().map((each) -> System.lineSeparator() + "    " + each).toList()));
		this.differences = List.copyOf(differences);
	}

	SquashException(String message, RuntimeException cause) {
		super(message, cause);
		this.differences = List.of();
	}

	/**
	 * What differs.
	 * @return a line each: statements that would make it the same, tables with other rows
	 */
	public List<String> differences() {
		return this.differences;
	}

}
