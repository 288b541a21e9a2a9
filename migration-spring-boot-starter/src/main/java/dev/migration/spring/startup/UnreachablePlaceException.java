package dev.migration.spring.startup;

import dev.migration.runtime.DatabaseUnavailableException;

/**
 * Which database it is that cannot be reached.
 */
public final class UnreachablePlaceException extends RuntimeException {

	private final String place;

	UnreachablePlaceException(String place, DatabaseUnavailableException cause) {
		super(place + ": " + cause.getMessage(), cause);
		this.place = place;
	}

	/**
	 * Where the database is.
	 * @return host, port and name; no credentials
	 */
	public String place() {
		return this.place;
	}

}
