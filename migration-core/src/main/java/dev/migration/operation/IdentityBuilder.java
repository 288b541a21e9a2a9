package dev.migration.operation;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.Identity;
import dev.migration.schema.IdentityGeneration;
import dev.migration.schema.QualifiedName;

/**
 * Says how the rows of a table are numbered.
 */
public final class IdentityBuilder extends CountingBuilder<IdentityBuilder> {

	private final IdentityGeneration generation;

	private @Nullable QualifiedName sequence;

	IdentityBuilder(IdentityGeneration generation) {
		this.generation = generation;
	}

	/**
	 * Gives the sequence another name than table, column and {@code seq}.
	 * @param name the exact name, or {@code schema.name}
	 * @return this builder
	 */
	public IdentityBuilder sequenceName(String name) {
		this.sequence = QualifiedName.parse(name);
		return this;
	}

	Identity build() {
		return new Identity(this.generation, options(), this.sequence);
	}

}
