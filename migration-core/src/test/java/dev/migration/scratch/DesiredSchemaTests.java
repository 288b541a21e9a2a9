package dev.migration.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.migration.catalog.CatalogFilter;
import dev.migration.catalog.PostgresCatalog;
import dev.migration.operation.Operations;
import dev.migration.operation.Origin;
import dev.migration.operation.SqlOperation;
import dev.migration.schema.DataType;
import dev.migration.schema.Extension;
import dev.migration.schema.Namespace;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.scratch.Scratches.Model;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@PostgresTest
class DesiredSchemaTests {

	@Test
	void serverPutsTheModelIntoItsOwnWords(TestDatabase database) throws SQLException {
		Schema desired = desired(database, Coverage.COMPLETE,
				"CREATE TABLE t (id int PRIMARY KEY, tags varchar(255) array)");
		assertThat(desired.table(QualifiedName.of("public", "t")).orElseThrow().column("tags").orElseThrow().type())
			.isEqualTo(DataType.varchar(255).array());
	}

	@Test
	void liveDatabaseIsAsItWasAndNothingIsLeft(TestDatabase database) throws SQLException {
		List<String> before = Scratches.databases(database, "%");
		desired(database, Coverage.COMPLETE, "CREATE TABLE t (id int)");
		assertThat(actual(database).tables()).isEmpty();
		assertThat(Scratches.databases(database, "%")).isEqualTo(before);
	}

	@Test
	void unqualifiedNamesGoIntoTheDefaultSchema(TestDatabase database) throws SQLException {
		execute(database, "CREATE SCHEMA app");
		Schema desired = new DesiredSchema(Scratches.on(database), CatalogFilter.ALL, "app").of(
				new Model(List.of("CREATE SCHEMA app", "CREATE TABLE t (id int)"), Coverage.COMPLETE),
				actual(database));
		assertThat(desired.table(QualifiedName.of("app", "t"))).isPresent();
	}

	@Test
	void schemaPublicIsAsTheDatabaseHasItForNoModelSpeaksOfIt(TestDatabase database) throws SQLException {
		execute(database, "COMMENT ON SCHEMA public IS 'all of it'");
		assertThat(desired(database, Coverage.COMPLETE).namespaces()).isEqualTo(actual(database).namespaces());
		execute(database, "CREATE SCHEMA app");
		execute(database, "DROP SCHEMA public");
		Schema desired = new DesiredSchema(Scratches.on(database), CatalogFilter.ALL, "app")
			.of(new Model(List.of(), Coverage.COMPLETE), actual(database));
		assertThat(desired.namespaces()).extracting(Namespace::name).containsExactly("app");
	}

	@Test
	void entitiesMayUseWhatOnlyTheDatabaseSays(TestDatabase database) throws SQLException {
		execute(database, "CREATE SCHEMA extra");
		execute(database, "CREATE EXTENSION citext SCHEMA extra");
		execute(database, "CREATE TYPE mood AS ENUM ('sad', 'happy')");
		execute(database, "CREATE DOMAIN mail AS text CHECK (VALUE LIKE '%@%')");
		execute(database, "CREATE FUNCTION code() RETURNS text LANGUAGE sql AS $$SELECT 'x'$$");
		execute(database, "CREATE SEQUENCE numbers");
		Schema desired = desired(database, Coverage.ENTITIES, "CREATE TYPE state AS ENUM ('on', 'off')",
				"CREATE TABLE t (a citext, b mood, c mail, d text DEFAULT code(), e bigint DEFAULT nextval('numbers'), "
						+ "f state)");
		assertThat(desired.table(QualifiedName.of("public", "t")).orElseThrow().columns()).hasSize(6);
		assertThat(desired.extensions()).extracting(Extension::name).containsExactly("citext");
	}

	@Test
	void completeModelMustSayItsExtensionsItselfAndIsToldSo(TestDatabase database) throws SQLException {
		execute(database, "CREATE EXTENSION citext");
		assertThatExceptionOfType(ModelStatementException.class)
			.isThrownBy(() -> desired(database, Coverage.COMPLETE, "CREATE TABLE t (a citext)"))
			.withMessageContaining("type \"citext\" does not exist")
			.withMessageContaining("the extension citext, which the database has")
			.withMessageContaining("CREATE EXTENSION");
		assertThat(desired(database, Coverage.COMPLETE, "CREATE EXTENSION citext", "CREATE TABLE t (a citext)")
			.extensions()).extracting(Extension::name).containsExactly("citext");
	}

