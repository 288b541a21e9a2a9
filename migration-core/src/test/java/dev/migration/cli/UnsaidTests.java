package dev.migration.cli;

import java.io.IOException;
import java.nio.file.Files;
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
 * Objects that no operation can say are named wherever model and database are compared.
 */
@PostgresTest
class UnsaidTests {

	private static final String TABLE = "CREATE TABLE t (a int, b int);\n";

	private static final String OBJECTS = TABLE + """
			CREATE TYPE ct AS (a int, b text);
			CREATE TABLE typed OF ct;
			CREATE COLLATION german (provider = icu, locale = 'de');
			CREATE STATISTICS ab ON a, b FROM t;
			CREATE RULE keep AS ON DELETE TO t DO INSTEAD NOTHING;
			CREATE TEXT SEARCH CONFIGURATION words (COPY = simple);
			CREATE FUNCTION same(int, int) RETURNS boolean LANGUAGE sql RETURN $1 = $2;
			CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int, FUNCTION = same);
			CREATE CAST (ct AS text) WITH INOUT;
			CREATE FOREIGN DATA WRAPPER wrapper;
			CREATE SERVER far FOREIGN DATA WRAPPER wrapper;
			CREATE FOREIGN TABLE away (id int) SERVER far;
			CREATE PUBLICATION news FOR TABLE t;
			ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO public;
			CREATE VIEW v AS SELECT a FROM t;
			ALTER VIEW v ALTER COLUMN a SET DEFAULT 7;
			CREATE MATERIALIZED VIEW mv AS SELECT a FROM t;
			CREATE INDEX mv_a ON mv (a);
			ALTER MATERIALIZED VIEW mv ALTER COLUMN a SET STATISTICS 7;
			ALTER MATERIALIZED VIEW mv CLUSTER ON mv_a;
			""";

	@TempDir
	private Path folder;

	private Shell shell(TestDatabase database, String made, String model) throws IOException {
		Path file = Files.writeString(this.folder.resolve("schema.sql"), model);
		Shell shell = Shell.on(database, this.folder)
			.with("MIGRATION_MODEL_LOCATION", file.toString())
			.revision("a1", "", made, "SELECT 1;");
		assertThat(shell.run("upgrade", "heads").code()).isZero();
		return shell;
	}

	private Path written(Outcome outcome) {
		assertThat(outcome.err()).doesNotContain("error:");
		assertThat(outcome.code()).isZero();
		return Path.of(outcome.out().strip());
	}

	@Test
	void checkNamesWhatTheModelHasMore(TestDatabase database) throws IOException {
		Shell shell = shell(database, TABLE, OBJECTS);
		Outcome outcome = shell.run("check", "--only", "model");
		assertThat(outcome.code()).isEqualTo(3);
		assertThat(outcome.out().lines().filter((line) -> line.contains(": added")))
			.extracting((line) -> line.substring("model    ".length()).replaceAll(" for role .* on ", " … on "))
			.containsExactly("cast (ct AS pg_catalog.text): added", "clustered materialized view mv: added",
					"collation german: added", "default acl … on tables: added", "default of view column v.a: added",
					"foreign table away: added", "foreign-data wrapper wrapper: added",
					"operator public.===(integer,integer): added", "publication news: added", "rule keep on t: added",
					"server far: added", "statistics object ab: added",
					"storage of materialized view column mv.a: added", "table of a type typed: added",
					"text search configuration words: added");
		JsonNode json = new JsonMapper().readTree(shell.run("check", "--only", "model", "--json").out());
		assertThat(json.get("clean").asBoolean()).isFalse();
		assertThat(json.get("findings").findValuesAsString("operation")).contains("rule keep on t: added");
	}

	@Test
	void aSchemaThatTheModelMadeIsFoundClean(TestDatabase database) throws IOException {
		assertThat(shell(database, OBJECTS, OBJECTS).run("check").err().strip()).isEqualTo("nothing was found");
	}

