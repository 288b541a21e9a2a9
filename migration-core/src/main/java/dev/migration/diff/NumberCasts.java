package dev.migration.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What happens to numbers that become numbers of another type: which are too large, and
 * which digits are lost (PostgreSQL manual, section 8.1).
 */
final class NumberCasts {

	// How many decimal digits each holds.
	private static final Map<String, Integer> WHOLE = Map.of("smallint", 5, "integer", 10, "bigint", 19);

	private static final Map<String, Integer> FLOATING = Map.of("real", 6, "double precision", 15);

	private static final int LARGEST_REAL = 38;

	private NumberCasts() {
	}

	static boolean areNumbers(TypeShape from, TypeShape to) {
		return isNumber(from) && isNumber(to) && !from.type().equals(to.type());
	}

	private static boolean isNumber(TypeShape type) {
		return WHOLE.containsKey(type.base()) || FLOATING.containsKey(type.base()) || type.is("numeric");
	}

	static Casts of(TypeShape from, TypeShape to) {
		boolean numeric = from.is("numeric") && to.is("numeric");
		boolean sameScale = to.isUnlimited() || (!from.isUnlimited() && scale(from) == scale(to));
		boolean free = numeric && sameScale && fits(from, to);
		boolean whole = WHOLE.containsKey(from.base()) && WHOLE.containsKey(to.base());
		return Casts.assigned(!free, fits(from, to) ? Casts.Fit.ALL : Casts.Fit.SOME, numeric || whole,
				effects(from, to));
	}

	private static boolean fits(TypeShape from, TypeShape to) {
		if (WHOLE.containsKey(to.base())) {
			return WHOLE.containsKey(from.base()) ? digits(from) <= digits(to) : before(from) < digits(to);
		}
		if (to.is("numeric")) {
			boolean rounds = fraction(from) > scale(to);
			return to.isUnlimited() || before(from) < before(to) || (before(from) == before(to) && !rounds);
		}
		return to.is("double precision") || WHOLE.containsKey(from.base()) || before(from) <= LARGEST_REAL;
	}

	private static List<CastEffect> effects(TypeShape from, TypeShape to) {
		List<CastEffect> effects = new ArrayList<>();
		if (WHOLE.containsKey(to.base()) && fraction(from) > 0) {
			effects.add(CastEffect.loss("values are rounded to whole numbers"));
		}
		else if (to.is("numeric") && fraction(from) > scale(to)) {
			effects.add(CastEffect.loss((scale(to) == 0) ? "values are rounded to whole numbers"
					: "values are rounded to %d digits after the point".formatted(scale(to))));
		}
		else if (to.is("numeric") && FLOATING.containsKey(from.base())) {
			effects.add(rounded(digits(from)));
		}
		else if (FLOATING.containsKey(to.base()) && digits(from) > digits(to)) {
			effects.add(rounded(digits(to)));
		}
		return effects;
	}

	private static CastEffect rounded(int digits) {
		return CastEffect.loss("values of more than %d digits are rounded".formatted(digits));
	}

	// All its digits.
	private static int digits(TypeShape type) {
		Integer whole = WHOLE.get(type.base());
		return (whole != null) ? whole : FLOATING.getOrDefault(type.base(), type.size());
	}

	// The digits before the point.
	private static int before(TypeShape type) {
		if (type.is("numeric") && !type.isUnlimited()) {
			return type.size() - scale(type);
		}
		return WHOLE.getOrDefault(type.base(), Integer.MAX_VALUE);
	}

	private static int fraction(TypeShape type) {
		return WHOLE.containsKey(type.base()) ? 0 : scale(type);
	}

	private static int scale(TypeShape type) {
		if (type.is("numeric") && !type.isUnlimited()) {
			return (type.numbers().size() > 1) ? type.numbers().get(1) : 0;
		}
		return WHOLE.containsKey(type.base()) ? 0 : Integer.MAX_VALUE;
	}

}
