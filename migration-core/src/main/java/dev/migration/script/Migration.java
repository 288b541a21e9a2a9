package dev.migration.script;

import dev.migration.operation.NamingConvention;
import dev.migration.operation.Operations;

/**
 * What a revision does, in both directions. Authors implement it; both methods only
 * record operations, they never run with a database at hand.
 */
public interface Migration {

	/**
	 * Records the way from the parents to this revision.
	 * @param op the language to say it in
	 */
	void upgrade(Operations op);

	/**
	 * Records the way back from this revision to its parents.
	 * @param op the language to say it in
	 */
	void downgrade(Operations op);

	/**
	 * How constraints and indexes are named that are given no name, in both directions:
	 * as the server does it, unless overridden. A project with a convention of its own
	 * overrides it once, in an interface that all its migrations implement.
	 * @return the convention
	 */
	default NamingConvention naming() {
		return NamingConvention.POSTGRES;
	}

}
