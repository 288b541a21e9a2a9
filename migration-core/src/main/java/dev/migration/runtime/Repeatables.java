package dev.migration.runtime;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migration.runtime.RepeatableState.Reason;
import dev.migration.runtime.StateRows.Ran;
import dev.migration.script.Repeatable;

/**
 * Which repeatable scripts are due.
 */
final class Repeatables {

	private Repeatables() {
	}

	/**
	 * Those whose text changed since they ran last or that count as if they never ran,
	 * and those behind one of them.
	 * @param repeatables all of them, each behind what it depends on
	 * @param ran those that ran, by name
	 * @throws RuntimeException when the text of one cannot be made
	 */
	static List<Repeatable> due(List<Repeatable> repeatables, Map<String, Ran> ran) {
		List<Repeatable> due = new ArrayList<>();
		Set<String> names = new HashSet<>();
		for (Repeatable repeatable : repeatables) {
			if (reason(repeatable, repeatable.checksum(), ran, names) != null) {
				due.add(repeatable);
				names.add(repeatable.name());
			}
		}
		return due;
	}

	private static @Nullable Reason reason(Repeatable repeatable, @Nullable String checksum, Map<String, Ran> ran,
			Set<String> due) {
		Ran before = ran.get(repeatable.name());
		if (before == null) {
			return Reason.NEW;
		}
		if (before.checksum().isEmpty()) {
			return Reason.FORGOTTEN;
		}
		if (!before.checksum().equals(checksum)) {
			return Reason.CHANGED;
		}
		return repeatable.dependsOn().stream().anyMatch(due::contains) ? Reason.BEHIND : null;
	}

	/** Those that are due and those whose file is gone, whatever their text needs. */
	static List<RepeatableState> states(List<Repeatable> repeatables, Map<String, Ran> ran) {
		List<RepeatableState> states = new ArrayList<>();
		Set<String> due = new HashSet<>();
		Set<String> known = new HashSet<>();
		for (Repeatable repeatable : repeatables) {
			known.add(repeatable.name());
			String checksum = null;
			String problem = null;
			try {
				checksum = repeatable.checksum();
			}
			catch (RuntimeException ex) {
				problem = ex.getMessage();
			}
			Reason reason = reason(repeatable, checksum, ran, due);
			if (reason != null) {
				due.add(repeatable.name());
				states.add(new RepeatableState(repeatable.name(), repeatable.location(), reason, problem));
			}
		}
		ran.entrySet()
			.stream()
			.filter((row) -> !known.contains(row.getKey()))
			.sorted(Map.Entry.comparingByKey())
			.forEach((row) -> states
				.add(new RepeatableState(row.getKey(), row.getValue().location(), Reason.GONE, null)));
		return states;
	}

}
