package dev.migration.diff;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.QualifiedName;

/**
 * Names inside SQL expressions, as the server prints them: in quotes where they need
 * some. Texts between quotes are no names.
 */
public final class ExpressionText {

	private static final Pattern TOKEN = Pattern.compile("""
			(?<text>'(?:[^']|'')*')|"(?<quoted>(?:[^"]|"")+)"|(?<plain>[\\p{L}_][\\p{L}\\p{N}_$]*)""");

	private static final Pattern QUALIFIED = Pattern.compile("""
			'(?:[^']|'')*'|(?<schema>"(?:[^"]|"")+"|[\\p{L}_][\\p{L}\\p{N}_$]*+)\\.\
			(?<name>"(?:[^"]|"")+"|[\\p{L}_][\\p{L}\\p{N}_$]*+)(?!\\()""");

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

	// A list of arguments, or the like, once types have other names; functions are none.
	static String renameTypes(String text, UnaryOperator<QualifiedName> names) {
		Matcher matcher = QUALIFIED.matcher(text);
		StringBuilder renamed = new StringBuilder();
		while (matcher.find()) {
			String replacement = matcher.group();
			if (matcher.group("schema") != null) {
				QualifiedName name = QualifiedName.of(unquoted(matcher.group("schema")),
						unquoted(matcher.group("name")));
				QualifiedName other = names.apply(name);
				replacement = other.equals(name) ? replacement : TypeText.of(other);
			}
			matcher.appendReplacement(renamed, Matcher.quoteReplacement(replacement));
		}
		return matcher.appendTail(renamed).toString();
	}

	private static String unquoted(String name) {
		return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
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
