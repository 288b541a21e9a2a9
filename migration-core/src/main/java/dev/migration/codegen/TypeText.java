package dev.migration.codegen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migration.schema.DataType;
import dev.migration.schema.SpecialTypes;

/**
 * Data types as calls of their factories.
 */
final class TypeText {

	private static final Map<String, String> FACTORIES = Map.ofEntries(Map.entry("boolean", "bool"),
			Map.entry("double precision", "doublePrecision"), Map.entry("character varying", "varchar"),
			Map.entry("time without time zone", "time"), Map.entry("time with time zone", "timetz"),
			Map.entry("timestamp without time zone", "timestamp"),
			Map.entry("timestamp with time zone", "timestamptz"));

	private static final List<String> SAME = List.of("smallint", "integer", "bigint", "numeric", "real", "text",
			"bytea", "uuid", "json", "jsonb", "date", "interval");

	private static final Map<String, String> SPECIAL = special();

	private static final Pattern NUMBERS = Pattern.compile("([a-z ]+)\\((-?\\d+)(?:,(-?\\d+))?\\)( [a-z ]+)?");

	private static final Map<String, String> WITH_NUMBERS = Map.of("numeric", "numeric", "character varying", "varchar",
			"character", "character", "time without time zone", "time", "time with time zone", "timetz",
			"timestamp without time zone", "timestamp", "timestamp with time zone", "timestamptz", "interval",
			"interval");

	private final JavaImports imports;

	TypeText(JavaImports imports) {
		this.imports = imports;
	}

	String of(DataType type) {
		return (type instanceof DataType.UserDefined own) ? array(userType(own), own.isArray())
				: array(builtIn(((DataType.BuiltIn) type).name()), type.isArray());
	}

	private static String array(String element, boolean isArray) {
		return isArray ? element + ".array()" : element;
	}

	private String userType(DataType.UserDefined type) {
		String arguments = JavaText.literal(type.name().toString())
				+ (type.modifier().isEmpty() ? "" : ", " + JavaText.literal(type.modifier()));
		return factory("userType") + "(" + arguments + ")";
	}

	private String builtIn(String name) {
		String factory = SAME.contains(name) ? name : FACTORIES.get(name);
		if (factory != null) {
			return factory(factory) + "()";
		}
		String special = SPECIAL.get(name);
		if (special != null) {
			return this.imports.method(SpecialTypes.class, special) + "()";
		}
		Matcher numbers = NUMBERS.matcher(name);
		if (numbers.matches()) {
			String code = withNumbers(numbers);
			if (!code.isEmpty()) {
				return code;
			}
		}
		if (name.startsWith("interval ")) {
			return factory("interval") + "(" + JavaText.literal(name.substring("interval ".length())) + ")";
		}
		return factory("sqlType") + "(" + JavaText.literal(name) + ")";
	}

	private String withNumbers(Matcher type) {
		String rest = (type.group(4) != null) ? type.group(4) : "";
		String numbers = type.group(2) + ((type.group(3) != null) ? ", " + type.group(3) : "");
		String name = type.group(1) + rest;
		if (name.equals("bit") || name.equals("bit varying")) {
			return this.imports.method(SpecialTypes.class, name.equals("bit") ? "bit" : "varbit") + "(" + numbers + ")";
		}
		String factory = WITH_NUMBERS.get(name);
		if (factory == null || ((type.group(3) != null) != factory.equals("numeric"))) {
			return "";
		}
		boolean whole = factory.equals("numeric") && "0".equals(type.group(3));
		return factory(factory) + "(" + (whole ? type.group(2) : numbers) + ")";
	}

	private String factory(String name) {
		return this.imports.method(DataType.class, name);
	}

	private static Map<String, String> special() {
		Map<String, String> factories = new HashMap<>(Map.of("bit varying", "varbit", "pg_lsn", "pgLsn", "pg_snapshot",
				"pgSnapshot", "\"char\"", "internalChar"));
		List.of("money", "inet", "cidr", "macaddr", "macaddr8", "point", "line", "lseg", "box", "path", "polygon",
				"circle", "tsvector", "tsquery", "xml", "jsonpath", "int4range", "int8range", "numrange", "tsrange",
				"tstzrange", "daterange", "int4multirange", "int8multirange", "nummultirange", "tsmultirange",
				"tstzmultirange", "datemultirange", "oid", "regclass", "name", "regtype", "regproc", "regprocedure",
				"regrole", "regnamespace", "regconfig", "regcollation", "xid", "xid8", "tid")
			.forEach((name) -> factories.put(name, name));
		return Map.copyOf(factories);
	}

}
