package dev.migration.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What becomes of values on their way to another type that they do get to.
 *
 * @param kind whether something is lost
 * @param text what happens, as the rest of a sentence
 */
record CastEffect(Note.Kind kind, String text) {

	static final CastEffect ONLY_FIRST = loss("all but the first value of each array are lost");

	static final CastEffect ARRAY_OF_ONE = new CastEffect(Note.Kind.BEHAVIOUR,
			"each value becomes an array of one value");

	private static final int NAME_BYTES = 63;

	private static final int BYTES_OF_A_CHARACTER = 4;

	private static final Set<String> CAN_BE_LONG = Set.of("text", "character varying", "character", "json", "jsonb",
			"xml", "bytea", "bit", "bit varying", "tsvector", "tsquery", "path", "polygon");

	private static final Set<String> SHAPES = Set.of("box", "circle", "polygon", "lseg");

	private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint");

	private static final Map<String, Integer> BITS = Map.of("integer", 32, "bigint", 64);

	static CastEffect loss(String text) {
		return new CastEffect(Note.Kind.DATA_LOSS, text);
	}

	static List<CastEffect> and(CastEffect first, List<CastEffect> others) {
		return Stream.concat(Stream.of(first), others.stream()).toList();
	}

	static List<CastEffect> of(TypeShape from, TypeShape to) {
		List<CastEffect> effects = new ArrayList<>();
		texts(from, to, effects);
		if (from.isString() || from.isJson()) {
			readText(to, effects);
		}
		if (from.isTime() || from.is("date")) {
			times(from, to, effects);
		}
		if (from.isBits() && to.isBits()) {
			bits(from, to, effects);
		}
		if (to.is("bit") && BITS.getOrDefault(from.base(), 0) > to.size()) {
			effects.add(loss("all but the last %d bits are lost".formatted(to.size())));
		}
		if (from.is("integer") && to.is("boolean")) {
			effects.add(loss("all numbers but 0 become true"));
		}
		if (from.is("jsonb") && to.isIn(WHOLE)) {
			effects.add(loss("numbers are rounded to whole ones"));
		}
		if (from.is("json") && to.is("jsonb")) {
			effects.add(new CastEffect(Note.Kind.BEHAVIOUR,
					"blanks, the order of keys and all but the last of equal keys are not kept"));
		}
		if (from.is("inet") && to.is("cidr")) {
			effects.add(loss("the bits of hosts are lost"));
		}
		if (from.is("numeric") && to.is("money")) {
			effects.add(loss("values are rounded to what the currency has"));
		}
		if (from.isIn(SHAPES) && ServerCasts.isExplicit(from, to)) {
			effects.add(loss("all of the shape but its %s is lost".formatted(to.base())));
		}
		return effects;
	}

	private static void texts(TypeShape from, TypeShape to, List<CastEffect> effects) {
		if (to.is("\"char\"") && !from.is("integer")) {
			effects.add(loss("all but the first character is lost"));
		}
		boolean fits = from.size() <= NAME_BYTES / BYTES_OF_A_CHARACTER;
		if (to.is("name") && (from.isOwn() || from.isArray() || (from.isIn(CAN_BE_LONG) && !fits))) {
			effects.add(loss("values are cut to %d bytes".formatted(NAME_BYTES)));
		}
	}

	// A text can say more than the type holds.
	private static void readText(TypeShape to, List<CastEffect> effects) {
		if (to.is("date")) {
			effects.add(loss("a time of day beside the date is lost"));
		}
		if (to.is("numeric") && to.numbers().size() > 1) {
			effects.add(loss("values are rounded to %d digits after the point".formatted(to.numbers().get(1))));
		}
		if (to.is("real") || to.is("double precision")) {
			effects.add(loss("values of more than %d digits are rounded".formatted(to.is("real") ? 6 : 15)));
		}
		if (to.isTime() && to.secondDigits() < 6) {
			effects.add(loss("seconds are rounded to %d digits".formatted(to.secondDigits())));
		}
		if (to.is("interval") && !to.fields().isEmpty()) {
			effects.add(loss("what is no %s is lost".formatted(to.fields())));
		}
		if (to.isBits() && !to.isUnlimited()) {
			effects.add(loss("values are cut to %d bits".formatted(to.size())));
		}
	}

	private static void times(TypeShape from, TypeShape to, List<CastEffect> effects) {
		boolean time = to.base().startsWith("time ");
		boolean stamp = from.base().startsWith("timestamp");
		if (stamp && to.is("date")) {
			effects.add(loss("the time of day is lost"));
		}
		if (stamp && time) {
			effects.add(loss("the day is lost"));
		}
		if (from.is("interval") && time) {
			effects.add(loss("years, months and days are lost"));
		}
		if (from.is("time with time zone") && (to.is("time without time zone") || to.is("interval"))) {
			effects.add(loss("the offset from UTC is lost"));
		}
		if (to.is("interval") && !to.fields().isEmpty() && !to.fields().equals(from.fields())) {
			effects.add(loss("what is no %s is lost".formatted(to.fields())));
		}
		if (from.isTime() && to.isTime() && to.secondDigits() < from.secondDigits()) {
			effects.add(loss("seconds are rounded to %d digits".formatted(to.secondDigits())));
		}
		boolean other = from.base().endsWith("with time zone") != to.base().endsWith("with time zone");
		boolean zoned = !from.is("time with time zone") && (to.isTime() || to.is("date"));
		if (other && zoned) {
			effects.add(new CastEffect(Note.Kind.BEHAVIOUR,
					"values are converted with the time zone of the session; say USING … AT TIME ZONE for another"));
		}
	}

	private static void bits(TypeShape from, TypeShape to, List<CastEffect> effects) {
		if (from.size() > to.size()) {
			effects.add(loss("values are cut to %d bits".formatted(to.size())));
		}
		if (to.is("bit") && (from.is("bit varying") || from.size() < to.size())) {
			effects.add(new CastEffect(Note.Kind.BEHAVIOUR,
					"shorter values get zeros at their end until they have %d bits".formatted(to.size())));
		}
	}

}
