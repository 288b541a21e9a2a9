package dev.migration.catalog;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Records as maps, lists, strings, numbers and booleans. {@link RecordReader} is the way
 * back.
 * <p>
 * Reflection, because the alternative is one writer and one reader for each of fifty
 * records, which would have to be kept in step by hand.
 */
final class RecordTree {

	/** The member that says which record it is, where an interface leaves that open. */
	static final String KIND = "is";

	private RecordTree() {
	}

	static Object of(Object value) {
		if (value instanceof Record) {
			return members(value, new LinkedHashMap<>());
		}
		if (value instanceof Set<?> set) {
			return set.stream().sorted().map(RecordTree::element).toList();
		}
		if (value instanceof List<?> list) {
			return list.stream().map(RecordTree::element).toList();
		}
		if (value instanceof Map<?, ?> map) {
			Map<String, Object> members = new LinkedHashMap<>();
			map.forEach((name, each) -> members.put((String) name, element(each)));
			return members;
		}
		if (value instanceof Enum<?> constant) {
			return constant.name();
		}
		return (value instanceof Integer number) ? Long.valueOf(number) : value;
	}

	/** What may be of several kinds says of which it is. */
	private static Object element(Object value) {
		return (value instanceof Record) ? members(value, kind(value)) : of(value);
	}

	private static Map<String, Object> kind(Object value) {
		Map<String, Object> members = new LinkedHashMap<>();
		if (value.getClass().getInterfaces().length > 0) {
			members.put(KIND, value.getClass().getSimpleName());
		}
		return members;
	}

	private static Map<String, Object> members(Object value, Map<String, Object> members) {
		for (RecordComponent component : value.getClass().getRecordComponents()) {
			Object each = get(component, value);
			if (each != null && !isUsual(component, each)) {
				members.put(component.getName(), component.getType().isInterface() ? element(each) : of(each));
			}
		}
		return members;
	}

	private static boolean isUsual(RecordComponent component, Object value) {
		if (component.getType().isPrimitive()) {
			return value.equals(false) || (value instanceof Number number && number.longValue() == 0);
		}
		return (value instanceof Collection<?> collection && collection.isEmpty())
				|| (value instanceof Map<?, ?> map && map.isEmpty());
	}

	private static @Nullable Object get(RecordComponent component, Object value) {
		try {
			component.getAccessor().setAccessible(true);
			return component.getAccessor().invoke(value);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("Cannot read " + component, ex);
		}
	}

}
