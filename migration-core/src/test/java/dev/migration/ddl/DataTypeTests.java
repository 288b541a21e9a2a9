package dev.migration.ddl;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ReflectionUtils;

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
			DataType.interval("year to month"), DataType.interval("day to second(3)"), SpecialTypes.bit(8),
			SpecialTypes.varbit(9), DataType.text().array(), DataType.numeric(10, 2).array(),
			DataType.timestamptz(3).array(), DataType.interval("day to second(3)").array(),
			DataType.enumType("app.Mood \"x\""), DataType.enumType("app.Mood \"x\"").array(),
			DataType.domainType("app.price"), DataType.userType("app.point of view"), DataType.sqlType("pg_snapshot"));

	@Test
	void theServerPrintsEveryTypeByTheSameName(TestDatabase database) {
		JdbcClient jdbc = database.jdbc();
		jdbc.sql("CREATE SCHEMA app; CREATE TYPE app.\"Mood \"\"x\"\"\" AS ENUM ('a'); CREATE DOMAIN app.price AS int; "
				+ "CREATE TYPE app.\"point of view\" AS (x int)")
			.update();
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
	void anArrayOfAnArrayIsThatArray() {
		assertThat(DataType.text().array().array()).isEqualTo(DataType.text().array());
	}

	@Test
	void aLengthOfNothingIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> DataType.varchar(0))
			.withMessage("A length must be at least 1, not 0");
	}

	private static Stream<DataType> plain(Class<?> factories) {
		return Stream.of(factories.getDeclaredMethods())
			.filter((method) -> Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0
					&& method.getReturnType() == DataType.class)
			.map((method) -> (DataType) ReflectionUtils.invokeMethod(method, null));
	}

}
