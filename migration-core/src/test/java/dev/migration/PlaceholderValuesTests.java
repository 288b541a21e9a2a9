package dev.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migration.operation.NamingConvention;
import dev.migration.operation.Operations;
import dev.migration.revision.Direction;
import dev.migration.revision.Revision;
import dev.migration.runtime.NoWayBackException;
import dev.migration.runtime.RecordingFailedException;
import dev.migration.runtime.RunEvent;
import dev.migration.runtime.StatementFailedException;
import dev.migration.script.Migration;
import dev.migration.script.Script;
import dev.migration.script.ScriptKind;
import dev.migration.source.Scripts;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Values of placeholders and parameters, from the builder to the server, and nowhere
 * else.
 */
@PostgresTest
class PlaceholderValuesTests {

	private static final String SECRET = "s3cr3t-word";

	@TempDir
	private Path folder;

	private final List<String> events = new ArrayList<>();

	private MigratorBuilder builder(TestDatabase database) {
		return Migrator.builder(database.dataSource())
			.locations(List.of(this.folder.toUri().toString()))
			.listener((event) -> {
				this.events.add(event.toString());
				if (event instanceof RunEvent.StatementStarted started) {
					this.events.add(started.statement());
				}
			});
	}

	private void file(String upgrade) throws IOException {
		file(upgrade, ": irreversible it is a test");
	}

	private Path file(String upgrade, String downgrade) throws IOException {
		return Files.writeString(this.folder.resolve("a1.sql"), """
				-- revision: a1
				-- message: m

				-- upgrade
				%s

				-- downgrade%s
				""".formatted(upgrade, downgrade));
	}

	private static List<String> log(TestDatabase database) {
		return database.jdbc()
			.sql("SELECT concat_ws(' | ', outcome, location, statement, error) FROM migration_log")
			.query(String.class)
			.list();
	}

