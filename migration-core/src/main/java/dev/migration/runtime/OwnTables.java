package dev.migration.runtime;

import java.util.List;
import java.util.stream.Stream;

/**
 * The names of the tables that we keep in a database.
 */
public final class OwnTables {

	private static final String LOG = "_log";

	private static final String SEGMENT = "_segment";

	private static final String REPEATABLE = "_repeatable";

	private static final String SNAPSHOT = "_snapshot";

	private OwnTables() {
	}

	/**
	 * All of them, for whoever leaves them out.
	 * @param stateTable the name of the state table
	 * @return names without a schema, the state table first
	 */
	public static List<String> names(String stateTable) {
		return Stream.of("", LOG, SEGMENT, REPEATABLE, SNAPSHOT).map(stateTable::concat).toList();
	}

	/** Those that every question about a database reads. */
	static List<String> read(String stateTable) {
		return Stream.of("", LOG, SEGMENT, REPEATABLE).map(stateTable::concat).toList();
	}

	static String log(String stateTable) {
		return stateTable + LOG;
	}

	static String segment(String stateTable) {
		return stateTable + SEGMENT;
	}

	static String repeatable(String stateTable) {
		return stateTable + REPEATABLE;
	}

	static String snapshot(String stateTable) {
		return stateTable + SNAPSHOT;
	}

}