	@Test
	void whatOnlyTheDatabaseHasIsNamedUnlessItGoesWithItsTable(TestDatabase database) throws IOException {
		String made = TABLE + "CREATE TABLE u (id int); CREATE RULE keep AS ON DELETE TO t DO INSTEAD NOTHING;"
				+ " CREATE RULE keep AS ON DELETE TO u DO INSTEAD NOTHING;";
		Outcome outcome = shell(database, made, TABLE).run("check", "--only", "model", "--verbose");
		assertThat(outcome.code()).isEqualTo(3);
		assertThat(outcome.out()).contains("drop table u\n", "rule keep on t: dropped",
				"! rule keep on u goes with it, and no way back makes it again");
		assertThat(outcome.out()).doesNotContain("rule keep on u: dropped");
	}

	@Test
	void whatGetsAnotherNameWithItsTableIsNotNamed(TestDatabase database) throws IOException {
		String rule = "CREATE RULE keep AS ON DELETE TO %s DO INSTEAD UPDATE %1$s SET id = 1 WHERE id = 2;";
		String made = "CREATE TABLE u (id int);" + rule.formatted("u");
		String wanted = "CREATE TABLE \"U\" (id int);" + rule.formatted("\"U\"");
		Outcome outcome = shell(database, made, wanted).run("revision", "--autogenerate", "-m", "u", "--rename", "u=U");
		assertThat(written(outcome)).content().contains("ALTER TABLE u RENAME TO \"U\"").doesNotContain("rule keep");
	}

	@Test
	void whatIsExcludedIsNotNamed(TestDatabase database) throws IOException {
		String more = TABLE + "CREATE RULE keep AS ON DELETE TO t DO INSTEAD NOTHING;"
				+ " CREATE COLLATION german (provider = icu, locale = 'de'); CREATE PUBLICATION news;";
		Outcome outcome = shell(database, TABLE, more).with("MIGRATION_MODEL_EXCLUDE", "t,german,news").run("check");
		assertThat(outcome.err()).contains("nothing was found");
	}

	@Test
	void aRevisionNamesAtItsTopWhatIsToBeWrittenByHand(TestDatabase database) throws IOException {
		Shell shell = shell(database, TABLE,
				TABLE + "CREATE COLLATION german (provider = icu, locale = 'de');"
						+ " CREATE TABLE people (name text COLLATE german);"
						+ " CREATE RULE keep AS ON DELETE TO people DO INSTEAD NOTHING;");
		Outcome outcome = shell.run("revision", "--autogenerate", "-m", "people");
		assertThat(written(outcome)).content()
			.contains(
					"""
							-- upgrade
							-- This is not in the revision, as there is no operation for it. What is wanted of it has to be written by hand, at its
							-- place, and so has its way back:
							--     collation german: added
							--         the server says of it: provider icu, locale de
							--     rule keep on people: added
							--         CREATE RULE keep AS
							--             ON DELETE TO people DO INSTEAD NOTHING;

							CREATE TABLE people (
							""");
		assertThat(outcome.err()).contains("  collation german: added",
				"what there is no operation for stands at the top of the revision, to be written by hand");
	}

	@Test
	void aJavaRevisionNamesItToo(TestDatabase database) throws IOException {
		Path model = Files.writeString(this.folder.resolve("schema.sql"),
				TABLE + "CREATE RULE keep AS ON DELETE TO t WHERE old.b = 1 DO INSTEAD SELECT E'\\\\u0041';");
		database.jdbc().sql("CREATE TABLE t (a int)").update();
		Files.createDirectories(this.folder.resolve("src/main/java"));
		Shell shell = Shell.on(database, this.folder)
			.with("MIGRATION_LOCATIONS", "classpath:nowhere/revisions")
			.with("MIGRATION_MODEL_LOCATION", model.toString());
		assertThat(written(shell.run("revision", "--autogenerate", "-m", "b"))).content().contains("""
				    public void upgrade(Operations op) {
				        // This is not in the revision, as there is no operation for it. What is wanted of
				        // it has to be written by hand with op.execute(…), at its place, and so has its
				        // way back:
				        //     rule keep on t: added
				        //         CREATE RULE keep AS
				        //             ON DELETE TO t
				        //            WHERE (old.b = 1) DO INSTEAD  SELECT '\\\\u0041'::text AS "?column?";

				        op.addColumn("t", "b", integer());
				""");
	}

