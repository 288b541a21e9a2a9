package dev.migration.schema;

import org.jspecify.annotations.Nullable;

/**
 * Something in a database that no record of this package can hold.
 *
 * @param kind what it is in the words of PostgreSQL, for example {@code event trigger}
 * @param name its name as the server prints it, for example
 * {@code public."Order" rule keep}
 * @param definition what the server says of it as SQL, or {@code null} when it says
 * nothing
 */
public record UnsupportedObject(String kind, String name, @Nullable String definition) {

	@Override
	public String toString() {
		return this.kind + " " + this.name;
	}

}
