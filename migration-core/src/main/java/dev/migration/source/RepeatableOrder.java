package dev.migration.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

import dev.migration.script.Repeatable;

/**
 * Puts repeatables behind those they depend on, by name where they do not.
 */
final class RepeatableOrder {

	private final SortedMap<String, Repeatable> repeatables;

	private final Map<String, Repeatable> ordered = new LinkedHashMap<>();

	private final Set<String> path = new LinkedHashSet<>();

	private RepeatableOrder(SortedMap<String, Repeatable> repeatables) {
		this.repeatables = repeatables;
	}

	/**
	 * Orders repeatables.
	 * @param repeatables all of them by name
	 * @return the order to run them in
	 * @throws RepeatableDependencyException when one depends on nothing known or on
	 * itself
	 */
	static List<Repeatable> of(SortedMap<String, Repeatable> repeatables) {
		RepeatableOrder order = new RepeatableOrder(repeatables);
		repeatables.values().forEach(order::add);
		return List.copyOf(order.ordered.values());
	}

	private void add(Repeatable repeatable) {
		if (this.ordered.containsKey(repeatable.name())) {
			return;
		}
		if (!this.path.add(repeatable.name())) {
			throw cycle(repeatable);
		}
		for (String name : repeatable.dependsOn()) {
			Repeatable other = this.repeatables.get(name);
			if (other == null) {
				throw unknown(repeatable, name);
			}
			add(other);
		}
		this.path.remove(repeatable.name());
		this.ordered.put(repeatable.name(), repeatable);
	}

	private RepeatableDependencyException unknown(Repeatable repeatable, String name) {
		List<String> known = List.copyOf(this.repeatables.keySet());
		return new RepeatableDependencyException(repeatable.location(), List.of(repeatable.name(), name),
				"repeatable '" + repeatable.name() + "' depends on '" + name + "', which is no repeatable"
						+ Choices.hint(name,
								known.stream().filter((other) -> !other.equals(repeatable.name())).toList())
						+ "; the repeatables are " + String.join(", ", known));
	}

	private RepeatableDependencyException cycle(Repeatable repeatable) {
		List<String> names = new ArrayList<>(this.path);
		List<String> cycle = new ArrayList<>(names.subList(names.indexOf(repeatable.name()), names.size()));
		cycle.add(repeatable.name());
		return new RepeatableDependencyException(repeatable.location(), cycle, "repeatables depend on each other: "
				+ String.join(" -> ", cycle) + "; remove one of these dependencies");
	}

}
