package dev.migration;

/**
 * The settings name no database, or in a form that nothing can be done with. No database
 * was asked.
 */
public abstract class DatabaseSettingException extends RuntimeException {

	/**
	 * Creates the exception.
	 * @param message which setting, what is wrong with it and what to do; no credentials
	 */
	protected DatabaseSettingException(String message) {
		super(message);
	}

}
