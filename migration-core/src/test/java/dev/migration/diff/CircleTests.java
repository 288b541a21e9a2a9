package dev.migration.diff;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;

import dev.migration.catalog.CatalogFilter;
import dev.migration.catalog.PostgresCatalog;
import dev.migration.schema.Schema;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What is said when objects need each other.
 */
@PostgresTest
class CircleTests {

	@Test
	void aFunctionAndAViewThatNeedEachOtherAreNamedWithAWayOut(TestDatabase database) throws SQLException {
		Schema after;
		try (Connection connection = database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("CREATE FUNCTION rec(n int) RETURNS int LANGUAGE sql AS 'SELECT 1'");
			statement.execute("CREATE VIEW rv AS SELECT rec(1) AS a");
			statement.execute("CREATE OR REPLACE FUNCTION rec(n int) RETURNS int LANGUAGE sql"
					+ " BEGIN ATOMIC SELECT max(a) FROM rv; END");
			after = new PostgresCatalog(CatalogFilter.ALL).read(connection);
		}
		assertThatThrownBy(() -> SchemaDiff.between(Schema.EMPTY, after)).isInstanceOf(CircleException.class)
			.hasMessage("These need each other, so none of them can come first:"
					+ " create function public.rec(n integer); create view public.rv."
					+ " Write this revision by hand, in three steps: one of them without what it needs of the others,"
					+ " then the others, then that one as it should be; or let the model do without the circle");
	}

}
