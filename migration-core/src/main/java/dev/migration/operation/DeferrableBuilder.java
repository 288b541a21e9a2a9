package dev.migration.operation;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.Deferral;

/**
 * Says what a constraint is like that can wait for the end of a transaction.
 *
 * @param <B> the builder itself
 */
public abstract sealed class DeferrableBuilder<B extends DeferrableBuilder<B>> extends ConstraintBuilder<B>
		permits KeyBuilder, ForeignKeyBuilder {

	private Deferral deferral = Deferral.NOT_DEFERRABLE;

	DeferrableBuilder(@Nullable String name) {
		super(name);
	}

	/**
	 * Is checked after each statement, unless a transaction asks for its end.
	 * @return this builder
	 */
	public B deferrable() {
		this.deferral = Deferral.INITIALLY_IMMEDIATE;
		return self();
	}

	/**
	 * Is checked at the end of the transaction.
	 * @return this builder
	 */
	public B initiallyDeferred() {
		this.deferral = Deferral.INITIALLY_DEFERRED;
		return self();
	}

	final Deferral deferral() {
		return this.deferral;
	}

}
