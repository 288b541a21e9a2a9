package dev.migration.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.migration.script.Repeatable;
import dev.migration.script.Script;

/**
 * Gathers scripts, keeps ids apart and puts them in order.
 */
final class ScriptCollector {

	private static final Comparator<Script> ORDER = Comparator
		.comparing((Script script) -> (script.revision().created() != null) ? script.revision().created() : Instant.MAX)
		.thenComparing((script) -> script.revision().id());

	private final Map<String, Script> scripts = new TreeMap<>();

	private final SortedMap<String, Repeatable> repeatables = new TreeMap<>();

	private final List<String> emptyLocations = new ArrayList<>();

	/**
	 * Adds a script.
	 * @param script the script
	 * @throws DuplicateScriptException when its id is taken
	 */
	void add(Script script) {
		Script other = this.scripts.putIfAbsent(script.revision().id(), script);
		if (other != null) {
			throw new DuplicateScriptException("revision", script.revision().id(),
					List.of(place(other), place(script)));
		}
	}

	private static String place(Script script) {
		String place = script.revision().place();
		return (place != null) ? place : script.location();
	}

	/**
	 * Adds a repeatable.
	 * @param repeatable the repeatable
	 * @throws DuplicateScriptException when its name is taken
	 */
	void add(Repeatable repeatable) {
		Repeatable other = this.repeatables.putIfAbsent(repeatable.name(), repeatable);
		if (other != null) {
			throw new DuplicateScriptException("repeatable", repeatable.name(),
					List.of(other.location(), repeatable.location()));
		}
	}

	/**
	 * Remembers a location without any file.
	 * @param location the location
	 */
	void addEmptyLocation(String location) {
		this.emptyLocations.add(location);
	}

	/**
	 * Everything added, in an order that depends on nothing else.
	 * @return the scripts by creation and id, the repeatables behind those they depend on
	 * @throws RepeatableDependencyException when one of them depends on nothing known or
	 * on itself
	 */
	Scripts collect() {
		List<Script> ordered = new ArrayList<>(this.scripts.values());
		ordered.sort(ORDER);
		return new Scripts(ordered, RepeatableOrder.of(this.repeatables), this.emptyLocations);
	}

}
