package dev.migration.codegen;

import java.util.Collection;
import java.util.List;

/**
 * A template asks for a value that there is not.
 */
public final class TemplateException extends RuntimeException {

	private final String name;

	private final List<String> choices;

	TemplateException(String name, Collection<String> choices) {
		super("The template asks for ${" + name + "}; there are " + String.join(", ", choices));
		this.name = name;
		this.choices = List.copyOf(choices);
	}

	/**
	 * What it asks for.
	 * @return the name between the braces
	 */
	public String name() {
		return this.name;
	}

	/**
	 * What it may ask for.
	 * @return the names
	 */
	public List<String> choices() {
		return this.choices;
	}

}
