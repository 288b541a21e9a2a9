package dev.migration.diff;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.migration.catalog.CatalogFilter;
import dev.migration.catalog.PostgresCatalog;
import dev.migration.ddl.PostgresDdl;
import dev.migration.ddl.SqlStatement;
import dev.migration.schema.Schema;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of columns of a parent the table has no more. There is no exact way back:
 * no statement makes an own column one that is only inherited.
 */
@PostgresTest
class InheritedColumnsTests {

	@Test
	void aTableThatLeavesItsParentKeepsTheColumns(TestDatabase database) throws SQLException {
		try (Connection connection = database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("CREATE TABLE p (k int); CREATE TABLE t (k bigint DEFAULT 7)");
			Schema after = read(connection);
			statement.execute("DROP TABLE t; CREATE TABLE t () INHERITS (p); INSERT INTO t VALUES (1)");
			Difference difference = SchemaDiff.between(read(connection), after);
			assertThat(difference.upgrade()).extracting((change) -> change.operation().describe())
				.first()
				.isEqualTo("public.t no longer inherits public.p");
			assertThat(statements(difference))
				.noneMatch((sql) -> sql.contains("ADD COLUMN") || sql.contains("DROP COLUMN"));
			for (String sql : statements(difference)) {
				statement.execute(sql);
			}
			assertThat(SchemaDiff.between(read(connection), after)).isEqualTo(Difference.NONE);
		}
	}

	private static List<String> statements(Difference difference) {
		return difference.upgrade()
			.stream()
			.flatMap((change) -> new PostgresDdl().statements(change.operation()).stream())
			.map(SqlStatement::sql)
			.toList();
	}

	private static Schema read(Connection connection) {
		return new PostgresCatalog(CatalogFilter.ALL).read(connection);
	}

}