	private void nobodyReadsTheSecret(TestDatabase database, Throwable ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			assertThat(cause.toString()).doesNotContain("s3cr3t");
		}
		assertThat(String.join("\n", this.events)).contains("${token}").doesNotContain("s3cr3t");
		assertThat(String.join("\n", log(database))).contains("${token}").doesNotContain("s3cr3t");
	}

	@Test
	void placeholderIsReplacedAndTheLastValueWins(TestDatabase database) throws IOException {
		file("CREATE TABLE t_${name} (id int);");
		builder(database).placeholders(Map.of("name", "a")).placeholders(Map.of("name", "b")).build().upgrade("heads");
		assertThat(database.jdbc().sql("SELECT to_regclass('t_b') IS NOT NULL").query(Boolean.class).single()).isTrue();
	}

	@Test
	void unknownPlaceholderStopsTheRunBeforeItBegins(TestDatabase database) throws IOException {
		file("CREATE TABLE one (id int);\nCREATE TABLE t_${nam} (id int);");
		assertThatExceptionOfType(RecordingFailedException.class)
			.isThrownBy(() -> builder(database).build().upgrade("heads"))
			.withMessageStartingWith("Revision a1 (m) in " + this.folder.resolve("a1.sql"))
			.withMessageContaining("a1.sql:6: placeholder 'nam' has no value; known: none; give it one with "
					+ "'migration.placeholders.nam' or '-x nam=…'")
			.withMessageEndingWith("Nothing was run");
		assertThat(database.jdbc().sql("SELECT to_regclass('one') IS NULL").query(Boolean.class).single()).isTrue();
	}

	@Test
	void switchedOffTheTextStaysAsItIs(TestDatabase database) throws IOException {
		file("CREATE TABLE one AS SELECT '${name}' AS text;");
		builder(database).placeholderReplacement(false).placeholders(Map.of("name", "b")).build().upgrade("heads");
		assertThat(database.jdbc().sql("SELECT text FROM one").query(String.class).single()).isEqualTo("${name}");
	}

	@Test
	void appliedRevisionNeedsItsValuesNoMore(TestDatabase database) throws IOException {
		file("CREATE TABLE t_${name} (id int);");
		builder(database).placeholders(Map.of("name", "a")).build().upgrade("heads");
		Migrator without = builder(database).build();
		assertThat(without.upgrade("heads").steps()).isEmpty();
		assertThat(without.edited()).isEmpty();
	}

	@Test
	void nameThatIsNoneIsRefused(TestDatabase database) {
		assertThatIllegalArgumentException().isThrownBy(() -> builder(database).placeholders(Map.of("a b", SECRET)))
			.withMessageStartingWith("'a b' cannot be the name of a placeholder");
	}

	@Test
	void failedStatementIsShownAsItsAuthorWroteIt(TestDatabase database) throws IOException {
		file("CREATE TABLE one (id int, name text DEFAULT '${token}');\nINSERT INTO one\n  VALUES (${token});");
		assertThatExceptionOfType(StatementFailedException.class)
			.isThrownBy(() -> builder(database).placeholders(Map.of("token", SECRET)).build().upgrade("heads"))
			.satisfies((ex) -> {
				assertThat(ex.failed().statement()).isEqualTo("INSERT INTO one\n  VALUES (${token})");
				assertThat(ex.failed().line()).isEqualTo(7);
				assertThat(ex.failed().column()).isZero();
				assertThat(ex.failed().excerpt()).isEqualTo("  VALUES (${token})");
				assertThat(ex.sqlState()).contains("42703");
				nobodyReadsTheSecret(database, ex);
			});
	}

	@Test
	void lineWithoutAPlaceholderKeepsItsMark(TestDatabase database) throws IOException {
		file("CREATE TABLE one (name text DEFAULT '${token}',\n  id inte);");
		assertThatExceptionOfType(StatementFailedException.class)
			.isThrownBy(() -> builder(database).placeholders(Map.of("token", SECRET)).build().upgrade("heads"))
			.satisfies((ex) -> {
				assertThat(ex.failed().place()).endsWith("a1.sql:6, column 6");
				assertThat(ex.failed().excerpt()).isEqualTo("  id inte)\n     ^");
			});
	}

	@Test
	void messageOfTheServerIsShownWithoutTheValue(TestDatabase database) throws IOException {
		file("CREATE TABLE one (name text PRIMARY KEY);\nINSERT INTO one VALUES ('${token}'), ('${token}');");
		assertThatExceptionOfType(StatementFailedException.class)
			.isThrownBy(() -> builder(database).placeholders(Map.of("token", SECRET)).build().upgrade("heads"))
			.satisfies((ex) -> {
				assertThat(ex.failed().error()).contains("Key (name)=(${token}) already exists");
				nobodyReadsTheSecret(database, ex);
			});
	}

	@Test
	void planShowsTheNameAndTheScriptHasTheValue(TestDatabase database) throws IOException {
		file("SELECT '${token}';");
		Migrator migrator = builder(database).placeholders(Map.of("token", SECRET)).build();
		assertThat(migrator.plan(Direction.UPGRADE, "heads").get(0).segments().get(0).statements())
			.containsExactly("SELECT '${token}'");
		assertThat(migrator.script(Direction.UPGRADE, "heads")).contains("SELECT '" + SECRET + "'");
	}

	private static MigratorBuilder java(MigratorBuilder builder, Consumer<Operations> upgrade) {
		return java(builder, upgrade, (op) -> op.execute("DROP TABLE one"));
	}

	private static MigratorBuilder java(MigratorBuilder builder, Consumer<Operations> upgrade,
			Consumer<Operations> downgrade) {
		return java(builder, new Migration() {

			@Override
			public void upgrade(Operations op) {
				upgrade.accept(op);
			}

			@Override
			public void downgrade(Operations op) {
				downgrade.accept(op);
			}

		});
	}

	private static MigratorBuilder java(MigratorBuilder builder, Migration migration) {
		Script script = new Script(new Revision("j1", List.of(), List.of(), List.of(), "m", null, "db.revisions.R1"),
				ScriptKind.JAVA, "db.revisions.R1", true, migration);
		return builder.source(() -> new Scripts(List.of(script), List.of(), List.of()));
	}

	@Test
	void javaRevisionReadsItAndAnotherValueIsNoOtherRevision(TestDatabase database) {
		Consumer<Operations> upgrade = (op) -> {
			op.execute("CREATE TABLE one (name text)");
			op.execute("INSERT INTO one VALUES (:name)").param("name", op.parameter("token"));
		};
		java(builder(database).placeholders(Map.of("token", SECRET)), upgrade).build().upgrade("heads");
		assertThat(database.jdbc().sql("SELECT name FROM one").query(String.class).single()).isEqualTo(SECRET);
		assertThat(String.join("\n", this.events)).contains("INSERT INTO one VALUES ('${token}')")
			.doesNotContain("s3cr3t");
		Migrator without = java(builder(database), upgrade).build();
		assertThat(without.upgrade("heads").steps()).isEmpty();
		assertThat(without.edited()).isEmpty();
		assertThat(java(builder(database), (op) -> {
			op.execute("CREATE TABLE one (name text)");
			op.execute("INSERT INTO one VALUES (:name)").param("name", op.parameter("other"));
		}).build().edited()).hasSize(1);
	}

	@Test
	void javaRevisionThatLacksOneIsNamed(TestDatabase database) {
		assertThatExceptionOfType(RecordingFailedException.class)
			.isThrownBy(() -> java(builder(database), (op) -> op.execute("SELECT " + op.parameter("batch"))).build()
				.upgrade("heads"))
			.withMessage(
					"Revision j1 (m) in db.revisions.R1 cannot be read: parameter 'batch' has no value; known: none;"
							+ " give it one with '-x batch=…' on the command line or with 'migration.placeholders.batch'."
							+ " Nothing was run");
	}

	@Test
	void revisionWhoseConventionCannotBeHadIsNamed(TestDatabase database) {
		Migration migration = new Migration() {

			@Override
			public void upgrade(Operations op) {
				op.execute("SELECT 1");
			}

			@Override
			public void downgrade(Operations op) {
				op.execute("SELECT 1");
			}

			@Override
			public NamingConvention naming() {
				throw new IllegalStateException("no convention");
			}

		};
		assertThatExceptionOfType(RecordingFailedException.class)
			.isThrownBy(() -> java(builder(database), migration).build().upgrade("heads"))
			.withMessage("Revision j1 (m) in db.revisions.R1 cannot be read: no convention. Nothing was run");
	}

	@Test
	void failureOfJavaWorkIsShownWithoutTheValue(TestDatabase database) {
		Consumer<Operations> upgrade = (op) -> {
			String token = op.parameter("token");
			op.execute("CREATE TABLE one (name text)");
			op.run("call with " + token, (jdbc) -> {
				throw new IllegalStateException("refused: " + token);
			});
		};
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(
				() -> java(builder(database).placeholders(Map.of("token", SECRET)), upgrade).build().upgrade("heads"))
			.withMessageContaining("failed: refused: ${token}")
			.satisfies((ex) -> nobodyReadsTheSecret(database, ex));
	}

	private static String stored(TestDatabase database) {
		return database.jdbc()
			.sql("SELECT array_to_string(downgrade, ';') FROM migration")
			.query(String.class)
			.single();
	}

	@Test
	void storedWayBackHoldsNamesAndAsksForValues(TestDatabase database) throws IOException {
		Path file = file("CREATE TABLE one (name text);", """

				COMMENT ON TABLE one IS '${token} ${{ $$${token}$$';
				ALTER TABLE one RENAME TO two;
				""");
		builder(database).placeholders(Map.of("token", SECRET)).build().upgrade("heads");
		assertThat(stored(database)).isEqualTo("-- placeholders: token\nCOMMENT ON TABLE one IS "
				+ "'${token} ${{ $$${token}$$';ALTER TABLE one RENAME TO two");
		Files.delete(file);
		assertThatExceptionOfType(NoWayBackException.class)
			.isThrownBy(() -> builder(database).build().downgrade("base"))
			.withMessageEndingWith(
					"the downgrade stored when it was applied has placeholders without a value: token. The "
							+ "database keeps their names only; give each a value with 'migration.placeholders.token' or "
							+ "'-x token=…'");
		Migrator migrator = builder(database).placeholders(Map.of("token", SECRET)).build();
		assertThat(migrator.plan(Direction.DOWNGRADE, "base").get(0).segments().get(0).statements().get(0))
			.contains("${token}")
			.doesNotContain("s3cr3t");
		migrator.downgrade("base");
		assertThat(database.jdbc().sql("SELECT obj_description('two'::regclass)").query(String.class).single())
			.isEqualTo(SECRET + " ${ $$" + SECRET + "$$");
		assertThat(String.join("\n", this.events)).doesNotContain("s3cr3t");
	}

	@Test
	void storedWayBackThatFailsHidesTheValue(TestDatabase database) throws IOException {
		Path file = file("CREATE TABLE one (name text);", """

				ALTER TABLE one RENAME TO two;
				SELECT '${token}'::int;
				""");
		Migrator migrator = builder(database).placeholders(Map.of("token", SECRET)).build();
		migrator.upgrade("heads");
		Files.delete(file);
		assertThatExceptionOfType(StatementFailedException.class)
			.isThrownBy(() -> builder(database).placeholders(Map.of("token", SECRET)).build().downgrade("base"))
			.satisfies((ex) -> nobodyReadsTheSecret(database, ex));
	}

	@Test
	void storedWayBackOfAnEarlierVersionIsShownWithoutKnownValues(TestDatabase database) throws IOException {
		Path file = file("CREATE TABLE one (name text);", "\nDROP TABLE one;");
		builder(database).build().upgrade("heads");
		Files.delete(file);
		database.jdbc().sql("UPDATE migration SET downgrade = ARRAY['SELECT ''" + SECRET + "''']").update();
		assertThat(builder(database).placeholders(Map.of("token", SECRET))
			.build()
			.plan(Direction.DOWNGRADE, "base")
			.get(0)
			.segments()
			.get(0)
			.statements()).containsExactly("SELECT '${token}'");
	}

	@Test
	void storedWayBackOfAJavaRevisionHoldsNames(TestDatabase database) {
		java(builder(database).placeholders(Map.of("token", SECRET)),
				(op) -> op.execute("CREATE TABLE one (name text)"), (op) -> {
					op.execute("COMMENT ON TABLE one IS '" + op.parameter("token") + " ${other}'");
					op.execute("ALTER TABLE one RENAME TO two");
				})
			.build()
			.upgrade("heads");
		assertThat(stored(database)).isEqualTo("-- placeholders: token\nCOMMENT ON TABLE one IS '${token} ${{other}';"
				+ "ALTER TABLE one RENAME TO two");
		builder(database).placeholders(Map.of("token", SECRET)).build().downgrade("base");
		assertThat(database.jdbc().sql("SELECT obj_description('two'::regclass)").query(String.class).single())
			.isEqualTo(SECRET + " ${other}");
	}

}
