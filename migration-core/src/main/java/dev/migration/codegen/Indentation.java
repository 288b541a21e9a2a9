package dev.migration.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the lines of Java source begin.
 *
 * @param unit what one level is, for example a tab
 */
public record Indentation(String unit) {

	/** What Java has without a formatter that wants something else. */
	public static final Indentation FOUR_SPACES = new Indentation("    ");

	private static final Pattern FIRST_MEMBER = Pattern.compile(
			"(?ms)^[^\\n*/]*\\b(?:class|interface|enum|record)\\s(?:\\$\\{[^}]*\\}|[^{])*\\{[ \\t]*\\R(?:[ \\t]*\\R)*(\\t| {1,8})[^\\s]");

	private static final String QUOTES = "\"\"\"";

	/**
	 * Finds how a source is indented, by the first line inside its class.
	 * @param source a compilation unit, or a template of one
	 * @return the indentation, or empty when there is no such line
	 */
	public static Optional<Indentation> in(String source) {
		Matcher member = FIRST_MEMBER.matcher(source);
		return member.find() ? Optional.of(new Indentation(member.group(1))) : Optional.empty();
	}

	/**
	 * Indents what was written with four spaces. The content of text blocks stays.
	 * @param text lines of source, no comment of several lines among them
	 * @return the same, indented in this way
	 */
	String of(String text) {
		if (equals(FOUR_SPACES)) {
			return text;
		}
		List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
		int opened = -1;
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i);
			if (opened < 0) {
				lines.set(i, indented(line, blanks(line)));
			}
			if (isToggled(line, opened >= 0)) {
				if (opened >= 0) {
					block(lines.subList(opened + 1, i + 1));
				}
				opened = (opened < 0) ? i : -1;
			}
			else if (opened >= 0 && line.contains(QUOTES)) {
				block(lines.subList(opened + 1, i + 1));
				opened = i;
			}
		}
		return String.join("\n", lines);
	}

	// What all its lines begin with is no content (Java language, section 3.10.6)
	private void block(List<String> lines) {
		int common = lines.stream().filter((line) -> !line.isBlank()).mapToInt(Indentation::blanks).min().orElse(0);
		lines.replaceAll((line) -> line.isBlank() ? line : indented(line, common));
	}

	private String indented(String line, int blanks) {
		int width = FOUR_SPACES.unit.length();
		return this.unit.repeat(blanks / width) + " ".repeat(blanks % width) + line.substring(blanks);
	}

	private static int blanks(String line) {
		int blanks = 0;
		while (blanks < line.length() && Character.isWhitespace(line.charAt(blanks))) {
			blanks++;
		}
		return blanks;
	}

	// Inside texts the quotes are escaped, and comments open nothing.
	private static boolean isToggled(String line, boolean open) {
		if (!open && line.strip().startsWith("//")) {
			return false;
		}
		int quotes = 0;
		for (int at = line.indexOf(QUOTES); at >= 0; at = line.indexOf(QUOTES, at + QUOTES.length())) {
			quotes++;
		}
		return quotes % 2 == 1;
	}

}
