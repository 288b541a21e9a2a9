package dev.migration.source;

import java.util.List;

import dev.migration.script.Repeatable;
import dev.migration.script.Script;

/**
 * Everything an application brings along.
 *
 * @param revisions the scripts of the graph, one an id
 * @param repeatables the scripts that run again when they changed, one a name, each
 * behind those it depends on
 */
public record Scripts(List<Script> revisions, List<Repeatable> repeatables) {

	public Scripts {
		revisions = List.copyOf(revisions);
		repeatables = List.copyOf(repeatables);
	}

}
