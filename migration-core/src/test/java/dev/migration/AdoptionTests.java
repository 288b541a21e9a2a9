package dev.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migration.runtime.HistoryEntry;
import dev.migration.runtime.HistoryNotAdoptedException;
import dev.migration.runtime.HistoryTool;
import dev.migration.runtime.NotAdoptableException;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@PostgresTest
class AdoptionTests {

	private static final String FLYWAY = """
			CREATE TABLE %s (
			    installed_rank integer PRIMARY KEY, version varchar(50), description varchar(200) NOT NULL,
			    type varchar(20) NOT NULL, script varchar(1000) NOT NULL, checksum integer,
			    installed_by varchar(100) NOT NULL, installed_on timestamp NOT NULL DEFAULT now(),
			    execution_time integer NOT NULL, success boolean NOT NULL)""";

	private static final String LIQUIBASE = """
			CREATE TABLE databasechangelog (
			    id varchar(255) NOT NULL, author varchar(255) NOT NULL, filename varchar(255) NOT NULL,
			    dateexecuted timestamp NOT NULL, orderexecuted integer NOT NULL, exectype varchar(10) NOT NULL,
			    md5sum varchar(35), description varchar(255), comments varchar(255), tag varchar(255),
			    liquibase varchar(20), contexts varchar(255), labels varchar(255), deployment_id varchar(10))""";

	private static final String ALEMBIC = "CREATE TABLE alembic_version (version_num varchar(32) NOT NULL, "
			+ "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))";

	@TempDir
	private Path folder;

	private Migrator migrator(TestDatabase database) throws IOException {
		file("a1aa", "", "create accounts");
		file("b2bb", "a1aa", "add email");
		file("c3cc", "b2bb", "add orders");
		return Migrator.builder(database.dataSource())
			.locations(List.of(this.folder.toUri().toString()))
			.actor("anna")
			.build();
	}

	private void file(String id, String revises, String message) throws IOException {
		Files.writeString(this.folder.resolve(id + ".sql"), """
				-- revision: %1$s
				-- revises: %2$s
				-- message: %3$s

				-- upgrade
				CREATE TABLE t_%1$s (id int);

				-- downgrade
				DROP TABLE t_%1$s;
				""".formatted(id, revises.isEmpty() ? "none" : revises, message));
	}

	private static void execute(TestDatabase database, String... statements) {
		for (String statement : statements) {
			database.jdbc().sql(statement).update();
		}
	}

	private static void flyway(TestDatabase database, int rank, String version, String description, String rest) {
		execute(database, "INSERT INTO flyway_schema_history VALUES (%d, %s, '%s', %s, 'x.sql', 1, 'app', now(), 1, %s)"
			.formatted(rank, version, description, rest.split(" ", 2)[0], rest.split(" ", 2)[1]));
	}

	private static List<String> relations(TestDatabase database) {
		return database.jdbc()
			.sql("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1")
			.query(String.class)
			.list();
	}

	private static List<String> current(Migrator migrator) {
		return migrator.status().current().stream().map(RevisionStatus::id).toList();
	}

	private static List<String> applied(Migrator migrator) {
		return migrator.status().applied().stream().map(RevisionStatus::id).toList();
	}

	@Test
	void databaseIsRecordedAsBeingAtARevision(TestDatabase database) throws IOException {
		Migrator migrator = migrator(database);
		execute(database, "CREATE TABLE t_a1aa (id int)", "CREATE TABLE t_b2bb (id int)");
		assertThat(migrator.adopt("b2bb").steps()).extracting(Report.Outcome::revision).containsExactly("a1aa", "b2bb");
		assertThat(current(migrator)).containsExactly("b2bb");
		assertThat(migrator.log(null, 9)).extracting("action", "revision", "outcome", "actor")
			.containsExactly(tuple("adopt", "b2bb", "done", "anna"), tuple("adopt", "a1aa", "done", "anna"));
		assertThat(migrator.upgrade("heads").steps()).extracting(Report.Outcome::revision).containsExactly("c3cc");
		assertThat(migrator.edited()).isEmpty();
		assertThat(migrator.downgrade("base").steps()).hasSize(3);
	}

	@Test
	void emptyDatabaseIsNotAdopted(TestDatabase database) throws IOException {
		Migrator migrator = migrator(database);
		assertThatExceptionOfType(NotAdoptableException.class).isThrownBy(() -> migrator.adopt("b2bb"))
			.withMessage("There is nothing to adopt: the database has no tables. Create them with 'migration upgrade "
					+ "heads'");
		assertThat(relations(database)).isEmpty();
		migrator.ensureTables();
		assertThatExceptionOfType(NotAdoptableException.class).isThrownBy(() -> migrator.adopt("b2bb"));
	}

