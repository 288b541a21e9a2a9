package dev.migration.source;

/**
 * A script that cannot be read. The message is complete: it names the file or the class
 * and says what to do.
 */
public abstract class ScriptException extends RuntimeException {

	ScriptException(String message) {
		super(message);
	}

	ScriptException(String message, Throwable cause) {
		super(message, cause);
	}

	/**
	 * Where the trouble is.
	 * @return a file, a class name or a location to search
	 */
	public abstract String location();

}
