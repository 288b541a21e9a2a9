package dev.migration.operation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values that are for the database only, as they may be secrets: what placeholders and
 * parameters stand for. In a log or a message the name takes their place.
 *
 * @param values the values by name
 */
public record Hidden(Map<String, String> values) {

	/** No values. */
	public static final Hidden NOTHING = new Hidden(Map.of());

	/** From this length on, a value is found inside words, too. */
	private static final int TELLING = 6;

	/** From this length on, a part of a value is looked for on its own. */
	private static final int PART = 4;

	private static final String WORD = "[\\p{L}\\p{N}_]";

	public Hidden {
		values = Map.copyOf(values);
	}

	/**
	 * A text without the values. A message of the server may quote a value without its
	 * doubled quotes, or one word of it, so these are looked for as well.
	 * @param text for example a message of the server
	 * @return the text with <code>${name}</code> in their place
	 */
	public String in(String text) {
		if (this.values.isEmpty()) {
			return text;
		}
		Map<String, String> found = new LinkedHashMap<>();
		spellings().stream()
			.sorted(Comparator.comparingInt((Spelling each) -> -each.text().length()).thenComparing(Spelling::name))
			.forEach((each) -> found.putIfAbsent(each.text(), each.name()));
		String any = String.join("|", found.keySet().stream().map(Hidden::pattern).toList());
		return found.isEmpty() ? text
				: Pattern.compile(any)
					.matcher(text)
					.replaceAll((hit) -> Matcher.quoteReplacement("${" + found.get(hit.group()) + "}"));
	}

	private List<Spelling> spellings() {
		List<Spelling> all = new ArrayList<>();
		this.values.forEach((name, value) -> {
			add(all, name, value);
			add(all, name, value.replace("''", "'"));
			add(all, name, value.replace("\"\"", "\""));
			for (String part : value.split("[^\\p{L}\\p{N}_]+", -1)) {
				if (part.length() >= PART) {
					add(all, name, part);
				}
			}
		});
		return all;
	}

	private static void add(List<Spelling> all, String name, String text) {
		if (!text.isBlank()) {
			all.add(new Spelling(name, text));
		}
	}

	/** A short value is hidden only where it stands alone; it is too many words' part. */
	private static String pattern(String value) {
		return (value.length() >= TELLING) ? Pattern.quote(value)
				: "(?<!" + WORD + ")" + Pattern.quote(value) + "(?!" + WORD + ")";
	}

	@Override
	public String toString() {
		return "hidden " + this.values.keySet().stream().sorted().toList();
	}

	/**
	 * One way in which a value can appear.
	 *
	 * @param name the name of the value
	 * @param text how it appears
	 */
	private record Spelling(String name, String text) {

	}

}
