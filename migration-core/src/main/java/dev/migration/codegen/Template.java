package dev.migration.codegen;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with <code>${name}</code> in it.
 */
final class Template {

	private static final Pattern NAME = Pattern.compile("\\$\\{([^}\\n]*)}");

	private final String text;

	Template(String text) {
		this.text = text.replace("\r\n", "\n");
	}

	String fill(Map<String, String> values) {
		Matcher name = NAME.matcher(this.text);
		StringBuilder filled = new StringBuilder();
		while (name.find()) {
			String value = values.get(name.group(1));
			if (value == null) {
				throw new TemplateException(name.group(1), values.keySet());
			}
			name.appendReplacement(filled, Matcher.quoteReplacement(value));
		}
		return name.appendTail(filled).toString();
	}

}