	@Test
	void whenThereIsNothingElseNoRevisionIsWrittenAndItIsSaid(TestDatabase database) throws IOException {
		Shell shell = shell(database, TABLE, TABLE + "CREATE STATISTICS ab ON a, b FROM t;");
		Outcome outcome = shell.run("revision", "--autogenerate", "-m", "x");
		assertThat(outcome.code()).isEqualTo(3);
		assertThat(outcome.out()).isEmpty();
		assertThat(outcome.err()).contains("  statistics object ab: added", "! CREATE STATISTICS ab ON a, b FROM t",
				"nothing was written: there is no operation for"
						+ " this; write it by hand, into what 'migration revision -m \"…\"' makes");
	}

	@Test
	void aViewThatIsMadeAgainSaysWhatItLoses(TestDatabase database) throws IOException {
		String made = TABLE + "CREATE VIEW vi AS SELECT a FROM t;"
				+ " CREATE RULE ins AS ON INSERT TO vi DO INSTEAD NOTHING; ALTER VIEW vi ALTER COLUMN a SET DEFAULT 7;";
		Shell shell = shell(database, made, made.replace("a int", "a bigint"));
		Path file = written(shell.run("revision", "--autogenerate", "-m", "wide"));
		assertThat(file).content()
			.contains(
					"""
							-- default of view column vi.a goes with it and does not come again with it; make it again by hand afterwards: 7
							-- rule ins on vi goes with it and does not come again with it; make it again by hand afterwards
							--     CREATE RULE ins AS
							--         ON INSERT TO vi DO INSTEAD NOTHING;
							DROP VIEW vi;
							""");
		assertThat(Files.readString(file).split("-- downgrade", 2)[1]).contains("-- rule ins on vi goes with it");
		assertThat(file).content().doesNotContain("fails while rule");
	}

	@Test
	void aRuleThatKeepsAColumnAsItIsIsNamed(TestDatabase database) throws IOException {
		String made = TABLE + "CREATE RULE log AS ON UPDATE TO t WHERE new.a > 1 DO INSTEAD NOTHING;";
		Shell shell = shell(database, made, made.replace("a int", "a bigint").replace("b int", "b bigint"));
		Path file = written(shell.run("revision", "--autogenerate", "-m", "wide"));
		assertThat(Files.readString(file).split("-- downgrade", 2)[0]).containsOnlyOnce("fails while rule").contains("""
				-- fails while rule log on t uses the column; drop it by hand before, and make it again afterwards
				--     CREATE RULE log AS
				--         ON UPDATE TO t
				--        WHERE (new.a > 1) DO INSTEAD NOTHING;
				ALTER TABLE t ALTER COLUMN a TYPE bigint;
				""");
	}

	@Test
	void aSchemaThatHoldsWhatIsExcludedStays(TestDatabase database) throws IOException {
		String made = TABLE + "CREATE SCHEMA legacy; CREATE TABLE legacy.old (id int); CREATE SCHEMA quartz;"
				+ " CREATE TABLE quartz.qrtz_locks (id int);";
		Shell shell = shell(database, made, TABLE).with("MIGRATION_MODEL_EXCLUDE", "legacy.*");
		assertThat(shell.run("check", "--only", "model").err()).contains("nothing was found");
		database.jdbc().sql("CREATE SCHEMA empty").update();
		assertThat(shell.run("check", "--only", "model").out()).isEqualTo("model    drop schema empty\n");
	}

}
