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
 * @param emptyLocations the locations that hold neither a {@code .sql} file nor a class,
 * which may be misspelled
 */
public record Scripts(List<Script> revisions, List<Repeatable> repeatables, List<String> emptyLocations) {

	public Scripts {
		revisions = List.copyOf(revisions);
		repeatables = List.copyOf(repeatables);
		emptyLocations = List.copyOf(emptyLocations);
	}

}
