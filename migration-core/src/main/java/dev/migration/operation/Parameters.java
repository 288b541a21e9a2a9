package dev.migration.operation;

import java.util.Map;
import java.util.TreeMap;

/**
 * What one recording can ask for with {@link Operations#parameter}; it remembers what was
 * asked.
 */
public final class Parameters {

	private final Map<String, String> values;

	private final boolean named;

	private final Map<String, String> asked = new TreeMap<>();

	private Parameters(Map<String, String> values, boolean named) {
		this.values = new TreeMap<>(values);
		this.named = named;
	}

	/**
	 * Parameters with these values; asking for another one is an error.
	 * @param values the values by name
	 * @return the parameters of one recording
	 */
	public static Parameters of(Map<String, String> values) {
		return new Parameters(values, false);
	}

	/**
	 * Parameters whose values are their names, <code>${name}</code>, for a recording that
	 * has to be the same whatever their values are.
	 * @return the parameters of one recording
	 */
	public static Parameters named() {
		return new Parameters(Map.of(), true);
	}

	/**
	 * The value of a parameter.
	 * @param name the name
	 * @return its value
	 * @throws MissingParameterException when it has none
	 */
	String value(String name) {
		if (this.named) {
			return "${" + name + "}";
		}
		String value = this.values.get(name);
		if (value == null) {
			throw new MissingParameterException(name, this.values.keySet());
		}
		this.asked.put(name, value);
		return value;
	}

	/**
	 * What was asked for until now.
	 * @return the values
	 */
	public Hidden asked() {
		return new Hidden(this.asked);
	}

	@Override
	public String toString() {
		return this.named ? "parameters by name" : "parameters " + this.values.keySet();
	}

}
