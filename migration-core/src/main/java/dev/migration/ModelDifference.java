package dev.migration;

import java.util.List;
import java.util.stream.Collectors;

import dev.migration.diff.Difference;

/**
 * What separates a database from the application's model.
 *
 * @param model the model, for example {@code 12 entities in com.example}
 * @param difference the operations that would make the database what the model says, and
 * the way back; names in the current schema are without it
 */
public record ModelDifference(String model, Difference difference) {

	/**
	 * Whether model and database agree.
	 * @return {@code true} when there is nothing to do
	 */
	public boolean isEmpty() {
		return this.difference.isEmpty();
	}

	/**
	 * What would make the database what the model says.
	 * @return the changes, in the order to run
	 */
	public List<SchemaChange> changes() {
		return SchemaChange.of(this.difference.upgrade());
	}

	/**
	 * The changes, one line each.
	 */
	@Override
	public String toString() {
		return isEmpty() ? "The database is what the model says (" + this.model + ")"
				: changes().stream()
					.map((change) -> "\n  " + change.description())
					.collect(Collectors.joining("",
							"The database is not what the model says (" + this.model + "); to make it so:", ""));
	}

}
