package dev.migration.source;

import java.util.List;

/**
 * Repeatables that cannot be put in order.
 */
public final class RepeatableDependencyException extends ScriptException {

	private final String location;

	private final transient List<String> names;

	RepeatableDependencyException(String location, List<String> names, String message) {
		super(location + ": " + message);
		this.location = location;
		this.names = List.copyOf(names);
	}

	@Override
	public String location() {
		return this.location;
	}

	/**
	 * The repeatables in question.
	 * @return the repeatable and its unknown dependency, or a cycle, its first name again
	 * at the end
	 */
	public List<String> names() {
		return this.names;
	}

}
