package dev.migration.source;

import java.util.List;

/**
 * A location that cannot be searched.
 */
public final class LocationException extends ScriptException {

	private static final List<String> FORMS = List.of("classpath:db/revisions", "file:/path/to/revisions");

	private final String location;

	LocationException(String location, String message) {
		super("Cannot search the location '" + location + "': " + message);
		this.location = location;
	}

	LocationException(String location, String message, Throwable cause) {
		super("Cannot search the location '" + location + "': " + message, cause);
		this.location = location;
	}

	@Override
	public String location() {
		return this.location;
	}

	/**
	 * What a location can look like.
	 * @return an example of each form
	 */
	public static List<String> forms() {
		return FORMS;
	}

}