	@Test
	void tablesOfAnExtensionAreNoTables(TestDatabase database) throws IOException {
		Migrator migrator = migrator(database);
		execute(database, "CREATE TABLE t (id int)", "ALTER EXTENSION plpgsql ADD TABLE t");
		assertThatExceptionOfType(NotAdoptableException.class).isThrownBy(() -> migrator.adopt("b2bb"));
	}

	@Test
	void databaseIsAdoptedOnce(TestDatabase database) throws IOException {
		Migrator migrator = migrator(database);
		execute(database, "CREATE TABLE t_a1aa (id int)");
		migrator.ensureTables();
		migrator.adopt("a1aa");
		assertThatExceptionOfType(NotAdoptableException.class).isThrownBy(() -> migrator.adopt("b2bb"))
			.withMessage("The database is adopted already: public.migration has 1 revision. Apply what is pending with "
					+ "'migration upgrade heads', or correct what is recorded with 'migration stamp'");
		assertThat(applied(migrator)).containsExactly("a1aa");
	}

	@Test
	void upgradeWhereAnotherToolWasExplainsItself(TestDatabase database) throws IOException {
		Migrator migrator = migrator(database);
		execute(database, FLYWAY.formatted("flyway_schema_history"));
		flyway(database, 1, "'1'", "create accounts", "'SQL' true");
		assertThatExceptionOfType(HistoryNotAdoptedException.class).isThrownBy(() -> migrator.upgrade("heads"))
			.withMessage(
					"Flyway has migrated this database (its table flyway_schema_history says so), but none of this "
							+ "application's revisions is recorded as applied. Nothing was run. Take its history over with "
							+ "'migration adopt --from flyway', or say where the database is with 'migration adopt --at "
							+ "<revision>'. If what is there belongs to another application, 'migration ensure-version' begins a "
							+ "history of our own beside it")
			.satisfies((ex) -> assertThat(ex.tool()).isEqualTo(HistoryTool.FLYWAY))
			.satisfies((ex) -> assertThat(ex.table()).isEqualTo("flyway_schema_history"));
		assertThat(relations(database)).containsExactly("flyway_schema_history");
		migrator.ensureTables();
		assertThat(migrator.upgrade("heads").steps()).hasSize(3);
	}

	@Test
	void historyInTheSchemaOfTheStateTableIsFound(TestDatabase database) throws IOException {
		migrator(database);
		execute(database, "CREATE SCHEMA \"App\"", ALEMBIC.replace("TABLE alembic", "TABLE \"App\".alembic"),
				"INSERT INTO \"App\".alembic_version VALUES ('a1aa')");
		Migrator migrator = Migrator.builder(database.dataSource())
			.locations(List.of(this.folder.toUri().toString()))
			.schema("App")
			.build();
		assertThatExceptionOfType(HistoryNotAdoptedException.class).isThrownBy(() -> migrator.upgrade("heads"))
			.satisfies((ex) -> assertThat(ex.table()).isEqualTo("\"App\".alembic_version"));
		migrator.adopt(migrator.adoption(HistoryTool.ALEMBIC, null, Map.of()));
		assertThat(current(migrator)).containsExactly("a1aa");
	}

	@Test
	void emptyHistoryAndTablesOfNoToolDoNotStopAnUpgrade(TestDatabase database) throws IOException {
		execute(database, ALEMBIC, "CREATE TABLE other (id int)");
		assertThat(migrator(database).upgrade("heads").steps()).hasSize(3);
	}

	@Test
	void historyOfFlywayIsTakenOver(TestDatabase database) throws IOException {
		Migrator migrator = migrator(database);
		execute(database, FLYWAY.formatted("flyway_schema_history"));
		flyway(database, 0, "NULL", "<< Flyway Schema Creation >>", "'SCHEMA' true");
		flyway(database, 1, "'1'", "create accounts", "'SQL' true");
		flyway(database, 2, "'1.1'", "add a mail address", "'JDBC' true");
		flyway(database, 3, "NULL", "a view", "'SQL' true");
		flyway(database, 4, "'2'", "add orders", "'SQL' true");
		flyway(database, 5, "'2'", "add orders", "'UNDO_SQL' true");
		flyway(database, 6, "'3'", "given up", "'SQL' true");
		flyway(database, 7, "'3'", "given up", "'DELETE' true");
		Adoption adoption = migrator.adoption(HistoryTool.FLYWAY, null, Map.of());
		assertThat(adoption.history().entries()).containsExactly(new HistoryEntry("V1", "1", "create accounts", false),
				new HistoryEntry("V1.1", "1.1", "add a mail address", false));
		assertThat(migrator.adopt(adoption).steps()).extracting(Report.Outcome::revision)
			.containsExactly("a1aa", "b2bb");
		assertThat(current(migrator)).containsExactly("b2bb");
		assertThat(database.jdbc().sql("SELECT count(*) FROM flyway_schema_history").query(Integer.class).single())
			.isEqualTo(8);
		assertThat(migrator.upgrade("heads").steps()).extracting(Report.Outcome::revision).containsExactly("c3cc");
	}

