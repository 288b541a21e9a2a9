package dev.migration.runtime;

/**
 * Another tool has migrated this database, and nothing is recorded as applied here:
 * running all revisions could fail half-way or do things twice.
 */
public final class HistoryNotAdoptedException extends MigrationRunException {

	private final HistoryTool tool;

	private final String table;

	HistoryNotAdoptedException(HistoryTool tool, String table) {
		super(found(tool, table) + ". Nothing was run. " + advice(tool), null);
		this.tool = tool;
		this.table = table;
	}

	private static String found(HistoryTool tool, String table) {
		return tool.title() + " has migrated this database (its table " + table
				+ " says so), but none of this application's revisions is recorded as applied";
	}

	private static String advice(HistoryTool tool) {
		return "Take its history over with 'migration adopt --from " + tool.word()
				+ "', or say where the database is with 'migration adopt --at <revision>'. If what is there belongs to "
				+ "another application, 'migration ensure-version' begins a history of our own beside it";
	}

	/**
	 * The tool.
	 * @return the tool
	 */
	public HistoryTool tool() {
		return this.tool;
	}

	/**
	 * Its history table.
	 * @return the name, qualified where the search path does not find it
	 */
	public String table() {
		return this.table;
	}

	/**
	 * What was found.
	 * @return a sentence without a full stop
	 */
	public String found() {
		return found(this.tool, this.table);
	}

	/**
	 * What to do.
	 * @return sentences without the last full stop
	 */
	public String advice() {
		return advice(this.tool);
	}

}
