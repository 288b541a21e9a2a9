package dev.migration.operation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.QualifiedName;
import dev.migration.schema.ServerNames;

/**
 * Names made of templates.
 *
 * @param templates the template of each kind that has one
 */
record TemplateNaming(Map<Kind, String> templates) implements NamingConvention {

	private static final Pattern WORD = Pattern.compile("\\{([^}]*)}");

	private static final Set<String> WORDS = new TreeSet<>(
			List.of("table", "schema", "column", "columns", "referenced_table"));

	TemplateNaming {
		templates = Map.copyOf(templates);
		for (String template : templates.values()) {
			Matcher word = WORD.matcher(template);
			while (word.find()) {
				if (!WORDS.contains(word.group(1))) {
					throw new IllegalArgumentException(
							"The naming template '%s' has an unknown word {%s}; there are {%s}".formatted(template,
									word.group(1), String.join("}, {", WORDS)));
				}
			}
		}
	}

	@Override
	public String name(Kind kind, QualifiedName table, List<String> columns, @Nullable QualifiedName referencedTable) {
		String template = this.templates.get(kind);
		if (template == null) {
			return POSTGRES.name(kind, table, columns, referencedTable);
		}
		return fitting(WORD.matcher(template).replaceAll((word) -> Matcher.quoteReplacement(switch (word.group(1)) {
			case "table" -> table.name();
			case "schema" -> Objects.requireNonNullElse(table.schema(), "");
			case "column" -> columns.isEmpty() ? "" : columns.get(0);
			case "columns" -> String.join("_", columns);
			default -> (referencedTable != null) ? referencedTable.name() : "";
		})));
	}

	// Two long names that begin alike must not become one.
	private static String fitting(String name) {
		if (name.getBytes(StandardCharsets.UTF_8).length <= ServerNames.LIMIT) {
			return name;
		}
		String hash = "_%08x".formatted(name.hashCode());
		return ServerNames.clip(name, ServerNames.LIMIT - hash.length()) + hash;
	}

}
