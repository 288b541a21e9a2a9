package dev.migration.scratch;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a statement did in a trial to the tables that were there before.
 *
 * @param revision the id of the revision it belongs to
 * @param statement its text, secrets hidden, or the description of work in Java
 * @param locks the strongest lock it took on each table, by the table's name
 * @param rewritten the tables whose rows were all written anew
 * @param watched whether locks could be seen; those of a statement that runs outside a
 * transaction are gone when it ends
 */
public record StatementTrace(String revision, String statement, Map<String, LockMode> locks, List<String> rewritten,
		boolean watched) {

	public StatementTrace {
		locks = Map.copyOf(new TreeMap<>(locks));
		rewritten = List.copyOf(rewritten);
	}

}
