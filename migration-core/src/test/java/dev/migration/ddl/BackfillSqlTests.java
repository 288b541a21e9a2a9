package dev.migration.ddl;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.migration.ddl.BackfillSql.KeyColumn;
import dev.migration.operation.DataOperation.Backfill;
import dev.migration.operation.Operations;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
class BackfillSqlTests {

	private static final String NO_KEY = "Table 'users' cannot be backfilled in batches: it has no primary key, and no "
			+ "unique index over columns that refuse nulls, whose columns it leaves alone; create one, or change all rows "
			+ "at once with op.execute";

	@ParameterizedTest
	@ValueSource(strings = { "CREATE INDEX ON users (a)", "CREATE UNIQUE INDEX ON users (b)",
			"CREATE UNIQUE INDEX ON users (a, b)", "CREATE UNIQUE INDEX ON users (a) WHERE a > 0",
			"CREATE UNIQUE INDEX ON users ((a + 1))", "ALTER TABLE users ADD UNIQUE (a) DEFERRABLE",
			"CREATE UNIQUE INDEX ON users (c)",
			"CREATE UNIQUE INDEX ON users (a); UPDATE pg_index SET indisvalid = false WHERE indrelid = 'users'::regclass" })
	void aTableWithoutAUsableKeyIsRefused(String index, TestDatabase database) {
		JdbcClient jdbc = users(database, index);
		BackfillSql sql = new BackfillSql(backfill());
		assertThatExceptionOfType(MissingKeyException.class).isThrownBy(() -> sql.along(keys(jdbc, sql)))
			.withMessage(NO_KEY)
			.satisfies((ex) -> assertThat(ex.table()).hasToString("users"));
		assertScriptRefused(jdbc, backfill(), NO_KEY);
	}

	@Test
	void aKeyThatIsNoneIsRefused(TestDatabase database) {
		JdbcClient jdbc = users(database, "CREATE UNIQUE INDEX ON users (a)");
		Backfill along = backfill("a", "b");
		BackfillSql sql = new BackfillSql(along);
		String message = "Table 'users' cannot be backfilled along [a, b]: they are not the columns of a unique index that "
				+ "refuse nulls and that it leaves alone, in that order; name others with .key(…), or none for the primary key";
		assertThatExceptionOfType(MissingKeyException.class).isThrownBy(() -> sql.along(keys(jdbc, sql)))
			.withMessage(message);
		assertScriptRefused(jdbc, along, message);
	}

	@Test
	void theBestKeyIsWalkedAlong(TestDatabase database) {
		JdbcClient jdbc = users(database, "CREATE UNIQUE INDEX ON users (c, a); CREATE UNIQUE INDEX ON users (a)");
		assertThat(keys(jdbc, new BackfillSql(backfill()))).containsExactly(new KeyColumn("a", "integer"));
		jdbc.sql("ALTER TABLE users ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY").update();
		assertThat(keys(jdbc, new BackfillSql(backfill()))).containsExactly(new KeyColumn("id", "bigint"));
	}

	private static void assertScriptRefused(JdbcClient jdbc, Backfill backfill, String message) {
		String script = new PostgresDdl().statements(backfill).get(0).sql();
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.sql(script).update())
			.havingRootCause()
			.withMessageContaining(message);
	}

	private static JdbcClient users(TestDatabase database, String index) {
		JdbcClient jdbc = database.jdbc();
		jdbc.sql("CREATE TABLE users (a int NOT NULL, b int, c int NOT NULL);" + index).update();
		return jdbc;
	}

	// It changes c, so c is no key to walk along.
	private static Backfill backfill(String... key) {
		return (Backfill) Operations.record((op) -> op.backfill("users").set("c", "c + 10").key(key)).get(0);
	}

	private static List<KeyColumn> keys(JdbcClient jdbc, BackfillSql sql) {
		return jdbc.sql(sql.keyQuery())
			.query((row, number) -> new KeyColumn(row.getString(1), row.getString(2)))
			.list();
	}

}
