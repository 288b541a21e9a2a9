package dev.migration.operation;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A change of named parameters.
 *
 * @param set new values by name, as SQL
 * @param reset names that go back to their defaults
 * @param previously all that were set before, by name
 */
public record ParameterChange(Map<String, String> set, Set<String> reset, Previous<Map<String, String>> previously) {

	public ParameterChange {
		set = Collections.unmodifiableMap(new TreeMap<>(set));
		reset = Collections.unmodifiableSet(new TreeSet<>(reset));
		if (set.isEmpty() && reset.isEmpty()) {
			throw new IllegalArgumentException("No parameter is set or reset; say .set(name, value) or .reset(name)");
		}
	}

	Optional<ParameterChange> inverse() {
		Map<String, String> before = this.previously.value();
		if (before == null) {
			return Optional.empty();
		}
		Map<String, String> after = new TreeMap<>(before);
		after.putAll(this.set);
		after.keySet().removeAll(this.reset);
		Set<String> touched = new TreeSet<>(this.set.keySet());
		touched.addAll(this.reset);
		Map<String, String> again = new TreeMap<>(before);
		again.keySet().retainAll(touched);
		touched.removeAll(before.keySet());
		return Optional.of(new ParameterChange(again, touched, Previous.of(after)));
	}

	@Override
	public String toString() {
		return Stream.concat(this.set.keySet().stream(), this.reset.stream()).collect(Collectors.joining(", "));
	}

}
