package dev.migration.diff;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.migration.catalog.CatalogFilter;
import dev.migration.catalog.PostgresCatalog;
import dev.migration.schema.Schema;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the notes of a difference say.
 */
@PostgresTest
class NoteMessagesTests {

	@Test
	void columnThatBecomesGeneratedLosesItsValues(TestDatabase database) throws SQLException {
		Difference difference = difference(database, "CREATE TABLE t (id int, total int)",
				"CREATE TABLE t (id int, total int GENERATED ALWAYS AS (id * 2) STORED)");
		assertThat(messages(difference.upgrade())).contains(
				"all values of public.t.total are lost; the column comes again at once, with values that are computed");
	}

	@Test
	void columnThatIsGeneratedOtherwiseLosesNothing(TestDatabase database) throws SQLException {
		Difference difference = difference(database,
				"CREATE TABLE t (id int, total int GENERATED ALWAYS AS (id * 3) STORED)",
				"CREATE TABLE t (id int, total int GENERATED ALWAYS AS (id * 2) STORED)");
		assertThat(messages(difference.upgrade()))
			.contains("the column comes again at once; its values are computed anew while the table is locked");
	}

	@Test
	void identityAndSerialGoOnAfterEachOther(TestDatabase database) throws SQLException {
		Difference difference = difference(database, "CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY)",
				"CREATE TABLE t (id serial)");
		String goesOn = "a new sequence begins at its start; this lets it go on after the rows of public.t";
		assertThat(messages(difference.upgrade())).containsExactly(goesOn);
		assertThat(messages(difference.downgrade())).containsExactly(goesOn);
	}

	@Test
	void identityThatGoesLosesItsNumber(TestDatabase database) throws SQLException {
		Difference difference = difference(database, "CREATE TABLE \"T\" (id int GENERATED ALWAYS AS IDENTITY)",
				"CREATE TABLE \"T\" (id int NOT NULL)");
		assertThat(messages(difference.upgrade()))
			.containsExactly("the number that public.\"T\".id has come to is lost");
	}

	@Test
	void rowsOfPartitionsStayWhenTheirTableIsPartitionedOtherwise(TestDatabase database) throws SQLException {
		Difference difference = difference(database, """
				CREATE TABLE p (a int NOT NULL) PARTITION BY RANGE (a);
				CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10)""", """
				CREATE TABLE p (a int NOT NULL) PARTITION BY LIST (a);
				CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1)""");
		assertThat(messages(difference.upgrade())).containsExactly(
				"public.p comes again, because the server cannot change how it is partitioned; "
						+ "partitions that stay keep their rows and are attached again",
				"public.p1 is locked while its rows are read, unless a check constraint says the same as the bound",
				"fails while public.p1 has rows outside of the bound");
	}

	@Test
	void partitionThatComesMayFindItsRowsInTheDefaultPartition(TestDatabase database) throws SQLException {
		String before = """
				CREATE TABLE p (a int NOT NULL) PARTITION BY RANGE (a);
				CREATE TABLE p1 PARTITION OF p DEFAULT;""";
		Difference difference = difference(database, before,
				before + "CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (0) TO (10)");
		assertThat(messages(difference.upgrade())).containsExactly("public.p1 is locked while its rows are read",
				"fails while public.p1, the default partition, has rows of public.p2; "
						+ "move them out of it before, and back into public.p afterwards");
	}

	@Test
	void rowsOfATableThatBecomesPartitionedAreLost(TestDatabase database) throws SQLException {
		Difference difference = difference(database, "CREATE TABLE p (a int NOT NULL)",
				"CREATE TABLE p (a int NOT NULL) PARTITION BY RANGE (a)");
		assertThat(messages(difference.upgrade()))
			.containsExactly("all rows of public.p are lost, because the server cannot change how it is partitioned");
		assertThat(messages(difference.downgrade()))
			.containsExactly("public.p comes again, because the server cannot change how it is partitioned; "
					+ "partitions that stay keep their rows");
	}

	@Test
	void noRenameIsProposedThatWouldBeRefused(TestDatabase database) throws SQLException {
		String partitioned = """
				CREATE TABLE p (id int, k int) PARTITION BY RANGE (id);
				CREATE TABLE pd PARTITION OF p DEFAULT""";
		Difference stays = difference(database, "CREATE TABLE p (id int, k int)", partitioned);
		assertThat(messages(stays.upgrade()))
			.containsExactly("all rows of public.p are lost, because the server cannot change how it is partitioned");
		Difference taken = difference(database, "CREATE TABLE t (id int, k int); CREATE VIEW u AS SELECT 1 AS a",
				"CREATE TABLE u (id int, k int, l int)");
		assertThat(messages(taken.upgrade())).containsExactly("all rows of public.t are lost");
		Difference view = difference(database, "CREATE TABLE t (id int, k int)",
				"CREATE TABLE u (id int, k int, l int); CREATE VIEW t AS SELECT 1 AS a");
		assertThat(messages(view.upgrade())).containsExactly("all rows of public.t are lost");
	}

