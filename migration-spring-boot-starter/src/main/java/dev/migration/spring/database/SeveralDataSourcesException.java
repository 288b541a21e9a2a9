package dev.migration.spring.database;

import java.util.List;

/**
 * The application has several data sources and nothing tells which one to migrate.
 */
public final class SeveralDataSourcesException extends RuntimeException {

	private final List<String> names;

	SeveralDataSourcesException(List<String> names) {
		super("Several data sources and none of them chosen for migrations: " + String.join(", ", names));
		this.names = List.copyOf(names);
	}

	/**
	 * The data sources.
	 * @return their bean names
	 */
	public List<String> names() {
		return this.names;
	}

}
