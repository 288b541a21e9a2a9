package dev.migration.scratch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migration.schema.QualifiedName;

/**
 * Objects of two lists, each name once.
 */
final class Either {

	private Either() {
	}

	/** Where both have it, that of the first. */
	static <T> List<T> first(List<T> first, List<T> second, Function<T, ?> name) {
		return merged(first, second, name, (one, other) -> one);
	}

	static <T> List<T> merged(List<T> first, List<T> second, Function<T, ?> name, BinaryOperator<T> merge) {
		Map<Object, T> all = new LinkedHashMap<>();
		first.forEach((one) -> all.put(name.apply(one), one));
		second.forEach((one) -> all.merge(name.apply(one), one, merge));
		return new ArrayList<>(all.values());
	}

	static Set<QualifiedName> names(Stream<Stream<QualifiedName>> names) {
		return names.flatMap((some) -> some).collect(Collectors.toSet());
	}

}
