package dev.migration.operation;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.IdentityGeneration;
import dev.migration.schema.QualifiedName;

/**
 * Says how the numbering of rows changes; what is not said stays.
 */
public final class ChangeIdentityBuilder extends CountingBuilder<ChangeIdentityBuilder> {

	private @Nullable IdentityGeneration generation;

	private @Nullable Long restart;

	ChangeIdentityBuilder() {
	}

	/**
	 * Says who chooses the value.
	 * @param who whether a statement may override the server
	 * @return this builder
	 */
	public ChangeIdentityBuilder generated(IdentityGeneration who) {
		this.generation = who;
		return this;
	}

	/**
	 * Goes on at a value.
	 * @param next the next value
	 * @return this builder
	 */
	public ChangeIdentityBuilder restartWith(long next) {
		this.restart = next;
		return this;
	}

	ColumnRuleOperation.ChangeIdentity build(QualifiedName table, String column) {
		return new ColumnRuleOperation.ChangeIdentity(table, column, this.generation, options(), this.restart, null);
	}

}
