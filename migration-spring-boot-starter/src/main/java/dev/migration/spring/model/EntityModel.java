package dev.migration.spring.model;

import java.util.List;

import dev.migration.scratch.Coverage;
import dev.migration.scratch.SchemaModel;

/**
 * A model that mapped classes give.
 *
 * @param description how many there are and where
 * @param statements what creates their tables
 */
record EntityModel(String description, List<String> statements) implements SchemaModel {

	EntityModel {
		statements = List.copyOf(statements);
	}

	@Override
	public Coverage coverage() {
		return Coverage.ENTITIES;
	}

	static String describe(int count, String one, String several, List<String> packages) {
		return count + " " + ((count == 1) ? one : several) + " in " + String.join(", ", packages);
	}

}
