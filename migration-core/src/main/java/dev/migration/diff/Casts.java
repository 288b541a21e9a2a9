package dev.migration.diff;

import java.util.List;
import java.util.Set;

import dev.migration.schema.DataType;

/**
 * What happens to the values of a column that gets another type (PostgreSQL manual,
 * section 10.3, and the catalog {@code pg_cast}).
 *
 * @param path how the values get there
 * @param rewrites whether all rows are written anew
 * @param mayFail whether there are values that do not fit
 * @param sameFamily whether values of both types can be compared with each other
 */
record Casts(Path path, boolean rewrites, boolean mayFail, boolean sameFamily) {

	private static final List<String> NUMBERS = List.of("smallint", "integer", "bigint", "numeric", "real",
			"double precision");

	private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint");

	private static final Set<String> TEXTS = Set.of("character varying", "text", "character", "name", "\"char\"");

	private static final List<Set<String>> ASSIGNABLE = List.of(
			Set.of("timestamp without time zone", "timestamp with time zone", "date"), Set.of("json", "jsonb"),
			Set.of("inet", "cidr"), Set.of("bit", "bit varying"), Set.of("macaddr", "macaddr8"),
			Set.of("time without time zone", "time with time zone", "interval"), Set.of("xml"), Set.of("money"));

	static Casts of(DataType before, DataType after) {
		String from = base(before);
		String to = base(after);
		if (before.isArray() != after.isArray()) {
			return new Casts(TEXTS.contains(to) ? Path.ASSIGNED : Path.THROUGH_TEXT, true, !TEXTS.contains(to), false);
		}
		if (before instanceof DataType.BuiltIn && after instanceof DataType.BuiltIn) {
			return from.equals(to) ? modified(from, before.toString(), after.toString())
					: builtIn(from, to, modifiers(after.toString()).isEmpty());
		}
		if (from.equals(to)) {
			return new Casts(Path.ASSIGNED, true, true, true);
		}
		if (TEXTS.contains(to)) {
			return new Casts(Path.ASSIGNED, true, false, false);
		}
		return new Casts(TEXTS.contains(from) ? Path.EXPLICIT : Path.THROUGH_TEXT, true, true, false);
	}

	// The same type with another length, precision or scale.
	private static Casts modified(String type, String before, String after) {
		List<Integer> was = modifiers(before);
		List<Integer> is = modifiers(after);
		boolean wider = is.isEmpty() || (!was.isEmpty() && was.size() == is.size() && was.get(0) <= is.get(0)
				&& (was.size() < 2 || was.get(1).equals(is.get(1))));
		boolean text = type.equals("character varying") || type.equals("bit varying");
		boolean number = type.equals("numeric");
		boolean time = type.startsWith("time") || type.equals("interval");
		boolean rewrites = !(wider && (text || number || time));
		return new Casts(Path.ASSIGNED, rewrites, !wider && !time, true);
	}

	private static Casts builtIn(String from, String to, boolean unlimited) {
		if (NUMBERS.contains(from) && NUMBERS.contains(to)) {
			boolean wider = NUMBERS.indexOf(from) < NUMBERS.indexOf(to);
			return new Casts(Path.ASSIGNED, true, !wider, WHOLE.contains(from) && WHOLE.contains(to));
		}
		if (TEXTS.contains(from) && TEXTS.contains(to)) {
			boolean free = unlimited && !from.equals("character") && !to.equals("character");
			return new Casts(Path.ASSIGNED, !free, !unlimited, true);
		}
		if (TEXTS.contains(to)) {
			return new Casts(Path.ASSIGNED, true, !unlimited, false);
		}
		if (ASSIGNABLE.stream().anyMatch((group) -> group.contains(from) && group.contains(to))) {
			return new Casts(Path.ASSIGNED, true, false, false);
		}
		boolean plain = TEXTS.contains(from) || (from.equals("integer") && to.equals("boolean"))
				|| (from.equals("boolean") && to.equals("integer")) || (from.equals("jsonb") && NUMBERS.contains(to))
				|| (from.equals("jsonb") && to.equals("boolean"));
		return new Casts(plain ? Path.EXPLICIT : Path.THROUGH_TEXT, true, true, false);
	}

	private static List<Integer> modifiers(String type) {
		int start = type.indexOf('(');
		if (start < 0) {
			return List.of();
		}
		try {
			return List.of(type.substring(start + 1, type.indexOf(')', start)).split(","))
				.stream()
				.map((number) -> Integer.valueOf(number.strip()))
				.toList();
		}
		catch (NumberFormatException ex) {
			return List.of();
		}
	}

	private static String base(DataType type) {
		if (type instanceof DataType.BuiltIn builtIn) {
			return builtIn.name().replaceAll("\\([^)]*\\)", "").strip();
		}
		return ((DataType.UserDefined) type).name().toString();
	}

	/**
	 * How values get to another type.
	 */
	enum Path {

		/** The server converts them by itself. */
		ASSIGNED,

		/** A cast has to be written. */
		EXPLICIT,

		/** There is no cast; their text is read as the other type. */
		THROUGH_TEXT

	}

}
