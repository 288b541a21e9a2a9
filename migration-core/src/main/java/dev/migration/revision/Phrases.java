package dev.migration.revision;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How messages speak of revisions.
 */
final class Phrases {

	/** How many of a long list a message shows. */
	private static final int SHOWN = 10;

	/** How many characters of a long name or target a message shows. */
	private static final int LONGEST = 60;

	private Phrases() {
	}

	/**
	 * One revision: its id and message.
	 * @param revision the revision
	 * @return for example {@code 1f0c3d (add posts)}
	 */
	static String of(Revision revision) {
		String id = visible(revision.id());
		return revision.message().isBlank() ? id : id + " (" + readable(revision.message()) + ")";
	}

	/**
	 * One revision and the file it is in.
	 * @param revision the revision
	 * @return for example {@code 1f0c3d (add posts) in db/revisions/add_posts.sql}
	 */
	static String located(Revision revision) {
		return (revision.place() != null) ? of(revision) + " in " + revision.place() : of(revision);
	}

	static String list(Collection<Revision> revisions) {
		return join(revisions.stream().map(Phrases::of).toList(), "and");
	}

	/**
	 * Revisions and the files they are in.
	 * @param revisions the revisions
	 * @return a list in words
	 */
	static String locatedList(Collection<Revision> revisions) {
		return join(revisions.stream().map(Phrases::located).toList(), "and");
	}

	static String choice(Collection<Revision> revisions) {
		return join(revisions.stream().map(Phrases::of).toList(), "or");
	}

	/**
	 * Did you mean, or nothing.
	 * @param nearMisses names that are near
	 * @return a clause that begins with a semicolon, or an empty string
	 */
	static String didYouMean(List<String> nearMisses) {
		return nearMisses.isEmpty() ? ""
				: "; did you mean " + join(nearMisses.stream().map(Phrases::quote).toList(), "or") + "?";
	}

	static String join(List<String> items, String conjunction) {
		if (items.size() > SHOWN) {
			return String.join(", ", items.subList(0, SHOWN)) + " " + conjunction + " " + (items.size() - SHOWN)
					+ " more";
		}
		if (items.size() < 2) {
			return String.join("", items);
		}
		int last = items.size() - 1;
		return String.join(", ", items.subList(0, last)) + " " + conjunction + " " + items.get(last);
	}

	/**
	 * Something that was typed, in quotes: not more of it than a message can bear, and
	 * what cannot be seen made visible.
	 * @param text any text
	 * @return for example {@code 'ae10'}
	 */
	static String quote(String text) {
		return (text.length() <= LONGEST) ? "'" + visible(text) + "'"
				: "'" + visible(text.substring(0, LONGEST)) + "...' (" + text.length() + " characters)";
	}

	/**
	 * A character by itself.
	 * @param codePoint the character
	 * @return for example {@code '/'} or {@code U+00A0 (NO-BREAK SPACE)}
	 */
	static String character(int codePoint) {
		return (isVisible(codePoint) && codePoint != ' ') ? "'" + Character.toString(codePoint) + "'"
				: number(codePoint) + " (" + Character.getName(codePoint) + ")";
	}

	/**
	 * Text for people in any script, but without what would act on a terminal or turn the
	 * direction of reading.
	 * @param text for example a message
	 * @return the same with the numbers of such characters
	 */
	static String readable(String text) {
		if (text.codePoints().noneMatch(Phrases::acts)) {
			return text;
		}
		return text.codePoints()
			.mapToObj((point) -> acts(point) ? "<" + number(point) + ">" : Character.toString(point))
			.collect(Collectors.joining());
	}

	private static boolean acts(int codePoint) {
		return switch (Character.getType(codePoint)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
					Character.PARAGRAPH_SEPARATOR ->
				true;
			default -> false;
		};
	}

	private static String visible(String text) {
		if (text.codePoints().allMatch(Phrases::isVisible)) {
			return text;
		}
		return text.codePoints()
			.mapToObj((point) -> isVisible(point) ? Character.toString(point) : "<" + number(point) + ">")
			.collect(Collectors.joining());
	}

	private static String number(int codePoint) {
		return String.format("U+%04X", codePoint);
	}

	private static boolean isVisible(int codePoint) {
		return switch (Character.getType(codePoint)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.NON_SPACING_MARK,
					Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
				false;
			case Character.SPACE_SEPARATOR -> codePoint == ' ';
			default -> true;
		};
	}

	static String count(int number, String noun) {
		return number + " " + noun + ((number != 1) ? "s" : "");
	}

}
