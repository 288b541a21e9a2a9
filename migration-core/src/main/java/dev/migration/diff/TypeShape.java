package dev.migration.diff;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.migration.schema.DataType;

/**
 * A type in the parts that decide what becomes of its values.
 *
 * @param type the type
 * @param base its name without lengths, precisions and fields
 * @param numbers what stands between parentheses: a length, or a precision and a scale
 * @param fields the fields of an interval that has only some, or an empty string
 */
record TypeShape(DataType type, String base, List<Integer> numbers, String fields) {

	private static final Set<String> STRINGS = Set.of("character varying", "text", "character", "name");

	static TypeShape of(DataType type) {
		if (type instanceof DataType.UserDefined own) {
			return new TypeShape(type, own.name().toString(), List.of(), "");
		}
		String name = ((DataType.BuiltIn) type).name();
		String base = name.replaceAll("\\([^)]*\\)", "").strip();
		boolean interval = base.startsWith("interval");
		return new TypeShape(type, interval ? "interval" : base, numbers(name),
				interval ? base.substring("interval".length()).strip() : "");
	}

	boolean isArray() {
		return this.type.isArray();
	}

	boolean isOwn() {
		return this.type instanceof DataType.UserDefined;
	}

	boolean is(String name) {
		return this.base.equals(name);
	}

	boolean isIn(Set<String> names) {
		return names.contains(this.base);
	}

	// Whether the server makes such a text of any value by itself.
	boolean isString() {
		return isIn(STRINGS);
	}

	boolean isJson() {
		return is("json") || is("jsonb");
	}

	boolean isBits() {
		return is("bit") || is("bit varying");
	}

	boolean isTime() {
		return this.base.startsWith("time") || is("interval");
	}

	boolean isUnlimited() {
		return this.numbers.isEmpty();
	}

	// The length, or the precision; what is not limited is as long as can be.
	int size() {
		return isUnlimited() ? Integer.MAX_VALUE : this.numbers.get(0);
	}

	// The digits of a second.
	int secondDigits() {
		return isUnlimited() ? 6 : this.numbers.get(0);
	}

	TypeShape element() {
		DataType element = (this.type instanceof DataType.UserDefined own)
				? new DataType.UserDefined(own.name(), own.modifier(), false)
				: new DataType.BuiltIn(((DataType.BuiltIn) this.type).name(), false);
		return new TypeShape(element, this.base, this.numbers, this.fields);
	}

	private static List<Integer> numbers(String type) {
		int start = type.indexOf('(');
		if (start < 0) {
			return List.of();
		}
		try {
			return Stream.of(type.substring(start + 1, type.indexOf(')', start)).split(","))
				.map((number) -> Integer.valueOf(number.strip()))
				.toList();
		}
		catch (NumberFormatException ex) {
			return List.of();
		}
	}

}
