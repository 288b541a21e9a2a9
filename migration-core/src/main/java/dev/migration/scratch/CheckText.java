package dev.migration.scratch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition taken apart into its form and its constants, so that a rule is known again
 * when its list of values has another order or another length.
 *
 * @param form the condition without casts, parentheses and constants
 * @param constants the constants in their order; those of a list sorted
 */
record CheckText(String form, List<String> constants) {

	private static final Pattern CAST = Pattern.compile(
			"::(?:\"[^\"]+\"|[a-z_][a-z0-9_.]*(?: varying| precision| with(?:out)? time zone)?)(?:\\([0-9, ]+\\))?(?:\\[\\])*");

	private static final Pattern TOKEN = Pattern.compile(
			"""
					(?<constant>'(?:[^']|'')*'|(?<![\\w"$])-?[0-9]+(?:\\.[0-9]+)?)|(?<name>"(?:[^"]|"")+"|[\\p{L}_][\\w$]*)|(?<other>\\S)""");

	static CheckText of(String expression) {
		StringBuilder form = new StringBuilder();
		List<String> constants = new ArrayList<>();
		List<String> list = null;
		Matcher token = TOKEN.matcher(withoutCasts(expression));
		while (token.find()) {
			String text = token.group();
			if (token.group("constant") != null) {
				((list != null) ? list : constants).add(text);
				form.append((list != null) ? "" : "?");
			}
			else if (text.equals("ARRAY")) {
				list = new ArrayList<>();
			}
			else if (text.equals("]") && list != null) {
				constants.addAll(list.stream().sorted().toList());
				list = null;
				form.append('?');
			}
			else if (list == null && !text.equals("(") && !text.equals(")")) {
				form.append(text).append((token.group("name") != null) ? " " : "");
			}
		}
		// One value of a list is printed as a comparison.
		return new CheckText(form.toString().replace("=ANY ", "=").strip(), List.copyOf(constants));
	}

	// Texts between quotes stay as they are.
	private static String withoutCasts(String expression) {
		Matcher parts = Pattern.compile("'(?:[^']|'')*'|[^']+").matcher(expression);
		StringBuilder bare = new StringBuilder();
		while (parts.find()) {
			String part = parts.group();
			bare.append(part.startsWith("'") ? part : CAST.matcher(part).replaceAll(""));
		}
		return bare.toString();
	}

}
