package dev.migration.source;

import java.sql.Connection;
import java.sql.Statement;

import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import dev.migration.operation.Operations;
import dev.migration.operation.Origin;
import dev.migration.operation.SqlOperation.RunSql;
import dev.migration.script.Script;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * From the position in the server's error to the line in the file.
 */
@PostgresTest
class ServerPositionTests {

	@Test
	void errorLeadsToItsLineAndColumn(TestDatabase database) throws Exception {
		Origin origin = fail(database,
				"SELECT '😀';  /* ä */ SELECT '😀', /* 😀 */\r\n\t'ß', wrong_column\n  FROM pg_class;");
		assertThat(origin).isEqualTo(new Origin(SqlFiles.LOCATION, 5, 7));
	}

	@Test
	void errorInTheFirstLineCountsWhatStandsBeforeTheStatement(TestDatabase database) throws Exception {
		Origin origin = fail(database, "SELECT '😀';  /* ä */ SELECT '😀', wrong_column");
		assertThat(origin).isEqualTo(new Origin(SqlFiles.LOCATION, 4, 34));
	}

	@Test
	void errorAtTheEndOfTheStatement(TestDatabase database) throws Exception {
		assertThat(fail(database, "SELECT 1;\nSELECT 1 +\n  2 +\n;")).isEqualTo(new Origin(SqlFiles.LOCATION, 6, 6));
	}

	private static Origin fail(TestDatabase database, String sql) throws Exception {
		Script script = SqlFiles.script(SqlFiles.HEADER + "-- upgrade\n" + sql + "\n-- downgrade: irreversible test\n");
		RunSql last = (RunSql) Operations.record(script.migration()::upgrade).get(1);
		try (Connection connection = database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			PSQLException ex = catchThrowableOfType(PSQLException.class, () -> statement.execute(last.sql()));
			ServerErrorMessage error = ex.getServerErrorMessage();
			assertThat(error).isNotNull();
			assertThat(last.origin()).isNotNull();
			return last.origin().at(last.sql(), error.getPosition());
		}
	}

}
