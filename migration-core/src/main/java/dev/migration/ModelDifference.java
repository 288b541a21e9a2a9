package dev.migration;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migration.diff.Difference;

/**
 * What separates a database from the application's model.
 *
 * @param model the model, for example {@code 12 entities in com.example}
 * @param difference the operations that would make the database what the model says, and
 * the way back; names in the current schema are without it
 * @param others what differs of the objects that operations cannot say, for example
 * {@code rule keep on tasks: added} when the model has one more; it has no statements,
 * and what the server says of the object as a note
 */
public record ModelDifference(String model, Difference difference, List<SchemaChange> others) {

	public ModelDifference {
		others = List.copyOf(others);
	}

	/**
	 * Whether model and database agree.
	 * @return {@code true} when there is nothing to do
	 */
	public boolean isEmpty() {
		return this.difference.isEmpty() && this.others.isEmpty();
	}

	/**
	 * Whether a revision can be written that does something.
	 * @return {@code false} when nothing differs, or nothing that operations can say
	 */
	public boolean hasOperations() {
		return !this.difference.isEmpty();
	}

	/**
	 * What would make the database what the model says.
	 * @return the changes, in the order to run, then those to make by hand
	 */
	public List<SchemaChange> changes() {
		return Stream.concat(SchemaChange.of(this.difference.upgrade()).stream(), this.others.stream()).toList();
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
