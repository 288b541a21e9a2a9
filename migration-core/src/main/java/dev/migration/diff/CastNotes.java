package dev.migration.diff;

import java.util.ArrayList;
import java.util.List;

import dev.migration.schema.Column;
import dev.migration.schema.QualifiedName;

/**
 * What to know when a column that has values gets another type.
 */
final class CastNotes {

	private CastNotes() {
	}

	static List<Note> of(QualifiedName table, Column was, Column is, Casts cast) {
		List<Note> notes = new ArrayList<>();
		String column = TypeText.of(table, is.name());
		if (cast.rewrites()) {
			notes.add(Note.of(Note.Kind.REWRITE,
					"all rows of %s are written anew while it is locked".formatted(TypeText.of(table))));
		}
		if (cast.mayFail()) {
			notes.add(Note.of(Note.Kind.MAY_FAIL,
					failure(column, TypeShape.of(was.type()), TypeShape.of(is.type()), cast)));
		}
		for (CastEffect effect : cast.effects()) {
			notes.add(Note.of(effect.kind(), "in %s %s".formatted(column, effect.text())));
		}
		return notes;
	}

	private static String failure(String column, TypeShape from, TypeShape to, Casts cast) {
		String was = TypeText.of(from.type());
		String is = TypeText.of(to.type());
		if (cast.fit() == Casts.Fit.NONE) {
			return "fails as soon as %s has a value, for none of %s reads as one of %s; say in USING what is meant"
				.formatted(column, was, is);
		}
		if (cast.path() == Casts.Path.THROUGH_TEXT) {
			return "fails while %s has values whose text is none of %s, for there is no cast from %s; say another USING if the text is not what is meant"
				.formatted(column, is, was);
		}
		if (NumberCasts.areNumbers(from, to)) {
			return "fails while %s has values outside the range of %s".formatted(column, is);
		}
		return "fails while %s has values that are none of %s".formatted(column, is);
	}

}
