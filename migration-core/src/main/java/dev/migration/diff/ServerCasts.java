package dev.migration.diff;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which casts the server has between types of different families (the catalog
 * {@code pg_cast}, the same from PostgreSQL 14 on), and which of the other types never
 * read each other's text.
 */
final class ServerCasts {

	private static final Map<String, Set<String>> ASSIGNED = read("""
			bigint > money
			box > polygon
			cidr > inet
			date > timestamp with time zone, timestamp without time zone
			inet > cidr
			integer > money
			interval > time without time zone
			json > jsonb
			jsonb > json
			macaddr > macaddr8
			macaddr8 > macaddr
			money > numeric
			numeric > money
			path > polygon
			point > box
			polygon > path
			text > "char"
			character > "char"
			character varying > "char"
			time with time zone > time without time zone
			time without time zone > interval, time with time zone
			timestamp with time zone > date, time with time zone, time without time zone, timestamp without time zone
			timestamp without time zone > date, time without time zone, timestamp with time zone
			""");

	private static final Map<String, Set<String>> EXPLICIT = read("""
			"char" > integer
			bigint > bit
			bit > bigint, integer
			boolean > integer
			box > circle, lseg, point
			circle > box, point, polygon
			daterange > datemultirange
			int4range > int4multirange
			int8range > int8multirange
			integer > "char", bit, boolean
			jsonb > bigint, boolean, double precision, integer, numeric, real, smallint
			lseg > point
			numrange > nummultirange
			polygon > box, circle, point
			tsrange > tsmultirange
			tstzrange > tstzmultirange
			""");

	private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint", "numeric", "real",
			"double precision");

	private static final Set<String> TIMES = Set.of("boolean", "date", "timestamp with time zone",
			"timestamp without time zone", "time with time zone", "time without time zone", "interval", "uuid");

	private static final Set<String> OTHERS = Set.of("bytea", "inet", "cidr", "macaddr", "macaddr8");

	private ServerCasts() {
	}

	// The server converts by itself.
	static boolean isAssigned(TypeShape from, TypeShape to) {
		return to.isIn(ASSIGNED.getOrDefault(from.base(), Set.of()));
	}

	// The server converts when it is told to.
	static boolean isExplicit(TypeShape from, TypeShape to) {
		return (from.isString() && !to.is("\"char\"")) || to.isIn(EXPLICIT.getOrDefault(from.base(), Set.of()));
	}

	// The text of no value of one type is a value of the other.
	static boolean isNeverRead(TypeShape from, TypeShape to) {
		if (from.isIn(NUMBERS)) {
			return !from.is("numeric") && (to.is("uuid") || to.is("inet") || to.is("macaddr"));
		}
		boolean stamp = from.is("timestamp without time zone") && to.is("time with time zone");
		return !stamp && (from.isIn(TIMES) || from.isIn(OTHERS)) && (to.isIn(TIMES) || to.isIn(NUMBERS));
	}

	private static Map<String, Set<String>> read(String lines) {
		Map<String, Set<String>> casts = new HashMap<>();
		lines.lines()
			.map((line) -> line.split(" > "))
			.forEach((pair) -> casts.put(pair[0], Set.of(pair[1].split(", "))));
		return Map.copyOf(casts);
	}

}
