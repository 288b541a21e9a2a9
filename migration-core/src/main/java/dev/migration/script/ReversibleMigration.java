package dev.migration.script;

import dev.migration.operation.Operations;

/**
 * A migration that says its change once; the way back is derived from it.
 * <p>
 * Every operation either knows its undo, as a created table does, or its author says it
 * with {@code .undo(…)}; otherwise recording it is refused, in both directions, naming
 * the operation.
 *
 * @see Operations#reversible
 */
public interface ReversibleMigration extends Migration {

	/**
	 * Records the way from the parents to this revision.
	 * @param op the language to say it in
	 */
	void change(Operations op);

	@Override
	default void upgrade(Operations op) {
		op.invoke(op.bothWays(this::change).upgrade());
	}

	@Override
	default void downgrade(Operations op) {
		op.invoke(op.bothWays(this::change).downgrade());
	}

}
