package dev.migration.ddl;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migration.operation.Value;
import dev.migration.schema.DataType;
import dev.migration.schema.QualifiedName;

/**
 * The only place where names and values become SQL text.
 */
public final class Sql {

	/** Key words of PostgreSQL 14 to 18 that are no names without quotes. */
	private static final Set<String> RESERVED = Set.of("""
			all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean
			both case cast char character check coalesce collate collation column concurrently constraint create
			cross current_catalog current_date current_role current_schema current_time current_timestamp
			current_user dec decimal default deferrable desc distinct do else end except exists extract false
			fetch float for foreign freeze from full grant greatest group grouping having ilike in initially
			inner inout int integer intersect interval into is isnull join json json_array json_arrayagg
			json_exists json_object json_objectagg json_query json_scalar json_serialize json_table json_value
			lateral leading least left like limit localtime localtimestamp merge_action national natural nchar
			none normalize not notnull null nullif numeric offset on only or order out outer overlaps overlay
			placing position precision primary real references returning right row select session_user setof
			similar smallint some substring symmetric system_user table tablesample then time timestamp to
			trailing treat trim true union unique user using values varchar variadic verbose when where window
			with xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot
			xmlserialize xmltable
			""".strip().split("\\s+"));

	/** How many bytes of a name the server keeps. */
	private static final int LIMIT = 63;

	private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

	private Sql() {
	}

	/**
	 * A name, in double quotes when the server would read it otherwise.
	 * @param name the exact name
	 * @return the name as SQL
	 * @throws IllegalArgumentException when the server would cut it
	 */
	public static String identifier(String name) {
		int bytes = name.getBytes(StandardCharsets.UTF_8).length;
		if (bytes > LIMIT) {
			throw new IllegalArgumentException(
					"The name '%s' has %d bytes; PostgreSQL keeps %d of a name and would cut it: choose a shorter one"
						.formatted(name, bytes, LIMIT));
		}
		if (PLAIN.matcher(name).matches() && !RESERVED.contains(name)) {
			return name;
		}
		return '"' + name.replace("\"", "\"\"") + '"';
	}

	/**
	 * A name with its schema.
	 * @param name the name
	 * @return the name as SQL
	 */
	public static String name(QualifiedName name) {
		String schema = name.schema();
		return (schema != null) ? identifier(schema) + "." + identifier(name.name()) : identifier(name.name());
	}

	/**
	 * Names between commas.
	 * @param names the exact names
	 * @return the names as SQL, for example {@code id, "Name"}
	 */
	public static String identifiers(Collection<String> names) {
		return names.stream().map(Sql::identifier).collect(Collectors.joining(", "));
	}

	/**
	 * A text, whatever {@code standard_conforming_strings} says.
	 * @param text the exact text
	 * @return the text as SQL, in single quotes
	 */
	public static String literal(String text) {
		String quoted = "'" + text.replace("'", "''").replace("\\", "\\\\") + "'";
		return (text.indexOf('\\') < 0) ? quoted : "E" + quoted;
	}

	/**
	 * A text in dollar quotes, as the body of a function or block.
	 * @param text the exact text
	 * @return the text as SQL
	 */
	public static String dollarQuoted(String text) {
		String tag = "$$";
		for (int i = 0; text.contains(tag); i++) {
			tag = "$body" + i + "$";
		}
		return tag + "\n" + text + "\n" + tag;
	}

	/**
	 * A type.
	 * @param type the type
	 * @return the type as SQL, for example {@code character varying(20)[]}
	 */
	public static String type(DataType type) {
		if (type instanceof DataType.UserDefined user) {
			String modifier = user.modifier().isEmpty() ? "" : "(" + user.modifier() + ")";
			return name(user.name()) + modifier + (user.isArray() ? "[]" : "");
		}
		return type.toString();
	}

	/**
	 * A value.
	 * @param value the value
	 * @return the value as SQL, for example {@code 'O''Brien'}
	 */
	public static String value(Value value) {
		return switch (value.kind()) {
			case NULL -> "NULL";
			case NUMBER, BOOLEAN, EXPRESSION -> value.text();
			case TEXT -> literal(value.text());
			case BYTES -> "'\\x" + value.text() + "'";
			case ARRAY -> array(value);
		};
	}

	// Untyped like a text, so that the column's own type decides.
	private static String array(Value array) {
		if (array.elements().stream().anyMatch((element) -> element.kind() == Value.Kind.EXPRESSION)) {
			return array.elements().stream().map(Sql::value).collect(Collectors.joining(", ", "ARRAY[", "]"));
		}
		return literal(elements(array));
	}

	private static String elements(Value array) {
		return array.elements().stream().map(Sql::element).collect(Collectors.joining(",", "{", "}"));
	}

	private static String element(Value element) {
		return switch (element.kind()) {
			case NULL -> "NULL";
			case ARRAY -> elements(element);
			case BYTES -> "\"\\\\x" + element.text() + "\"";
			default -> '"' + element.text().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
		};
	}

}
