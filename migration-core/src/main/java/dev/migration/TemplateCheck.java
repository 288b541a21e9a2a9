package dev.migration;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import dev.migration.NewRevision.Form;

/**
 * What a revision needs to be found again, whatever a template makes of it.
 */
final class TemplateCheck {

	private static final Map<String, Pattern> SQL = Map.of("${header}", Pattern.compile("(?m)^-- revision: "),
			"-- upgrade", Pattern.compile("(?m)^-- upgrade\\b"), "-- downgrade",
			Pattern.compile("(?m)^-- downgrade\\b"));

	private static final Map<String, Pattern> JAVA = Map.of("${annotation}", Pattern.compile("@RevisionScript\\b"),
			"${class}", Pattern.compile("\\bclass\\s+\\w"));

	private TemplateCheck() {
	}

	static void check(String text, Form form, String id) {
		Map<String, Pattern> needed = (form == Form.JAVA) ? JAVA : SQL;
		List<String> missing = needed.entrySet()
			.stream()
			.filter((part) -> !part.getValue().matcher(text).find())
			.map(Map.Entry::getKey)
			.sorted()
			.toList();
		if (!missing.isEmpty() || !text.contains(id)) {
			throw new AuthoringException("The template makes no revision that can be read: it lacks "
					+ String.join(", ", missing.isEmpty() ? List.of("the id") : missing)
					+ ". 'migration init --templates FOLDER' writes the usual ones; nothing was written");
		}
	}

}
