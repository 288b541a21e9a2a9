package dev.migration.diff;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Names inside SQL expressions, as the server prints them: in quotes where they need
 * some. Texts between quotes are no names.
 */
public final class ExpressionText {

	private static final Pattern TOKEN = Pattern.compile("""
			(?<text>'(?:[^']|'')*')|"(?<quoted>(?:[^"]|"")+)"|(?<plain>[\\p{L}_][\\p{L}\\p{N}_$]*)""");

	private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

	private ExpressionText() {
	}

	/**
	 * All that may be names in an expression, key words and functions included.
	 * @param expression the expression as the server prints it, or {@code null}
	 * @return the names in their order
	 */
	public static Set<String> names(@Nullable String expression) {
		Set<String> names = new LinkedHashSet<>();
		if (expression != null) {
			Matcher matcher = TOKEN.matcher(expression);
			while (matcher.find()) {
				if (matcher.group("text") == null) {
					names.add(name(matcher));
				}
			}
		}
		return names;
	}

	// The expression as the server prints it once names have changed.
	static @Nullable String rename(@Nullable String expression, UnaryOperator<String> names) {
		if (expression == null) {
			return null;
		}
		Matcher matcher = TOKEN.matcher(expression);
		StringBuilder renamed = new StringBuilder();
		while (matcher.find()) {
			String text = matcher.group("text");
			String replacement = matcher.group();
			if (text == null) {
				String name = name(matcher);
				String other = names.apply(name);
				replacement = other.equals(name) ? replacement : quoted(other);
			}
			matcher.appendReplacement(renamed, Matcher.quoteReplacement(replacement));
		}
		return matcher.appendTail(renamed).toString();
	}

	// A name inside an expression of our own.
	static String quoted(String name) {
		return PLAIN.matcher(name).matches() ? name : '"' + name.replace("\"", "\"\"") + '"';
	}

	private static String name(Matcher matcher) {
		String quoted = matcher.group("quoted");
		return (quoted != null) ? quoted.replace("\"\"", "\"") : matcher.group("plain");
	}

}
