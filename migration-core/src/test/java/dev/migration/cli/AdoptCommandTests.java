package dev.migration.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migration.cli.Shell.Outcome;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class AdoptCommandTests {

	@TempDir
	private Path folder;

	private Shell shell(TestDatabase database) {
		return Shell.on(database, this.folder).table("a1", "").table("b1", "a1");
	}

	private Shell flyway(TestDatabase database) {
		database.jdbc()
			.sql("CREATE TABLE flyway_schema_history (installed_rank int, version text, description text, type text, "
					+ "success boolean)")
			.update();
		database.jdbc()
			.sql("INSERT INTO flyway_schema_history VALUES (1, '1', 'Message of A1', 'SQL', true), "
					+ "(2, '2', 'more', 'SQL', true), (3, '3', 'nothing of ours', 'SQL', true)")
			.update();
		return shell(database);
	}

	@Test
	void databaseIsAdoptedAtARevision(TestDatabase database) {
		database.jdbc().sql("CREATE TABLE t_a1 (id int)").update();
		Shell shell = shell(database);
		assertThat(shell.run("adopt", "--at", "a1", "--tag", "r7").out())
			.containsPattern("(?m)^adopted 1 revision in .* ms$");
		assertThat(shell.run("current").out()).isEqualTo("a1, message of a1\n");
		assertThat(shell.run("log").out()).contains("adopt a1 done");
		assertThat(shell.run("upgrade", "heads").out()).contains("applied 1 revision");
		Outcome again = shell.run("adopt", "--at", "a1");
		assertThat(again.code()).isEqualTo(1);
		assertThat(again.err()).contains("adopted already");
	}

	@Test
	void mappingIsShownAndRefusedWhileItIsNotComplete(TestDatabase database) {
		Outcome outcome = flyway(database).run("adopt", "--from", "flyway", "--yes");
		assertThat(outcome.code()).isEqualTo(2);
		assertThat(outcome.out()).isEqualTo("""
				flyway_schema_history                   revision
				V1                     Message of A1    a1 message of a1  same words
				V2                     more             b1 message of b1  by order
				V3                     nothing of ours  -                 missing
				""");
		assertThat(outcome.err()).contains("No revision stands for V3 (nothing of ours)", "--map V3=none");
	}

	@Test
	void personConfirmsTheMapping(TestDatabase database) {
		Shell shell = flyway(database);
		Outcome refused = shell.typing("n\n").run("adopt", "--from", "flyway", "--map", "V3=none");
		assertThat(refused.out()).contains("V3                     nothing of ours  -                 left out",
				"Record 2 revisions as applied? No script is run. [y/N]", "nothing was done");
		assertThat(refused.code()).isEqualTo(1);
		assertThat(shell.run("current").out()).isEmpty();
		assertThat(shell.typing("y\n").run("adopt", "--from", "flyway", "--map", "V3=none").out())
			.contains("adopted 2 revisions");
		assertThat(shell.run("current", "--color", "never").out()).isEqualTo("b1 (head), message of b1\n");
	}

	@Test
	void withoutATerminalYesIsSaidInAdvance(TestDatabase database) throws IOException {
		Shell shell = flyway(database);
		Files.writeString(this.folder.resolve("mapping.txt"), "# ours\nV2 = a1\n\nV3=none\n");
		Outcome silent = shell.run("adopt", "--from", "flyway", "--map-file", "mapping.txt");
		assertThat(silent.code()).isEqualTo(2);
		assertThat(silent.err()).contains("nothing was done; say --yes when the mapping above is right");
		assertThat(silent.out()).contains("a1 message of a1  as asked");
		assertThat(
				shell.run("adopt", "--from", "flyway", "--map-file", "mapping.txt", "--map", "1=a1,2=b1", "-y").code())
			.isZero();
		assertThat(shell.run("current").out()).isEqualTo("b1 (head), message of b1\n");
	}

	@Test
	void upgradeWhereFlywayWasNamesTheCommand(TestDatabase database) {
		Outcome outcome = flyway(database).run("upgrade", "heads");
		assertThat(outcome.code()).isEqualTo(1);
		assertThat(outcome.err()).contains("'migration adopt --from flyway'").doesNotContain("\tat ");
	}

	@Test
	void wrongUseIsExplained(TestDatabase database) {
		Shell shell = flyway(database);
		refused(shell.run("adopt"), "say either where the database is, with --at TARGET");
		refused(shell.run("adopt", "--at", "a1", "--from", "flyway"), "say either");
		refused(shell.run("adopt", "--at", "a1", "--map", "V1=a1"), "belong to --from");
		refused(shell.run("adopt", "--from", "flyway", "--map", "V1"), "'V1' is no mapping");
		refused(shell.run("adopt", "--from", "flyway", "--map", "V9=a1"), "'V9' of the mapping is no migration");
		refused(shell.run("adopt", "--from", "flyway", "--map-file", "none.txt"), "none.txt cannot be read");
		refused(shell.run("adopt", "--from", "dbmate"), "dbmate");
		refused(shell.run("adopt", "--at", "zz"), "zz");
		Outcome other = shell.run("adopt", "--from", "alembic");
		assertThat(other.code()).isEqualTo(1);
		assertThat(other.err()).contains("There is no table alembic_version");
	}

	private static void refused(Outcome outcome, String said) {
		assertThat(outcome.err()).startsWith("error: ").contains(said);
		assertThat(outcome.code()).isEqualTo(2);
	}

	@Test
	void mappingCanBeReadByAProgram(TestDatabase database) {
		Outcome json = flyway(database).run("adopt", "--from", "flyway", "--json");
		assertThat(json.code()).isZero();
		assertThat(json.out()).contains("\"tool\": \"flyway\"", "\"key\": \"V1\"", "\"revision\": \"a1\"",
				"\"reason\": \"same words\"");
		assertThat(database.jdbc().sql("SELECT to_regclass('migration') IS NULL").query(Boolean.class).single())
			.isTrue();
	}

}
