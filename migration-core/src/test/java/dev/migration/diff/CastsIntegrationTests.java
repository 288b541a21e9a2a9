package dev.migration.diff;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.migration.schema.DataType;
import dev.migration.testing.FullRun;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds what is said of casts against the server, for every pair of many types.
 */
@PostgresTest
class CastsIntegrationTests {

	/** Types, each with some of its values. */
	private static final String TYPES = """
			smallint | 1 | -32768
			integer | 1 | 20240101 | 2147483647
			bigint | 7 | 9223372036854775807
			numeric | 1 | 20240101 | 0.123456789012345678
			numeric(10,2) | 1.25 | 99999999.99
			numeric(4,0) | 9999
			numeric(6,4) | 99.9999
			real | 1.5 | 3e38
			double precision | 1.5 | 0.1234567890123456
			money | 1
			boolean | t | f
			text | a | a long text of more than sixty-three characters, so that no name holds it
			character varying | a
			character varying(5) | abcde
			character varying(9) | abcdefghi
			character(5) | abcde
			name | a
			"char" | a
			bytea | a
			uuid | 00112233-4455-6677-8899-aabbccddeeff
			json | {"a": 1} | "2024-01-01" | 1
			jsonb | {"a": 1} | "2024-01-01" | 1 | [1]
			xml | <a/>
			date | 2024-01-01
			timestamp without time zone | 2024-01-01 10:11:12.123456
			timestamp(0) without time zone | 2024-01-01 10:11:12
			timestamp with time zone | 2024-01-01 10:11:12.5+00
			timestamp(3) with time zone | 2024-01-01 10:11:12.123+00
			time without time zone | 10:11:12.123456
			time(0) without time zone | 10:11:12
			time with time zone | 10:11:12.5+02
			interval | 1 year 2 days 03:04:05.678901
			interval(0) | 2 days 03:04:05
			interval day to hour | 2 days 03:00
			interval year to month | 1 year 2 months
			inet | 10.0.0.1/8
			cidr | 10.0.0.0/8
			macaddr | 08:00:2b:01:02:03
			macaddr8 | 08:00:2b:01:02:03:04:05
			bit(3) | 101
			bit(4) | 1010
			bit(40) | 1010101010101010101010101010101010101010
			bit varying | 10101
			bit varying(3) | 101
			point | (1,2)
			box | (3,4),(1,2)
			circle | <(1,2),3>
			polygon | ((0,0),(1,1),(2,0))
			path | ((0,0),(1,1)) | [(0,0),(1,1)]
			tsvector | 'a':1
			int4range | [1,5)
			int4multirange | {[1,5)}
			integer[] | {1,2}
			text[] | {a,b}
			jsonb[] | {"{}"}
			bit(3)[] | {101}
			time with time zone[] | {10:11:12+02}
			interval[] | {01:00:00}
			date[] | {2024-01-01}
			public.mood | sad
			public.mood[] | {sad,ok}
			public.age | 7
			public.pair | (1,a)
			public.hstore | "a"=>"1"
			""";

	private static final String CHANGE = """
			CREATE FUNCTION pg_temp.change(was text, type text, word text, value text) RETURNS text LANGUAGE plpgsql AS $$
			BEGIN
			    EXECUTE format('CREATE TEMP TABLE x (a %s)', was);
			    IF value IS NOT NULL THEN
			        EXECUTE format('INSERT INTO x VALUES (%L)', value);
			    END IF;
			    EXECUTE format('ALTER TABLE x ALTER a TYPE %s %s', type, coalesce('USING ' || word, ''));
			    DROP TABLE x;
			    RETURN NULL;
			EXCEPTION WHEN OTHERS THEN
			    RETURN SQLERRM;
			END $$""";

	@Test
	void everyChangeOfTypeRunsOnATableWithoutRows(TestDatabase database) throws SQLException {
		assertThat(check(database, (casts, failures) -> (failures.get(0) != null) ? "" + failures.get(0) : null, false))
			.isEmpty();
	}

	@Test
	void valuesFitAsIsSaid(TestDatabase database) throws SQLException {
		assertThat(check(database, (casts, failures) -> switch (casts.fit()) {
			case ALL -> failures.stream().allMatch((one) -> one == null) ? null : "said to fit: " + failures;
			case NONE -> failures.stream().noneMatch((one) -> one == null) ? null : "said not to fit: " + failures;
			case SOME -> null;
		}, true)).isEmpty();
	}

	private static List<String> check(TestDatabase database, Rule rule, boolean values) throws SQLException {
		Map<String, List<String>> types = new LinkedHashMap<>();
		TYPES.lines()
			.map((line) -> Arrays.asList(line.split(" \\| ")))
			.forEach((line) -> types.put(line.get(0), line.subList(1, line.size())));
		List<String> wrong = new ArrayList<>();
		try (Connection connection = database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("""
					CREATE EXTENSION hstore; CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE DOMAIN age AS integer;
					CREATE TYPE pair AS (a integer, b text); SET client_min_messages = error""");
			statement.execute(CHANGE);
			try (PreparedStatement change = connection.prepareStatement("SELECT pg_temp.change(?, ?, ?, ?)")) {
				List<String> all = List.copyOf(types.keySet());
				List<String> tried = all.stream().filter((was) -> FullRun.tries(all.indexOf(was), 4)).toList();
				for (String was : tried) {
					for (String is : types.keySet()) {
						if (!was.equals(is)) {
							Casts casts = Casts.of(type(was), type(is));
							List<@Nullable String> failures = new ArrayList<>();
							List<@Nullable String> samples = new ArrayList<>();
							if (values) {
								samples.addAll(types.getOrDefault(was, List.of()));
							}
							else {
								samples.add(null);
							}
							for (String sample : samples) {
								failures.add(change(change, was, is, casts.using("a"), sample));
							}
							String said = rule.check(casts, failures);
							if (said != null) {
								wrong.add("%s > %s %s: %s".formatted(was, is, casts.using("a"), said));
							}
						}
					}
				}
			}
		}
		return wrong;
	}

	private static @Nullable String change(PreparedStatement change, @Nullable String... arguments)
			throws SQLException {
		for (int i = 0; i < arguments.length; i++) {
			change.setString(i + 1, arguments[i]);
		}
		try (ResultSet row = change.executeQuery()) {
			row.next();
			return row.getString(1);
		}
	}

	private static DataType type(String name) {
		boolean array = name.endsWith("[]");
		String element = array ? name.substring(0, name.length() - 2) : name;
		DataType type = element.startsWith("public.") ? DataType.userType(element) : DataType.sqlType(element);
		return array ? type.array() : type;
	}

	/** What a pair of types has to satisfy; tells what is wrong. */
	private interface Rule {

		@Nullable String check(Casts casts, List<@Nullable String> failures);

	}

}
