package dev.migration.script;

import dev.migration.operation.NamingConvention;
import dev.migration.operation.Operations;

/**
 * The schema that an application wants, declared as a whole in the language of revisions:
 * what would create it in an empty database. Authors implement it instead of, or beside,
 * entities; new revisions are then found by comparing.
 */
@FunctionalInterface
public interface SchemaDeclaration {

	/**
	 * Says all that the schema should hold.
	 * @param op the language to say it in
	 */
	void declare(Operations op);

	/**
	 * How constraints and indexes are named that are given no name; see
	 * {@link Migration#naming()}.
	 * @return the convention
	 */
	default NamingConvention naming() {
		return NamingConvention.POSTGRES;
	}

}
