package dev.migration.source;

import java.util.List;

/**
 * Two scripts with one id.
 */
public final class DuplicateScriptException extends ScriptException {

	private final String id;

	private final transient List<String> locations;

	DuplicateScriptException(String kind, String id, List<String> locations) {
		super("Two scripts are " + kind + " '" + id + "': " + String.join(" and ", locations)
				+ "; give one of them another id, or remove it");
		this.id = id;
		this.locations = List.copyOf(locations);
	}

	/**
	 * The id, or the name of a repeatable, that is there twice.
	 * @return the id
	 */
	public String id() {
		return this.id;
	}

	/**
	 * Where both were found.
	 * @return two files, with the lines of their headers, or class names
	 */
	public List<String> locations() {
		return this.locations;
	}

	@Override
	public String location() {
		return this.locations.get(1);
	}

}
