package dev.migration.operation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.QualifiedName;

/**
 * Operations on the values of an enum.
 */
public sealed interface EnumOperation extends Operation {

	/**
	 * The enum.
	 * @return the name
	 */
	QualifiedName type();

	/**
	 * Adds a value. PostgreSQL lets it be used only after a commit.
	 *
	 * @param type the enum
	 * @param value the exact new value
	 * @param position where it stands
	 * @param neighbour the value it stands next to, or {@code null} for the end
	 * @param ifNotExists whether a value of that name is left where it is
	 */
	record AddEnumValue(QualifiedName type, String value, Position position, @Nullable String neighbour,
			boolean ifNotExists) implements EnumOperation {

		public AddEnumValue {
			if ((position == Position.LAST) != (neighbour == null)) {
				throw new IllegalArgumentException(
						"Enum value '%s' needs a value to stand before or after".formatted(value));
			}
		}

		@Override
		public Optional<Operation> inverse() {
			return Optional.empty();
		}

		@Override
		public String describe() {
			return "add value '%s' to enum %s".formatted(this.value, this.type);
		}

	}

	/**
	 * Gives a value another name.
	 *
	 * @param type the enum
	 * @param value the exact value
	 * @param to the exact new value
	 */
	record RenameEnumValue(QualifiedName type, String value, String to) implements EnumOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.of(new RenameEnumValue(this.type, this.to, this.value));
		}

		@Override
		public String describe() {
			return "rename value '%s' of enum %s to '%s'".formatted(this.value, this.type, this.to);
		}

	}

	/**
	 * Removes values: the type is built anew once, with all columns of that type and
	 * their defaults, indexes and checks. Rows that have one of them take the
	 * replacement; without one they are an error, and nothing changes.
	 *
	 * @param type the enum
	 * @param values the exact values, at least one
	 * @param replacement the exact value that rows take instead, or {@code null} for none
	 */
	record DropEnumValue(QualifiedName type, List<String> values,
			@Nullable String replacement) implements EnumOperation {

		public DropEnumValue {
			values = List.copyOf(values);
			if (values.isEmpty()) {
				throw new IllegalArgumentException("No value of enum '%s' is to be dropped".formatted(type));
			}
		}

		@Override
		public Optional<Operation> inverse() {
			return Optional.empty();
		}

		@Override
		public String describe() {
			return "drop value%s %s of enum %s".formatted((this.values.size() > 1) ? "s" : "",
					this.values.stream().map((value) -> "'" + value + "'").collect(Collectors.joining(", ")),
					this.type);
		}

	}

	/**
	 * Where a new value stands.
	 */
	enum Position {

		/** After all others. */
		LAST,

		/** Just before another. */
		BEFORE,

		/** Just after another. */
		AFTER

	}

}
