package dev.migration.schema;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Copies of maps, in the order of their keys, so that equal values print equal.
 */
final class Sorted {

	private Sorted() {
	}

	static Map<String, String> copy(Map<String, String> map) {
		return Collections.unmodifiableMap(new TreeMap<>(map));
	}

}
