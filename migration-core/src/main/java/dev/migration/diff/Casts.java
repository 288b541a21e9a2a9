package dev.migration.diff;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.DataType;

/**
 * What happens to the values of a column that gets another type (PostgreSQL manual,
 * section 10.3, and the catalog {@code pg_cast}).
 *
 * @param path how the values get there
 * @param template the expression that takes them there, with a character zero for the
 * column; {@code null} when the server needs none
 * @param rewrites whether all rows are written anew
 * @param fit which values get there
 * @param sameFamily whether values of both types can be compared with each other
 * @param effects what becomes of the values that get there
 */
record Casts(Path path, @Nullable String template, boolean rewrites, Fit fit, boolean sameFamily,
		List<CastEffect> effects) {

	// Stands for the column in a template; no name can have it.
	private static final String COLUMN = "\0";

	private static final Set<String> PLAIN_TEXTS = Set.of("character varying", "text");

	Casts {
		effects = List.copyOf(effects);
	}

	static Casts of(DataType before, DataType after) {
		return of(TypeShape.of(before), TypeShape.of(after));
	}

	private static Casts of(TypeShape from, TypeShape to) {
		if (from.isArray() != to.isArray()) {
			return from.isArray() ? fromArray(from, to) : toArray(from, to);
		}
		if (NumberCasts.areNumbers(from, to)) {
			return NumberCasts.of(from, to);
		}
		if (from.isBits() && to.isBits() && !from.type().equals(to.type())) {
			return bits(from, to);
		}
		return from.base().equals(to.base()) ? modified(from, to) : other(from, to);
	}

	boolean mayFail() {
		return this.fit != Fit.ALL;
	}

	// The values of a column as the other type; null when the server needs no word.
	@Nullable String using(String column) {
		return (this.template != null) ? this.template.replace(COLUMN, TypeText.column(column)) : null;
	}

	static Casts assigned(boolean rewrites, Fit fit, boolean sameFamily, List<CastEffect> effects) {
		return new Casts(Path.ASSIGNED, null, rewrites, fit, sameFamily, effects);
	}

	private static Casts written(Path path, String template, Fit fit, List<CastEffect> effects) {
		return new Casts(path, template, true, fit, false, effects);
	}

	private static Casts explicit(TypeShape to, Fit fit, List<CastEffect> effects) {
		return written(Path.EXPLICIT, COLUMN + "::" + TypeText.of(to.type()), fit, effects);
	}

	// The same type with another length, precision or fields.
	private static Casts modified(TypeShape from, TypeShape to) {
		if (from.type().equals(to.type())) {
			return assigned(false, Fit.ALL, true, List.of());
		}
		if (from.isTime()) {
			boolean same = to.fields().isEmpty() || to.fields().equals(from.fields());
			return assigned(!(same && to.secondDigits() >= from.secondDigits()), Fit.ALL, true,
					CastEffect.of(from, to));
		}
		boolean wider = !from.isOwn() && from.size() <= to.size();
		return assigned(!(wider && from.is("character varying")), wider ? Fit.ALL : Fit.SOME, true, List.of());
	}

	// Without a cast the server refuses what has another length.
	private static Casts bits(TypeShape from, TypeShape to) {
		boolean wider = from.size() <= to.size();
		boolean sameFamily = from.base().equals(to.base());
		if (to.is("bit varying") && (wider || from.is("bit varying"))) {
			return assigned(!(wider && sameFamily), wider ? Fit.ALL : Fit.SOME, sameFamily, List.of());
		}
		Casts cast = explicit(to, Fit.ALL, CastEffect.of(from, to));
		return new Casts(cast.path(), cast.template(), true, cast.fit(), sameFamily, cast.effects());
	}

	private static Casts other(TypeShape from, TypeShape to) {
		List<CastEffect> effects = CastEffect.of(from, to);
		if (to.isString()) {
			return toString(from, to, effects);
		}
		if (to.is("\"char\"") && ServerCasts.isAssigned(from, to)) {
			return assigned(true, Fit.ALL, true, effects);
		}
		if (ServerCasts.isAssigned(from, to)) {
			return assigned(true, fitOfAssigned(from, to), false, effects);
		}
		if (ServerCasts.isExplicit(from, to)) {
			return explicit(to, fitOfExplicit(from, to), effects);
		}
		if (to.isJson() && !to.isArray()) {
			return toJson(to);
		}
		if (from.isJson() && !from.isArray()) {
			return written(Path.COMPOSED, "(%s #>> '{}')::%s".formatted(COLUMN, TypeText.of(to.type())), Fit.SOME,
					effects);
		}
		boolean zoned = from.isTime() && to.isTime() && (from.is("interval") || to.is("interval"))
				&& (from.is("time with time zone") || to.is("time with time zone"));
		if (zoned) {
			String time = from.isArray() ? "time[]" : "time";
			return written(Path.COMPOSED, "%s::%s::%s".formatted(COLUMN, time, TypeText.of(to.type())), Fit.ALL,
					effects);
		}
		String text = from.isArray() ? "::text[]::" : "::text::";
		return written(Path.THROUGH_TEXT, COLUMN + text + TypeText.of(to.type()),
				ServerCasts.isNeverRead(from, to) ? Fit.NONE : Fit.SOME, effects);
	}

	private static Casts toString(TypeShape from, TypeShape to, List<CastEffect> effects) {
		boolean family = from.isString() || from.is("\"char\"");
		boolean fits = to.isUnlimited() || (family && from.size() <= to.size());
		boolean free = from.isIn(PLAIN_TEXTS) && to.isIn(PLAIN_TEXTS) && fits;
		return assigned(!free, fits ? Fit.ALL : Fit.SOME, family, effects);
	}

	private static Fit fitOfAssigned(TypeShape from, TypeShape to) {
		boolean some = from.is("macaddr8") || from.is("path") || from.is("json") || to.is("money")
				|| (from.is("money") && !to.isUnlimited());
		return some ? Fit.SOME : Fit.ALL;
	}

	private static Fit fitOfExplicit(TypeShape from, TypeShape to) {
		boolean tooLong = from.is("bit") && from.size() > (to.is("integer") ? Integer.SIZE : Long.SIZE);
		boolean some = from.isString() || from.isJson() || to.is("\"char\"") || tooLong;
		return some ? Fit.SOME : Fit.ALL;
	}

	private static Casts toJson(TypeShape to) {
		return written(Path.COMPOSED, "to_%s(%s)".formatted(to.base(), COLUMN), Fit.ALL, List.of());
	}

	// A text reads as it is written, and so does an array; else the first value stays.
	private static Casts fromArray(TypeShape from, TypeShape to) {
		if (to.isString()) {
			return assigned(true, to.isUnlimited() ? Fit.ALL : Fit.SOME, false, CastEffect.of(from, to));
		}
		if (to.isJson()) {
			return toJson(to);
		}
		Casts one = of(from.element(), to);
		String first = COLUMN + "[1]";
		String template = (one.template() != null) ? one.template().replace(COLUMN, first) : first;
		return written(Path.COMPOSED, template, one.fit(), CastEffect.and(CastEffect.ONLY_FIRST, one.effects()));
	}

	private static Casts toArray(TypeShape from, TypeShape to) {
		if (from.isString()) {
			return explicit(to, Fit.SOME, List.of());
		}
		Casts one = of(from, to.element());
		boolean list = from.isJson() && !to.isJson();
		if (list) {
			return written(Path.COMPOSED, "(%s #>> '{}')::%s".formatted(COLUMN, TypeText.of(to.type())), Fit.NONE,
					List.of());
		}
		String value = (one.template() != null) ? one.template() : COLUMN;
		return written(Path.COMPOSED,
				"CASE WHEN %s IS NOT NULL THEN ARRAY[%s]::%s END".formatted(COLUMN, value, TypeText.of(to.type())),
				one.fit(), CastEffect.and(CastEffect.ARRAY_OF_ONE, one.effects()));
	}

	/**
	 * How values get to another type.
	 */
	enum Path {

		/** The server converts them by itself. */
		ASSIGNED,

		/** A cast has to be written. */
		EXPLICIT,

		/** An expression has to be written that is no single cast. */
		COMPOSED,

		/** There is no cast; their text is read as the other type. */
		THROUGH_TEXT

	}

	/**
	 * Which values there is a value of the other type for.
	 */
	enum Fit {

		/** All. */
		ALL,

		/** Some; the others make the change fail. */
		SOME,

		/** None: any value makes the change fail. */
		NONE

	}

}
