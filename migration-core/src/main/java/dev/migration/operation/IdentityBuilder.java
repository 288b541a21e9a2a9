package dev.migration.operation;

import dev.migration.schema.Identity;
import dev.migration.schema.IdentityGeneration;

/**
 * Says how the rows of a table are numbered.
 */
public final class IdentityBuilder extends CountingBuilder<IdentityBuilder> {

	private final IdentityGeneration generation;

	IdentityBuilder(IdentityGeneration generation) {
		this.generation = generation;
	}

	Identity build() {
		return new Identity(this.generation, options());
	}

}