	@Test
	void failureThatFlywayRemembersIsRefused(TestDatabase database) throws IOException {
		Migrator migrator = migrator(database);
		execute(database, FLYWAY.formatted("flyway_schema_history"));
		flyway(database, 1, "'1'", "create accounts", "'SQL' false");
		Adoption adoption = migrator.adoption(HistoryTool.FLYWAY, null, Map.of());
		assertThatExceptionOfType(AdoptionException.class).isThrownBy(() -> migrator.adopt(adoption))
			.withMessageStartingWith("Flyway says that V1 (create accounts) failed");
		assertThat(relations(database)).containsExactly("flyway_schema_history");
	}

	@Test
	void historyThatGoesOnMeanwhileIsRefused(TestDatabase database) throws IOException {
		Migrator migrator = migrator(database);
		execute(database, FLYWAY.formatted("flyway_schema_history"));
		flyway(database, 1, "'1'", "create accounts", "'SQL' true");
		Adoption adoption = migrator.adoption(HistoryTool.FLYWAY, null, Map.of());
		flyway(database, 2, "'2'", "add email", "'SQL' true");
		assertThatExceptionOfType(NotAdoptableException.class).isThrownBy(() -> migrator.adopt(adoption))
			.withMessage("flyway_schema_history has changed since it was read: Flyway seems to be running. Stop it and "
					+ "try again");
		assertThat(relations(database)).containsExactly("flyway_schema_history");
	}

	@Test
	void historyTableMayHaveAnotherName(TestDatabase database) throws IOException {
		Migrator migrator = migrator(database);
		execute(database, "CREATE SCHEMA ops", FLYWAY.formatted("ops.\"History\""),
				"INSERT INTO ops.\"History\" VALUES (1, '1', 'create accounts', 'SQL', 'x', 1, 'app', now(), 1, true)");
		assertThatExceptionOfType(NotAdoptableException.class)
			.isThrownBy(() -> migrator.adoption(HistoryTool.FLYWAY, null, Map.of()))
			.withMessage("There is no table flyway_schema_history, where Flyway keeps its history, in the schemas that "
					+ "this connection sees. Is it the right database? A table of another name or schema is named with "
					+ "'--table'");
		migrator.adopt(migrator.adoption(HistoryTool.FLYWAY, "ops.\"History\"", Map.of()));
		assertThat(applied(migrator)).containsExactly("a1aa");
	}

	@Test
	void historyOfLiquibaseIsTakenOver(TestDatabase database) throws IOException {
		Migrator migrator = migrator(database);
		execute(database, LIQUIBASE);
		String insert = "INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, "
				+ "description, comments) VALUES ('%s', 'anna', 'db/log.xml', now(), %d, '%s', '%s', %s)";
		execute(database, insert.formatted("2", 2, "MARK_RAN", "addColumn tableName=accounts", "'Add email'"),
				insert.formatted("create-accounts", 1, "EXECUTED", "createTable tableName=accounts", "NULL"),
				insert.formatted("3", 3, "RERAN", "sql", "''"), insert.formatted("4", 4, "SKIPPED", "sql", "''"));
		Adoption adoption = migrator.adoption(HistoryTool.LIQUIBASE, null, Map.of("3", "none"));
		assertThat(adoption.pairs()).extracting((pair) -> pair.theirs().key() + " " + pair.reason())
			.containsExactly("db/log.xml::create-accounts::anna same words", "db/log.xml::2::anna same words",
					"db/log.xml::3::anna left out");
		migrator.adopt(adoption);
		assertThat(current(migrator)).containsExactly("b2bb");
		execute(database, "UPDATE databasechangelog SET exectype = 'FAILED' WHERE id = '2'");
		assertThatExceptionOfType(AdoptionException.class)
			.isThrownBy(() -> migrator.adopt(migrator.adoption(HistoryTool.LIQUIBASE, null, Map.of())))
			.withMessageStartingWith("Liquibase says that db/log.xml::2::anna (Add email) failed");
	}

	@Test
	void historyOfAlembicIsTakenOver(TestDatabase database) throws IOException {
		Migrator migrator = migrator(database);
		file("d4dd", "a1aa", "another branch");
		execute(database, ALEMBIC, "INSERT INTO alembic_version VALUES ('c3cc'), ('d4dd98765432')");
		migrator.adopt(migrator.adoption(HistoryTool.ALEMBIC, null, Map.of()));
		assertThat(current(migrator)).containsExactlyInAnyOrder("c3cc", "d4dd");
		assertThat(applied(migrator)).containsExactlyInAnyOrder("a1aa", "b2bb", "c3cc", "d4dd");
		assertThat(database.jdbc().sql("SELECT count(*) FROM alembic_version").query(Integer.class).single())
			.isEqualTo(2);
	}

}
