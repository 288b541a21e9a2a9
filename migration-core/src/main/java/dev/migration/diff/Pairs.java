package dev.migration.diff;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What the names of two sides mean, in the order of the names.
 */
final class Pairs {

	private Pairs() {
	}

	static <K extends Comparable<K>, V> void each(Map<K, V> before, Map<K, V> after, Visitor<K, V> visitor) {
		TreeSet<K> names = new TreeSet<>(before.keySet());
		names.addAll(after.keySet());
		for (K name : names) {
			V was = before.get(name);
			V is = after.get(name);
			if (!Objects.equals(was, is)) {
				visitor.visit(name, was, is);
			}
		}
	}

	// Those on both sides, equal ones included.
	static <K, V> void both(Map<K, V> before, Map<K, V> after, BiConsumer<V, V> visitor) {
		before.forEach((name, was) -> {
			V is = after.get(name);
			if (is != null) {
				visitor.accept(was, is);
			}
		});
	}

	static <V> Map<String, V> byName(Collection<V> values, Function<V, String> name) {
		Map<String, V> map = new TreeMap<>();
		values.forEach((value) -> map.put(name.apply(value), value));
		return map;
	}

	/**
	 * Sees one name.
	 *
	 * @param <K> the kind of name
	 * @param <V> what it means
	 */
	interface Visitor<K, V> {

		void visit(K name, @Nullable V before, @Nullable V after);

	}

}
