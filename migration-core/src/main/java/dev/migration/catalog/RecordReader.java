package dev.migration.catalog;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Records from maps, lists, strings, numbers and booleans as {@link RecordTree} makes
 * them.
 */
final class RecordReader {

	private RecordReader() {
	}

	static <T extends Record> T read(Class<T> type, Map<?, ?> members) {
		return type.cast(object(type, members));
	}

	private static @Nullable Object value(Type type, @Nullable Object tree) {
		if (type instanceof ParameterizedType parameterized) {
			return container((Class<?>) parameterized.getRawType(), parameterized.getActualTypeArguments(), tree);
		}
		Class<?> plain = (Class<?>) type;
		if (tree == null) {
			return (plain == boolean.class) ? (Object) false : plain.isPrimitive() ? number(plain, 0) : null;
		}
		if (tree instanceof Long number) {
			return number(plain, number);
		}
		if (plain.isEnum()) {
			return Arrays.stream(plain.getEnumConstants())
				.filter((constant) -> ((Enum<?>) constant).name().equals(tree))
				.findFirst()
				.orElseThrow(() -> new IllegalArgumentException("There is no " + plain.getSimpleName() + " " + tree));
		}
		return (tree instanceof Map<?, ?> members) ? object(plain, members) : tree;
	}

	private static Object number(Class<?> type, long value) {
		return (type == int.class || type == Integer.class) ? (Object) Math.toIntExact(value) : (Object) value;
	}

	private static Object container(Class<?> type, Type[] arguments, @Nullable Object tree) {
		if (type == Map.class) {
			Map<Object, @Nullable Object> map = new LinkedHashMap<>();
			if (tree instanceof Map<?, ?> members) {
				members.forEach((name, each) -> map.put(name, value(arguments[1], each)));
			}
			return map;
		}
		Stream<?> elements = (tree instanceof List<?> list) ? list.stream() : Stream.empty();
		List<Object> values = elements.map((each) -> Objects.requireNonNull(value(arguments[0], each))).toList();
		return (type == Set.class) ? new LinkedHashSet<>(values) : values;
	}

	private static Object object(Class<?> type, Map<?, ?> members) {
		Class<?> kind = type.isInterface() ? kind(type, String.valueOf(members.get(RecordTree.KIND))) : type;
		RecordComponent[] components = kind.getRecordComponents();
		@Nullable Object[] values = Arrays.stream(components)
			.map((component) -> value(component.getGenericType(), members.get(component.getName())))
			.toArray();
		try {
			Constructor<?> constructor = kind.getDeclaredConstructor(
					Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
			constructor.setAccessible(true);
			return constructor.newInstance(values);
		}
		catch (InvocationTargetException ex) {
			throw new IllegalArgumentException("No " + kind.getSimpleName() + " can be made of " + members, ex);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("Cannot make a " + kind.getSimpleName(), ex);
		}
	}

	private static Class<?> kind(Class<?> type, String name) {
		return Arrays.stream(type.getPermittedSubclasses())
			.filter((kind) -> kind.getSimpleName().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("There is no " + type.getSimpleName() + " " + name));
	}

}
