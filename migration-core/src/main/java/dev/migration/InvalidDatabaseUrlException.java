package dev.migration;

/**
 * A text that should name a PostgreSQL database does not. Its message never quotes what
 * could be a password.
 */
public final class InvalidDatabaseUrlException extends DatabaseSettingException {

	private final String setting;

	private final String reason;

	InvalidDatabaseUrlException(String setting, String reason) {
		super("'" + setting + "' is not a PostgreSQL URL: " + reason);
		this.setting = setting;
		this.reason = reason;
	}

	/**
	 * Where the text was found.
	 * @return for example {@code migration.url} or {@code DATABASE_URL}
	 */
	public String setting() {
		return this.setting;
	}

	/**
	 * What is wrong with it.
	 * @return one sentence without a full stop
	 */
	public String reason() {
		return this.reason;
	}

}
