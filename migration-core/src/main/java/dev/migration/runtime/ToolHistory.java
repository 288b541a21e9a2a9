package dev.migration.runtime;

import java.util.List;

/**
 * What another tool says is applied, as it was read.
 *
 * @param tool the tool
 * @param table its history table, qualified and quoted where that is needed
 * @param entries its migrations, oldest first; with Alembic only the newest
 */
public record ToolHistory(HistoryTool tool, String table, List<HistoryEntry> entries) {

	public ToolHistory {
		entries = List.copyOf(entries);
	}

}
