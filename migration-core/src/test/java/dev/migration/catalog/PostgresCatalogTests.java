package dev.migration.catalog;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import dev.migration.schema.Namespace;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Sequence;
import dev.migration.schema.Table;
import dev.migration.schema.UnsupportedObject;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class PostgresCatalogTests {

	@Test
	void readsTheSameNumberOfQueriesWhateverThereIs(TestDatabase database) throws SQLException {
		makeTables(database, 1, 3);
		int few = queries(database, 3);
		makeTables(database, 4, 300);
		assertThat(queries(database, 300)).isEqualTo(few).isLessThan(30);
	}

	@Test
	void leavesTablesOutWithAllThatIsTheirs(TestDatabase database) throws SQLException {
		Schema schema = Reading.of(database,
				CatalogFilter.ALL.without(Set.of(QualifiedName.of(null, "migration"), QualifiedName.of("s", "log"))),
				"CREATE SCHEMA s", "CREATE TABLE migration (id serial PRIMARY KEY, n int GENERATED ALWAYS AS IDENTITY)",
				"CREATE INDEX ON migration (n)", "CREATE TABLE s.migration ()", "CREATE TABLE log ()",
				"CREATE TABLE s.log (id serial)", "COMMENT ON SEQUENCE migration_n_seq IS 'ours'",
				"CREATE TABLE t (id serial)");
		assertThat(schema.tables()).extracting(Table::name).containsExactly(Reading.name("log"), Reading.name("t"));
		assertThat(schema.sequences()).extracting(Sequence::name).containsExactly(Reading.name("t_id_seq"));
		assertThat(schema.comments()).isEmpty();
	}

	@Test
	void readsTheSchemasThatAreAskedFor(TestDatabase database) throws SQLException {
		Schema schema = Reading.of(database, CatalogFilter.schemas("a", "b"), "CREATE SCHEMA a", "CREATE SCHEMA b",
				"CREATE TABLE a.x (id int)", "CREATE TABLE b.y (id int)", "CREATE TABLE z (id int)",
				"CREATE CAST (a.x AS text) WITH INOUT");
		assertThat(schema.namespaces()).extracting(Namespace::name).containsExactly("a", "b");
		assertThat(schema.tables()).map((table) -> table.name().toString()).containsExactly("a.x", "b.y");
		assertThat(schema.unsupported()).isEmpty();
	}

	@Test
	void leavesOutWhatBelongsToExtensions(TestDatabase database) throws SQLException {
		Schema empty = Reading.of(database);
		Schema schema = Reading.of(database, "CREATE EXTENSION pg_trgm", "CREATE EXTENSION hstore",
				"CREATE EXTENSION btree_gist", "CREATE TABLE t (h hstore)");
		assertThat(schema.routines()).isEmpty();
		assertThat(schema.unsupported()).isEqualTo(empty.unsupported()).isEmpty();
		assertThat(schema.extensions()).map((extension) -> extension.name())
			.containsExactly("btree_gist", "hstore", "pg_trgm");
	}

	@Test
	void namesWhatItCannotSay(TestDatabase database) throws SQLException {
		Schema schema = Reading.of(database, "CREATE TABLE t (a int, b text)", "CREATE VIEW v AS SELECT * FROM t",
				"CREATE RULE keep AS ON DELETE TO t DO INSTEAD NOTHING", "CREATE STATISTICS st ON a, b FROM t",
				"CREATE FUNCTION ev() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'",
				"CREATE EVENT TRIGGER et ON ddl_command_end EXECUTE FUNCTION ev()",
				"CREATE PUBLICATION pub FOR TABLE t", "CREATE FOREIGN DATA WRAPPER fdw",
				"CREATE SERVER srv FOREIGN DATA WRAPPER fdw",
				"CREATE FOREIGN TABLE ft (a int NOT NULL CHECK (a > 0)) SERVER srv",
				"CREATE TEXT SEARCH CONFIGURATION tsc (COPY = english)",
				"CREATE TEXT SEARCH DICTIONARY tsd (TEMPLATE = simple)", "CREATE COLLATION coll FROM \"C\"",
				"CREATE TYPE shell", "CREATE TYPE pair AS (a int)", "CREATE TABLE typed OF pair",
				"CREATE OPERATOR ### (LEFTARG = int, RIGHTARG = int, FUNCTION = int4pl)",
				"CREATE CAST (t AS text) WITH INOUT", "ALTER VIEW v ALTER a SET DEFAULT 5",
				"ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC",
				"CREATE USER MAPPING FOR PUBLIC SERVER srv", "CREATE TABLE c () INHERITS (t)",
				"ALTER TABLE c ALTER a SET DEFAULT 1", "CREATE INDEX ix ON t ((a + 1))",
				"ALTER INDEX ix ALTER 1 SET STATISTICS 5", "CREATE MATERIALIZED VIEW m AS SELECT a FROM t",
				"ALTER MATERIALIZED VIEW m ALTER a SET STATISTICS 7", "CREATE TABLE o (id int)",
				"REVOKE INSERT ON o FROM CURRENT_USER", "CREATE OPERATOR FAMILY fam USING btree",
				"CREATE DEFAULT CONVERSION conv FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8");
		assertThat(schema.unsupported()).extracting(UnsupportedObject::toString)
			.containsExactlyInAnyOrder("rule keep on public.t", "statistics object public.st", "event trigger et",
					"publication pub", "foreign-data wrapper fdw", "server srv", "foreign table public.ft",
					"text search configuration public.tsc", "text search dictionary public.tsd",
					"collation public.coll", "shell type public.shell", "table of a type public.typed",
					"operator public.###(integer,integer)", "cast (public.t AS pg_catalog.text)",
					"default of view column public.v.a", "default acl for role postgres on tables",
					"user mapping public on srv", "inherited column public.c.a",
					"statistics target of index public.ix column 1", "storage of materialized view column public.m.a",
					"privileges of owner table public.o", "operator family public.fam USING btree",
					"conversion public.conv");
		assertThat(schema.unsupported()).filteredOn((object) -> object.kind().equals("rule"))
			.extracting(UnsupportedObject::definition)
			.containsExactly("CREATE RULE keep AS\n    ON DELETE TO public.t DO INSTEAD NOTHING;");
	}

	@Test
	void leavesAnOpenTransactionAsItWas(TestDatabase database) throws SQLException {
		try (Connection connection = database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("SET LOCAL search_path = public");
			statement.execute("SET LOCAL TimeZone = 'Asia/Tokyo'");
			statement.execute("CREATE TABLE t (id int)");
			assertThat(new PostgresCatalog(CatalogFilter.ALL).read(connection).tables()).hasSize(1);
			assertThat(setting(statement, "search_path")).isEqualTo("public");
			assertThat(setting(statement, "TimeZone")).isEqualTo("Asia/Tokyo");
			assertThat(connection.getAutoCommit()).isFalse();
			connection.commit();
		}
		assertThat(Reading.of(database).tables()).hasSize(1);
	}

	@Test
	void leavesAConnectionWithAutocommitAsItWas(TestDatabase database) throws SQLException {
		try (Connection connection = database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("SET search_path = public");
			new PostgresCatalog(CatalogFilter.ALL).read(connection);
			assertThat(connection.getAutoCommit()).isTrue();
			assertThat(setting(statement, "search_path")).isEqualTo("public");
			assertThat(setting(statement, "transaction_read_only")).isEqualTo("off");
		}
	}

	@Test
	void roleWithoutPrivilegesReadsTheSame(TestDatabase database) throws SQLException {
		Schema schema = Reading.of(database, "CREATE SCHEMA s", "CREATE TYPE s.mood AS ENUM ('a')",
				"CREATE TABLE s.t (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, m s.mood, CHECK (id > 0))",
				"CREATE INDEX ON s.t ((id + 1))", "CREATE VIEW s.v AS SELECT * FROM s.t",
				"CREATE FUNCTION s.f() RETURNS int LANGUAGE sql AS 'SELECT 1'", "CREATE PUBLICATION pub FOR TABLE s.t",
				"CREATE FOREIGN DATA WRAPPER fdw", "CREATE SERVER srv FOREIGN DATA WRAPPER fdw",
				"CREATE USER MAPPING FOR PUBLIC SERVER srv");
		assertThat(schema.tables()).hasSize(1);
		assertThat(Reading.of(database, "SET ROLE pg_signal_backend")).isEqualTo(schema);
	}

	@Test
	void temporaryTablesCannotPoseAsTheCatalog(TestDatabase database) throws SQLException {
		Schema schema = Reading.of(database, "CREATE TEMPORARY TABLE pg_class (oid oid, relname name)",
				"CREATE TABLE t (id int)");
		assertThat(schema.tables()).extracting(Table::name).containsExactly(Reading.name("t"));
	}

	private static String setting(Statement statement, String name) throws SQLException {
		try (ResultSet row = statement.executeQuery("SHOW " + name)) {
			row.next();
			return row.getString(1);
		}
	}

	private static void makeTables(TestDatabase database, int from, int to) {
		database.jdbc()
			.sql("""
					DO $$ BEGIN
					    FOR i IN %d..%d LOOP
					        EXECUTE format('CREATE TABLE t%%s (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a text DEFAULT ''x'','
					            ' b int REFERENCES t%%s, CHECK (b > 0))', i, i);
					        EXECUTE format('CREATE INDEX ON t%%s (lower(a))', i);
					        EXECUTE format('CREATE VIEW v%%s AS SELECT * FROM t%%s', i, i);
					    END LOOP;
					END $$"""
				.formatted(from, to))
			.update();
	}

	// How many statements the reader prepares or runs.
	private static int queries(TestDatabase database, int tables) throws SQLException {
		AtomicInteger statements = new AtomicInteger();
		try (Connection connection = database.dataSource().getConnection()) {
			Connection counting = (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(),
					new Class<?>[] { Connection.class }, (proxy, method, arguments) -> {
						if (Statement.class.isAssignableFrom(method.getReturnType())) {
							statements.incrementAndGet();
						}
						try {
							return method.invoke(connection, arguments);
						}
						catch (InvocationTargetException ex) {
							throw ex.getCause();
						}
					});
			assertThat(new PostgresCatalog(CatalogFilter.ALL).read(counting).tables()).hasSize(tables);
		}
		return statements.get();
	}

}
