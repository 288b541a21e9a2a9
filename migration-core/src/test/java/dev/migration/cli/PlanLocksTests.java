package dev.migration.cli;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.migration.cli.Shell.Outcome;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code plan --locks}.
 */
@PostgresTest
class PlanLocksTests {

	@TempDir
	private Path folder;

	private Shell shell(TestDatabase database) {
		Shell shell = Shell.on(database, this.folder)
			.revision("a1", "", "CREATE TABLE people (id int PRIMARY KEY, name text);\nCREATE TABLE pets (owner int);",
					"DROP TABLE pets;\nDROP TABLE people;");
		assertThat(shell.run("upgrade", "heads").code()).isZero();
		return shell;
	}

	@Test
	void eachStatementSaysWhatItLocksAndWritesAnew(TestDatabase database) {
		Outcome outcome = shell(database).revision("b1", "a1", """
				ALTER TABLE people ALTER COLUMN id TYPE bigint;
				ALTER TABLE pets ADD FOREIGN KEY (owner) REFERENCES people;
				INSERT INTO people VALUES (1, 'Ada');
				CREATE TABLE more (id int);
				CREATE INDEX by_name ON people (name);""", "DROP TABLE more;").run("plan", "--locks");
		assertThat(outcome.code()).isZero();
		assertThat(outcome.out()).isEqualTo("""
				upgrade b1 message of b1 (revisions/b1.sql)
				  in a transaction:
				    ALTER TABLE people ALTER COLUMN id TYPE bigint;
				        locks people (ACCESS EXCLUSIVE): readers and writers wait
				        writes all rows of people anew
				    ALTER TABLE pets ADD FOREIGN KEY (owner) REFERENCES people;
				        locks pets (SHARE ROW EXCLUSIVE): writers wait
				    INSERT INTO people VALUES (1, 'Ada');
				    CREATE TABLE more (id int);
				    CREATE INDEX by_name ON people (name);
				""".replace("revisions/b1.sql", this.folder.resolve("revisions/b1.sql").toString()));
		assertThat(database.jdbc().sql("SELECT count(*) FROM people").query(Integer.class).single()).isZero();
		assertThat(database.jdbc()
			.sql("SELECT count(*) FROM pg_database WHERE datname LIKE 'migration\\_scratch%'")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void tableWhoseNameBeginsLikeOurOwnIsWatchedToo(TestDatabase database) {
		Shell shell = Shell.on(database, this.folder)
			.revision("a1", "", "CREATE TABLE migration_requests (id int);", "DROP TABLE migration_requests;");
		assertThat(shell.run("upgrade", "heads").code()).isZero();
		Outcome outcome = shell.revision("b1", "a1", "CREATE INDEX ON migration_requests (id);", "SELECT 1;")
			.run("plan", "--locks");
		assertThat(outcome.out()).contains("locks migration_requests (SHARE): writers wait");
	}

	@Test
	void effectsAreInTheJson(TestDatabase database) {
		Outcome outcome = shell(database).revision("b1", "a1", "CREATE INDEX by_name ON people (name);", "SELECT 1;")
			.run("plan", "--locks", "--json");
		JsonNode segment = new JsonMapper().readTree(outcome.out()).get(0).get("segments").get(0);
		assertThat(segment.get("effects").get(0).get(0).asString()).isEqualTo("locks people (SHARE): writers wait");
	}

	@Test
	void whatStopsTheTrialIsSaid(TestDatabase database) {
		Outcome outcome = shell(database)
			.revision("b1", "a1", "ALTER TABLE pets ADD COLUMN name text;\nSELECT nonsense;", "SELECT 1;")
			.run("plan", "--locks");
		assertThat(outcome.out()).contains("        locks pets (ACCESS EXCLUSIVE): readers and writers wait");
		assertThat(outcome.err()).contains("on an empty copy it stops: ", "column \"nonsense\" does not exist");
	}

	@Test
	void withoutLocksNothingIsTried(TestDatabase database) {
		Outcome outcome = shell(database).table("b1", "a1").run("plan", "--json");
		assertThat(new JsonMapper().readTree(outcome.out()).get(0).get("segments").get(0).get("effects").isNull())
			.isTrue();
	}

}