	@Test
	void failingStatementIsShownWithTheModelAndTheServersWords(TestDatabase database) {
		assertThatExceptionOfType(ModelStatementException.class)
			.isThrownBy(() -> desired(database, Coverage.ENTITIES, "CREATE TABLE a (id int)",
					"CREATE TABLE b (id int, a int REFERENCES a (id))"))
			.satisfies((ex) -> {
				assertThat(ex.model()).isEqualTo("2 statements of a test");
				assertThat(ex.statement()).startsWith("CREATE TABLE b");
				assertThat(ex.sqlState()).isEqualTo("42830");
				assertThat(ex.place()).isEmpty();
			})
			.withMessage("""
					The model (2 statements of a test) cannot be built in a scratch database: statement 2 of 2 fails.
					    Error: there is no unique constraint matching given keys for referenced table "a"
					    SQLSTATE: 42830

					    CREATE TABLE b (id int, a int REFERENCES a (id))""");
		assertThat(Scratches.databases(database, "migration_scratch_%")).isEmpty();
	}

	@Test
	void failingStatementOfAFileIsFoundInTheFile(TestDatabase database) {
		SqlModel model = new SqlModel("db/model.sql",
				List.of(new SqlOperation.RunSql("CREATE TABLE t (\n    id inte)", new Origin("db/model.sql", 7, 1))));
		assertThatExceptionOfType(ModelStatementException.class)
			.isThrownBy(() -> new DesiredSchema(Scratches.on(database), CatalogFilter.ALL, "public").of(model,
					Schema.EMPTY))
			.satisfies((ex) -> assertThat(ex.place()).contains(new Origin("db/model.sql", 8, 8)))
			.withMessageContaining("The model (db/model.sql)")
			.withMessageContaining("At: db/model.sql:8, column 8");
	}

	@Test
	void declarationIsSaidInTheLanguageOfRevisions(TestDatabase database) throws SQLException {
		DeclaredModel model = DeclaredModel.of((op) -> {
			op.createTable("account", (table) -> table.column("id", DataType.bigint()).identity().primaryKey());
			op.createIndex("ix_account", "account", "id");
		});
		assertThat(model.coverage()).isEqualTo(Coverage.COMPLETE);
		Schema desired = new DesiredSchema(Scratches.on(database), CatalogFilter.ALL, "public").of(model,
				actual(database));
		assertThat(desired.table(QualifiedName.of("public", "account")).orElseThrow().indexes()).hasSize(1);
	}

	@Test
	void declarationHasNoPlaceForWorkOnData() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new DeclaredModel("com.example.Tables", Operations.record((op) -> op.run("x", (jdbc) -> {
			}))))
			.withMessageStartingWith("com.example.Tables declares a schema with op.run(…)");
	}

	@Test
	void givenDatabaseServesAsWell(TestDatabase database) {
		GivenScratch given = new GivenScratch("migration.scratch.url", database.dataSource(), null);
		Model model = new Model(List.of("CREATE TABLE t (id int)"), Coverage.COMPLETE);
		Schema desired = new DesiredSchema(given, CatalogFilter.ALL, "public").of(model, Schema.EMPTY);
		assertThat(desired.tables()).hasSize(1);
		assertThat(desired.namespaces()).extracting(Namespace::name).containsExactly("public");
	}

	private static Schema desired(TestDatabase database, Coverage coverage, String... statements) throws SQLException {
		return new DesiredSchema(Scratches.on(database), CatalogFilter.ALL, "public")
			.of(new Model(List.of(statements), coverage), actual(database));
	}

	private static Schema actual(TestDatabase database) throws SQLException {
		try (Connection connection = database.dataSource().getConnection()) {
			return new PostgresCatalog(CatalogFilter.ALL).read(connection);
		}
	}

	private static void execute(TestDatabase database, String sql) {
		database.jdbc().sql(sql).update();
	}

}
