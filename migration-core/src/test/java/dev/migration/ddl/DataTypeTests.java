package dev.migration.ddl;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ReflectionUtils;

import dev.migration.conformance.CalledMethods;
import dev.migration.schema.DataType;
import dev.migration.schema.SpecialTypes;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The server itself is asked what it calls the types.
 */
@PostgresTest
class DataTypeTests {

	private static final List<DataType> WITH_ARGUMENTS = List.of(DataType.numeric(10, 2), DataType.numeric(5),
			DataType.numeric(3, -2), DataType.varchar(20), DataType.character(3), DataType.time(3), DataType.timetz(0),
			DataType.timestamp(6), DataType.timestamptz(3), DataType.interval(2), DataType.interval("year"),
			DataType.interval("year to month"), DataType.interval("day to second(3)"),
			DataType.interval("hour to minute"), DataType.interval("second(0)"), SpecialTypes.bit(8),
			SpecialTypes.varbit(9), DataType.text().array(), DataType.numeric(10, 2).array(),
			DataType.timestamptz(3).array(), DataType.interval("day to second(3)").array(),
			DataType.enumType("app.Mood \"x\""), DataType.enumType("app.Mood \"x\"").array(),
			DataType.domainType("app.price"), DataType.userType("app.point of view"),
			DataType.userType("app.code", "20"), DataType.userType("app.point of view").array(),
			DataType.sqlType("refcursor"), SpecialTypes.tstzmultirange().array(), SpecialTypes.inet().array());

	@Test
	void theServerPrintsEveryTypeByTheSameName(TestDatabase database) {
		JdbcClient jdbc = database.jdbc();
		jdbc.sql("CREATE SCHEMA app; CREATE TYPE app.\"Mood \"\"x\"\"\" AS ENUM ('a'); CREATE DOMAIN app.price AS int; "
				+ "CREATE TYPE app.\"point of view\" AS (x int)")
			.update();
		jdbc.sql("""
				CREATE TYPE app.code;
				CREATE FUNCTION app.code_in(cstring, oid, int) RETURNS app.code LANGUAGE internal STRICT AS 'varcharin';
				CREATE FUNCTION app.code_out(app.code) RETURNS cstring LANGUAGE internal STRICT AS 'varcharout';
				CREATE TYPE app.code (INPUT = app.code_in, OUTPUT = app.code_out, TYPMOD_IN = varchartypmodin,
				    TYPMOD_OUT = varchartypmodout)""").update();
		List<DataType> types = Stream
			.concat(Stream.concat(plain(DataType.class), plain(SpecialTypes.class)), WITH_ARGUMENTS.stream())
			.toList();
		assertThat(types).hasSizeGreaterThan(75);
		for (DataType type : types) {
			jdbc.sql("CREATE TABLE t (c %s)".formatted(Sql.type(type))).update();
			assertThat(jdbc.sql(
					"SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 't'::regclass AND attnum = 1")
				.query(String.class)
				.single()).isEqualTo(Sql.type(type));
			jdbc.sql("DROP TABLE t").update();
		}
	}

	@Test
	void everyTypeOfTheServerHasAFactory(TestDatabase database) {
		List<String> servers = database.jdbc()
			.sql("""
					SELECT format_type(oid, NULL) FROM pg_type
					WHERE typnamespace = 'pg_catalog'::regnamespace AND typtype IN ('b', 'r', 'm') AND typcategory <> 'A'
					AND typname !~ '^(aclitem|cid|gtsvector|.*vector|pg_node_tree|pg_ndistinct|pg_dependencies|pg_mcv_list|pg_brin_.*)$'
					AND typname NOT IN ('refcursor', 'regdictionary', 'regoper', 'regoperator', 'txid_snapshot')
					""")
			.query(String.class)
			.list();
		List<String> ours = Stream
			.concat(Stream.concat(plain(DataType.class), plain(SpecialTypes.class)), WITH_ARGUMENTS.stream())
			.map((type) -> Sql.type(type).replaceFirst("\\(.*?\\)", ""))
			.toList();
		assertThat(ours).containsAll(servers);
	}

	@Test
	void everyFactoryWithArgumentsIsTried() {
		Set<String> tried = CalledMethods.of(DataTypeTests.class);
		assertThat(Stream.of(DataType.class, SpecialTypes.class)
			.flatMap((type) -> Stream.of(type.getDeclaredMethods()))
			.filter((method) -> Modifier.isPublic(method.getModifiers()) && method.getReturnType() == DataType.class)
			.filter((method) -> method.getParameterCount() > 0)
			.map(CalledMethods::signature)).isSubsetOf(tried);
	}

	@Test
	void anArrayOfAnArrayIsThatArray() {
		assertThat(DataType.text().array().array()).isEqualTo(DataType.text().array());
	}

	@Test
	void aLengthOfNothingIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> DataType.varchar(0))
			.withMessage("A length must be at least 1, not 0");
	}

	@Test
	void numbersOutOfRangeAreRefused() {
		refused(() -> DataType.numeric(0), "The precision of a numeric must be 1 to 1000, not 0");
		refused(() -> DataType.numeric(5, 1001), "The scale of a numeric must be -1000 to 1000, not 1001");
		refused(() -> DataType.timestamptz(7), "The digits of a second must be 0 to 6, not 7");
		refused(() -> DataType.interval(-1), "The digits of a second must be 0 to 6, not -1");
		refused(() -> SpecialTypes.varbit(0), "A length must be at least 1, not 0");
	}

	@Test
	void fieldsThatAnIntervalCannotHaveAreRefused() {
		refused(() -> DataType.interval("year to day"), "An interval cannot have the fields 'year to day'; it can have "
				+ "year, month, day, hour, minute, second, year to month, day to hour, day to minute, day to second, hour "
				+ "to minute, hour to second or minute to second, and behind the second its digits, as in second(3)");
	}

	private static void refused(ThrowingCallable type, String message) {
		assertThatIllegalArgumentException().isThrownBy(type).withMessage(message);
	}

	private static Stream<DataType> plain(Class<?> factories) {
		return Stream.of(factories.getDeclaredMethods())
			.filter((method) -> Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0
					&& method.getReturnType() == DataType.class)
			.map((method) -> (DataType) ReflectionUtils.invokeMethod(method, null));
	}

}
