package dev.migration.operation;

import java.util.Collection;
import java.util.List;

/**
 * A migration asked for a parameter that has no value.
 */
public final class MissingParameterException extends RuntimeException {

	private final String name;

	private final transient List<String> known;

	MissingParameterException(String name, Collection<String> known) {
		super("parameter '" + name + "' has no value; known: " + (known.isEmpty() ? "none" : String.join(", ", known))
				+ "; give it one with '-x " + name + "=…' on the command line or with 'migration.placeholders." + name
				+ "'");
		this.name = name;
		this.known = List.copyOf(known);
	}

	/**
	 * The parameter.
	 * @return its name
	 */
	public String name() {
		return this.name;
	}

	/**
	 * The parameters that have a value.
	 * @return their names, sorted
	 */
	public List<String> known() {
		return this.known;
	}

}
