package dev.migration.cli;

/**
 * A command needs a database and nothing names one.
 */
final class NoDatabaseException extends RuntimeException {

	NoDatabaseException() {
		super("No database: set DATABASE_URL, for example to postgres://user:password@localhost:5432/shop, or give"
				+ " --migration.url=…");
	}

}
