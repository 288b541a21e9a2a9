package dev.migration.cli;

import dev.migration.DatabaseSettingException;

/**
 * A command needs a database and nothing names one.
 */
final class NoDatabaseException extends DatabaseSettingException {

	NoDatabaseException() {
		super("No database: set DATABASE_URL, for example to postgres://user:password@localhost:5432/shop, or give"
				+ " --migration.url=…");
	}

}
