package dev.migration.codegen;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migration.revision.Revision;

/**
 * Writes the source of a new revision. Its file is named after the moment it was created
 * (in UTC) and its message: {@code 20250115_143022_add_status_to_tasks.sql} or
 * {@code R20250115_143022_AddStatusToTasks.java}.
 */
public final class RevisionSource {

	private static final List<String> IMPORTS = List.of("dev.migration.operation.Operations",
			"dev.migration.script.Migration", "dev.migration.script.RevisionScript");

	private static final int WIDTH = 120;

	/** How wide the formatter makes documentation comments, behind the star. */
	private static final int COMMENT_WIDTH = 87;

	private static final String CONTINUED = "        ";

	private final Revision revision;

	private final RevisionBody body;

	/**
	 * Creates a writer.
	 * @param revision the revision; its moment of creation is needed
	 * @param body what it does
	 */
	public RevisionSource(Revision revision, RevisionBody body) {
		Objects.requireNonNull(revision.created(), "The revision needs a moment of creation");
		this.revision = revision;
		this.body = body;
	}

	/**
	 * As a Java class.
	 * @param packageName the package, empty for the default package
	 * @param template the template, or {@code null} for the usual one
	 * @param indentation how lines begin, unless the template has indented lines itself
	 * @return the file
	 * @throws TemplateException when the template asks for a value there is not
	 */
	public SourceFile java(String packageName, @Nullable String template, Indentation indentation) {
		Indentation found = (template != null) ? Indentation.in(template).orElse(indentation) : indentation;
		String name = FileName.javaClass(created(), this.revision.message());
		Map<String, String> values = common();
		values.put("package", packageName.isEmpty() ? "" : "package " + packageName + ";\n\n");
		values.put("imports", imports());
		values.put("annotation", found.of(annotation()));
		values.put("class", name);
		values.put("comment",
				(template != null) ? comment() : String.join("\n * ", Prose.lines(comment(), COMMENT_WIDTH)));
		values.put("upgrade", found.of(indent(this.body.upgrade())));
		values.put("downgrade", found.of(indent(this.body.downgrade())));
		return new SourceFile(name + ".java",
				new Template((template != null) ? template : Templates.java(found)).fill(values));
	}

	/**
	 * As a SQL file.
	 * @param template the template, or {@code null} for the usual one
	 * @return the file
	 * @throws TemplateException when the template asks for a value there is not
	 */
	public SourceFile sql(@Nullable String template) {
		Map<String, String> values = common();
		values.put("header", header());
		values.put("upgrade", lines(this.body.upgrade()));
		values.put("downgrade", lines(this.body.downgrade()));
		return new SourceFile(FileName.sql(created(), this.revision.message()),
				new Template((template != null) ? template : Templates.SQL).fill(values));
	}

	private Map<String, String> common() {
		Map<String, String> values = new LinkedHashMap<>();
		values.put("id", this.revision.id());
		values.put("revises", list(this.revision.revises()));
		values.put("message", oneLine(this.revision.message()));
		values.put("created", created().toString());
		values.put("branch-labels", list(this.revision.branchLabels()));
		values.put("depends-on", list(this.revision.dependsOn()));
		values.put("replaces", list(this.revision.replaces().ids()));
		return values;
	}

	private Instant created() {
		return Objects.requireNonNull(this.revision.created());
	}

	private String header() {
		StringBuilder header = new StringBuilder();
		header(header, "revision", this.revision.id());
		header(header, "revises", list(this.revision.revises()));
		header(header, "message", oneLine(this.revision.message()));
		header(header, "created", created().toString());
		header(header, "branch-labels", list(this.revision.branchLabels()));
		header(header, "depends-on", list(this.revision.dependsOn()));
		header(header, "replaces", list(this.revision.replaces().ids()));
		return header.toString();
	}

	private static void header(StringBuilder header, String key, String value) {
		if (!value.isEmpty()) {
			header.append("-- ").append(key).append(": ").append(value).append('\n');
		}
	}

	private String annotation() {
		Map<String, String> attributes = new LinkedHashMap<>();
		attributes.put("id", JavaText.literal(this.revision.id()));
		attributes.put("revises", JavaText.array(this.revision.revises()));
		attributes.put("message", JavaText.literal(oneLine(this.revision.message())));
		attributes.put("created", JavaText.literal(created().toString()));
		attributes.put("branchLabels", JavaText.array(this.revision.branchLabels()));
		attributes.put("dependsOn", JavaText.array(this.revision.dependsOn()));
		attributes.put("replaces", JavaText.array(this.revision.replaces().ids()));
		List<String> pairs = attributes.entrySet()
			.stream()
			.filter((attribute) -> !attribute.getValue().isEmpty())
			.map((attribute) -> attribute.getKey() + " = " + attribute.getValue())
			.toList();
		return "@RevisionScript(" + filled(pairs, "@RevisionScript(".length()) + ")";
	}

	// As many on a line as it holds, as the formatter would.
	private static String filled(List<String> pairs, int start) {
		StringBuilder text = new StringBuilder();
		int column = start;
		for (String pair : pairs) {
			if (!text.isEmpty()) {
				boolean fits = column + ", ".length() + pair.length() + 1 <= WIDTH;
				text.append(fits ? ", " : ",\n" + CONTINUED);
				column = fits ? column + ", ".length() : CONTINUED.length();
			}
			text.append(pair);
			column += pair.length();
		}
		return text.toString();
	}

	private String comment() {
		String message = oneLine(this.revision.message());
		String sentence = message.isEmpty() ? "A revision"
				: message.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + message.substring(1);
		return JavaText.comment(sentence) + (sentence.matches(".*[.!?…]") ? "" : ".");
	}

	private String imports() {
		TreeSet<String> names = new TreeSet<>(this.body.imports());
		names.addAll(IMPORTS);
		return Stream
			.of(imports(names, (name) -> name.startsWith("java.")),
					imports(names, (name) -> !name.startsWith("java.") && !name.startsWith("static ")),
					imports(names, (name) -> name.startsWith("static ")))
			.filter((group) -> !group.isEmpty())
			.collect(Collectors.joining("\n"));
	}

	private static String imports(Set<String> names, Predicate<String> which) {
		return names.stream().filter(which).map((name) -> "import " + name + ";\n").collect(Collectors.joining());
	}

	private static String indent(List<String> lines) {
		return lines.stream()
			.map((line) -> line.isBlank() ? "\n" : "        " + line + "\n")
			.collect(Collectors.joining());
	}

	private static String lines(List<String> lines) {
		return lines.stream().map((line) -> line + "\n").collect(Collectors.joining());
	}

	private static String list(List<String> names) {
		return String.join(", ", names);
	}

	private static String oneLine(String text) {
		return text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
	}

}
