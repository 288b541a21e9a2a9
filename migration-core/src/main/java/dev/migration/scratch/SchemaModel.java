package dev.migration.scratch;

import java.util.List;
import java.util.Optional;

import dev.migration.operation.Origin;

/**
 * What an application's model says the schema should be: statements that create it in an
 * empty database.
 */
public interface SchemaModel {

	/**
	 * The model for people, in messages.
	 * @return for example {@code 12 entities in com.example}
	 */
	String description();

	/**
	 * The statements.
	 * @return the statements without closing semicolons, in the order to run; each
	 * commits on its own
	 */
	List<String> statements();

	/**
	 * What the model speaks for.
	 * @return the coverage
	 */
	Coverage coverage();

	/**
	 * Where a statement stands.
	 * @param statement its index in {@link #statements()}
	 * @return the place, or empty when nobody wrote it by hand
	 */
	default Optional<Origin> origin(int statement) {
		return Optional.empty();
	}

}