	@Test
	void enumOfAPartitionKeyCannotBeBuiltAnew(TestDatabase database) throws SQLException {
		String table = """
				;CREATE TABLE p (id int, s st) PARTITION BY LIST (s);
				CREATE TABLE p_a PARTITION OF p FOR VALUES IN ('a')""";
		String message = "always fails, because public.p is partitioned by s, and the server changes no type of such a column; "
				+ "detach its partitions and drop public.p by hand before, and make it again afterwards";
		Difference gone = difference(database, "CREATE TYPE st AS ENUM ('a', 'b', 'c')" + table,
				"CREATE TYPE st AS ENUM ('a', 'b')" + table);
		assertThat(messages(gone.upgrade())).contains(message);
		assertThat(messages(gone.downgrade())).isEmpty();
		Difference moved = difference(database, "CREATE TYPE st AS ENUM ('a', 'b')" + table,
				"CREATE TYPE st AS ENUM ('b', 'a')" + table);
		assertThat(messages(moved.upgrade())).contains(message);
		assertThat(messages(moved.downgrade())).contains(message);
	}

	@Test
	void enumOfAnotherColumnThanThePartitionKeyCanBeBuiltAnew(TestDatabase database) throws SQLException {
		String table = "; CREATE TABLE p (id int, s st) PARTITION BY LIST (id)";
		Difference gone = difference(database, "CREATE TYPE st AS ENUM ('a', 'b')" + table,
				"CREATE TYPE st AS ENUM ('a')" + table);
		assertThat(messages(gone.upgrade())).noneMatch((message) -> message.contains("always fails"));
	}

	@Test
	void viewThatComesAgainIsFilledAgain(TestDatabase database) throws SQLException {
		Difference difference = difference(database, """
				CREATE TABLE t (a int);
				CREATE MATERIALIZED VIEW "a view" AS SELECT a FROM t""", """
				CREATE TABLE t (a int);
				CREATE MATERIALIZED VIEW "a view" AS SELECT a + 1 AS a FROM t""");
		assertThat(messages(difference.upgrade())).containsExactly(
				"readers of public.\"a view\" wait while its query runs and its rows and indexes are made anew");
	}

	@Test
	void whetherAViewIsFilledIsNoDifference(TestDatabase database) throws SQLException {
		String view = "CREATE MATERIALIZED VIEW m AS SELECT 1 AS a";
		assertThat(difference(database, view, view + " WITH NO DATA").isEmpty()).isTrue();
		assertThat(difference(database, view + " WITH NO DATA", view).isEmpty()).isTrue();
	}

	@Test
	void tableThatReferencesItselfIsNamedOnce(TestDatabase database) throws SQLException {
		Difference difference = difference(database, "CREATE TABLE \"a\"\"b\" (id int PRIMARY KEY, p int)",
				"CREATE TABLE \"a\"\"b\" (id int PRIMARY KEY, p int REFERENCES \"a\"\"b\")");
		assertThat(messages(difference.upgrade()))
			.contains("writers of public.\"a\"\"b\" wait while all rows are checked");
	}

	@Test
	void compositeValuesWithAnotherNumberOfAttributesDoNotGoThroughText(TestDatabase database) throws SQLException {
		Difference difference = difference(database, "CREATE TYPE pair AS (a int, b int); CREATE TABLE t (p pair)",
				"CREATE TYPE pair AS (a int, b text, c text); CREATE TABLE t (p pair)");
		assertThat(messages(difference.upgrade())).contains(
				"fails as soon as public.t.p has a value, for 2 attributes do not become the 3 of public.pair by themselves; "
						+ "change the types of attributes in one revision, and add or drop attributes in another");
	}

	private static List<String> messages(List<Change> changes) {
		return changes.stream().flatMap((change) -> change.notes().stream()).map(Note::message).toList();
	}

	private static Difference difference(TestDatabase database, String before, String after) throws SQLException {
		return SchemaDiff.between(schema(database, before), schema(database, after));
	}

	private static Schema schema(TestDatabase database, String statements) throws SQLException {
		try (Connection connection = database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public; " + statements);
			return new PostgresCatalog(CatalogFilter.ALL).read(connection);
		}
	}

}
