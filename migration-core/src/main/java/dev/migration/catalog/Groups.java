package dev.migration.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists of what belongs to one object.
 */
final class Groups {

	private Groups() {
	}

	static <T> Map<Long, List<T>> values(List<Map.Entry<Long, T>> items) {
		Map<Long, List<T>> groups = new LinkedHashMap<>();
		items.forEach((item) -> groups.computeIfAbsent(item.getKey(), (oid) -> new ArrayList<>()).add(item.getValue()));
		return groups;
	}

}
