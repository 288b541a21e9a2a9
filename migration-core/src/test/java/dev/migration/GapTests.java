package dev.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migration.revision.Direction;
import dev.migration.revision.DivergedHistoryException;
import dev.migration.revision.Relation;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A revision that is missing beneath applied ones: what works then, and the scripts that
 * would make such a database where they are not meant for.
 */
@PostgresTest
class GapTests {

	@TempDir
	private Path folder;

	@BeforeEach
	void revisions() throws IOException {
		file("a1", "");
		file("b1", "-- revises: a1\n");
		file("c1", "-- revises: b1\n");
		file("n1", "-- branch-labels: net\n");
		file("d1", "-- revises: c1\n-- depends-on: net\n");
	}

	private void file(String id, String header) throws IOException {
		Files.writeString(this.folder.resolve(id + ".sql"), """
				-- revision: %1$s
				%2$s-- message: message of %1$s

				-- upgrade
				CREATE TABLE t_%1$s (id int);

				-- downgrade
				DROP TABLE t_%1$s;
				""".formatted(id, header));
	}

	private Migrator migrator(TestDatabase database) {
		return Migrator.builder(database.dataSource()).locations(List.of(this.folder.toUri().toString())).build();
	}

	/** At the heads, but without the row of b1. */
	private Migrator diverged(TestDatabase database) {
		migrator(database).upgrade("heads");
		database.jdbc().sql("DELETE FROM migration WHERE revision = 'b1'").update();
		Migrator migrator = migrator(database);
		assertThat(migrator.status().relation()).isEqualTo(Relation.DIVERGED);
		return migrator;
	}

	private static void run(TestDatabase database, String script) throws SQLException {
		try (Connection connection = database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(script);
		}
	}

	private void refuses(TestDatabase database, String script, String action) {
		List<String> before = applied(database);
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> run(database, script))
			.withMessageContaining("the " + action)
			.withMessageContaining("this script is for another state of the database");
		assertThat(applied(database)).isEqualTo(before);
	}

	private static List<String> applied(TestDatabase database) {
		return database.jdbc().sql("SELECT to_regclass('migration') IS NOT NULL").query(Boolean.class).single()
				? database.jdbc().sql("SELECT revision FROM migration ORDER BY 1").query(String.class).list()
				: List.of();
	}

	@Test
	void whatIsNotAppliedIsNotTakenBack(TestDatabase database) {
		Migrator migrator = diverged(database);
		assertThat(migrator.planned(Direction.DOWNGRADE, "a1").steps()).extracting((step) -> step.revision().id())
			.containsExactly("d1", "c1");
		assertThat(migrator.downgrade("a1").steps()).extracting(Report.Outcome::revision).containsExactly("d1", "c1");
		assertThat(applied(database)).containsExactly("a1", "n1");
	}

	@Test
	void stampRecordsWhatIsMissingBeneathIt(TestDatabase database) {
		Migrator migrator = diverged(database);
		assertThatExceptionOfType(DivergedHistoryException.class).isThrownBy(() -> migrator.upgrade("heads"))
			.withMessageContaining("b1 (message of b1)")
			.withMessageContaining(
					"b1 (message of b1) in " + this.folder.resolve("b1.sql") + ":2 is not applied, though")
			.withMessageEndingWith("'migration downgrade' to beneath it and upgrade again; or, if what it does was "
					+ "done here by hand, record it with 'migration stamp' and the revisions that 'migration current' "
					+ "shows");
		assertThat(migrator.stamp("heads", false).steps()).extracting(Report.Outcome::revision).containsExactly("b1");
		assertThat(migrator.status().relation()).isEqualTo(Relation.SAME);
		assertThat(migrator.upgrade("heads").steps()).isEmpty();
	}

	@Test
	void stampScriptDoesTheSame(TestDatabase database) throws SQLException {
		Migrator migrator = diverged(database);
		run(database, migrator.stampScript("heads"));
		assertThat(migrator.status().relation()).isEqualTo(Relation.SAME);
	}

	@Test
	void upgradeScriptWantsWhatItsRevisionsDependOn(TestDatabase database) throws SQLException {
		Migrator migrator = migrator(database);
		migrator.upgrade("c1");
		String script = migrator.script(Direction.UPGRADE, "c1,n1:d1");
		refuses(database, script, "upgrade of revision d1 expects what it revises and depends on to be applied");
		migrator.upgrade("n1");
		run(database, script);
		assertThat(applied(database)).contains("d1");
	}

	@Test
	void downgradeScriptWantsNothingAboveItsRevisions(TestDatabase database) throws SQLException {
		Migrator migrator = migrator(database);
		migrator.upgrade("heads");
		refuses(database, migrator.script(Direction.DOWNGRADE, "b1:base"),
				"downgrade of revision b1 expects it to be applied and nothing that revises or depends on it");
		refuses(database, migrator.script(Direction.DOWNGRADE, "n1:base"), "downgrade of revision n1");
		run(database, migrator.script(Direction.DOWNGRADE, "heads:base"));
		assertThat(applied(database)).isEmpty();
	}

	@Test
	void stampScriptWantsTheStateItStartsFrom(TestDatabase database) throws SQLException {
		Migrator migrator = migrator(database);
		String script = migrator.stampScript("b1:c1");
		refuses(database, script, "stamp of revision c1");
		migrator.upgrade("b1");
		run(database, script);
		assertThat(applied(database)).containsExactly("a1", "b1", "c1");
		refuses(database, migrator.stampScript("b1:a1"), "forget of revision b1");
	}

}
