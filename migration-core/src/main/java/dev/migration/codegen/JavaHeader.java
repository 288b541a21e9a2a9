package dev.migration.codegen;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.migration.revision.Replaces;
import dev.migration.revision.Revision;

/**
 * The {@code @RevisionScript} annotation in a Java source, read and changed without a
 * compiler: a file that was just written has no class yet.
 */
public final class JavaHeader {

	private static final String STRING = "\"(?:[^\"\\\\\\n]|\\\\.)*\"";

	private static final String VALUE = "(?:" + STRING + "|\\{[^}]*})";

	private static final Pattern ANNOTATION = Pattern.compile("@RevisionScript\\s*\\(((?:" + STRING + "|[^\"()])*)\\)");

	private static final Pattern ITEM = Pattern.compile(STRING);

	private JavaHeader() {
	}

	/**
	 * Reads it.
	 * @param source the text of a Java file
	 * @param location the file, for messages
	 * @return the revision, or empty when the source has no such annotation with an id
	 */
	public static Optional<Revision> read(String source, String location) {
		Matcher annotation = ANNOTATION.matcher(source);
		if (!annotation.find()) {
			return Optional.empty();
		}
		String attributes = annotation.group(1);
		return list(attributes, "id").stream()
			.findFirst()
			.map((id) -> new Revision(id, list(attributes, "revises"), list(attributes, "branchLabels"),
					list(attributes, "dependsOn"), String.join("", list(attributes, "message")),
					instant(list(attributes, "created")), location)
				.replacing(Replaces.of(list(attributes, "replaces"))));
	}

	/**
	 * The source with other parents.
	 * @param source the text of a Java file with such an annotation
	 * @param parents the ids of the new parents
	 * @return the changed text; all else is as it was
	 * @throws IllegalArgumentException when there is no such annotation
	 */
	public static String withRevises(String source, List<String> parents) {
		Matcher annotation = ANNOTATION.matcher(source);
		if (!annotation.find()) {
			throw new IllegalArgumentException("There is no @RevisionScript in the source");
		}
		String attributes = annotation.group(1);
		String changed = without(attributes);
		if (!parents.isEmpty()) {
			Matcher id = attribute("id").matcher(changed);
			if (!id.find()) {
				throw new IllegalArgumentException("There is no id in @RevisionScript");
			}
			String gap = id.group(1).isBlank() ? separator(changed, id.end()) : " ";
			changed = changed.substring(0, id.end()) + "," + gap + "revises = " + JavaText.array(parents)
					+ changed.substring(id.end());
		}
		return source.substring(0, annotation.start(1)) + changed + source.substring(annotation.end(1));
	}

	private static String without(String attributes) {
		Matcher revises = Pattern.compile("(,\\s*)?\\brevises\\s*=\\s*" + VALUE + "(\\s*,)?").matcher(attributes);
		if (!revises.find()) {
			return attributes;
		}
		String between = (revises.group(1) != null && revises.group(2) != null) ? "," : "";
		return attributes.substring(0, revises.start()) + between + attributes.substring(revises.end());
	}

	// What stands between the attributes now: a blank, or a line break and an indent
	private static String separator(String attributes, int end) {
		Matcher next = Pattern.compile("\\G\\s*,(\\s*)").matcher(attributes);
		return next.find(end) ? next.group(1) : " ";
	}

	private static Pattern attribute(String name) {
		return Pattern.compile("(^|,|\\s)\\s*\\b" + name + "\\s*=\\s*" + VALUE);
	}

	private static List<String> list(String attributes, String name) {
		Matcher attribute = Pattern.compile("\\b" + name + "\\s*=\\s*(" + VALUE + "(?:\\s*\\+\\s*" + STRING + ")*)")
			.matcher(attributes);
		List<String> values = new ArrayList<>();
		if (attribute.find()) {
			Matcher item = ITEM.matcher(attribute.group(1));
			while (item.find()) {
				String literal = item.group();
				values.add(literal.substring(1, literal.length() - 1).translateEscapes());
			}
		}
		return values;
	}

	private static @Nullable Instant instant(List<String> values) {
		try {
			return values.isEmpty() ? null : Instant.parse(values.get(0));
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
