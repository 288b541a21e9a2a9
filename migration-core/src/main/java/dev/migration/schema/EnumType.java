package dev.migration.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A type with a fixed list of values.
 *
 * @param name the name
 * @param values the values in their order, exactly
 * @param comment the comment, or {@code null}
 * @param grants who may use it
 */
public record EnumType(QualifiedName name, List<String> values, @Nullable String comment,
		List<Grant> grants) implements UserType {

	public EnumType {
		values = List.copyOf(values);
		grants = List.copyOf(grants);
		if (values.stream().distinct().count() != values.size()) {
			throw new IllegalArgumentException("Enum '%s' has a value twice: %s".formatted(name, values));
		}
	}

	/**
	 * An enum with nothing special.
	 * @param name the name
	 * @param values the values in their order
	 * @return the enum
	 */
	public static EnumType of(QualifiedName name, List<String> values) {
		return new EnumType(name, values, null, List.of());
	}

}
