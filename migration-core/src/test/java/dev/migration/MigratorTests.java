package dev.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migration.revision.Direction;
import dev.migration.revision.DivergedHistoryException;
import dev.migration.revision.MissingRevisionException;
import dev.migration.revision.Relation;
import dev.migration.runtime.EditedRevisionException;
import dev.migration.runtime.RunEvent;
import dev.migration.runtime.StatementFailedException;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
class MigratorTests {

	@TempDir
	private Path folder;

	private Migrator migrator(TestDatabase database) {
		return Migrator.builder(database.dataSource())
			.locations(List.of(this.folder.toUri().toString()))
			.actor("anna")
			.build();
	}

	private void file(String id, String revises, String upgrade, String downgrade) throws IOException {
		Files.writeString(this.folder.resolve(id + ".sql"), """
				-- revision: %s
				%s-- message: message of %s

				-- upgrade
				%s

				-- downgrade
				%s
				""".formatted(id, revises.isEmpty() ? "" : "-- revises: " + revises + "\n", id, upgrade, downgrade));
	}

	private void diamond() throws IOException {
		file("a1", "", "CREATE TABLE a (id int);", "DROP TABLE a;");
		file("b1", "a1", "CREATE TABLE b (id int);", "DROP TABLE b;");
		file("c1", "a1", "CREATE TABLE c (id int);", "DROP TABLE c;");
		file("d1", "b1, c1", "CREATE TABLE d (id int);", "DROP TABLE d;");
	}

	private static List<String> ids(List<RevisionStatus> revisions) {
		return revisions.stream().map(RevisionStatus::id).toList();
	}

	@Test
	void whatIsBehindATargetIsNotPendingOnTheWayToIt(TestDatabase database) throws IOException {
		diamond();
		Migrator migrator = migrator(database);
		assertThat(ids(migrator.status("b1").pending())).containsExactly("a1", "b1");
		migrator.upgrade("b1");
		assertThat(migrator.status("b1").pending()).isEmpty();
		assertThat(ids(migrator.status("heads").pending())).isEqualTo(ids(migrator.status().pending()))
			.containsExactly("c1", "d1");
	}

	@Test
	void aRunBeginsByTellingWhatWasAskedFor(TestDatabase database) throws IOException {
		diamond();
		List<RunEvent> events = new ArrayList<>();
		Migrator.builder(database.dataSource())
			.locations(List.of(this.folder.toUri().toString()))
			.listener(events::add)
			.build()
			.upgrade("a1");
		assertThat(events).first().isEqualTo(new RunEvent.Asked(Direction.UPGRADE, "a1"));
	}

	@Test
	void upgradeAndDowngradeWalkTheGraph(TestDatabase database) throws IOException {
		diamond();
		Migrator migrator = migrator(database);
		assertThat(ids(migrator.status().pending())).containsExactly("a1", "b1", "c1", "d1");
		assertThat(migrator.upgrade("heads").steps()).hasSize(4);
		assertThat(migrator.upgrade("heads").steps()).isEmpty();
		Status status = migrator.status();
		assertThat(ids(status.current())).containsExactly("d1");
		assertThat(ids(status.heads())).containsExactly("d1");
		assertThat(status.pending()).isEmpty();
		assertThat(status.applied().get(0).application()).satisfies((applied) -> {
			assertThat(applied).isNotNull();
			assertThat(applied.by()).isEqualTo("anna");
		});
		assertThat(migrator.downgrade("b1").steps()).extracting(Report.Outcome::revision).containsExactly("d1");
		assertThat(ids(migrator.status().current())).containsExactlyInAnyOrder("b1", "c1");
		assertThat(migrator.downgrade("base").steps()).hasSize(3);
		assertThat(migrator.status().applied()).isEmpty();
	}

	@Test
	void scriptDownARangeStartsWhereTheDatabaseWould(TestDatabase database) throws IOException {
		file("a1", "", "CREATE TABLE a (id int);", "DROP TABLE a;");
		file("d1", "a1", "CREATE TABLE d (id int);", "DROP TABLE d;");
		file("n1", "", "CREATE TABLE n (id int);", "DROP TABLE n;");
		Migrator migrator = migrator(database);
		migrator.upgrade("heads");
		List<String> online = migrator.plan(Direction.DOWNGRADE, "-1")
			.stream()
			.map((step) -> step.revision().id())
			.toList();
		assertThat(online).containsExactly("n1");
		assertThat(migrator.script(Direction.DOWNGRADE, "heads:-1")).contains("DROP TABLE n;")
			.doesNotContain("DROP TABLE d;");
	}

	@Test
	void olderArtifactTakesANewerDatabaseBack(TestDatabase database) throws IOException {
		diamond();
		migrator(database).upgrade("heads");
		Files.delete(this.folder.resolve("d1.sql"));
		Migrator older = migrator(database);
		assertThat(ids(older.status().current())).containsExactly("d1");
		assertThat(older.status().relation()).isEqualTo(Relation.DATABASE_AHEAD);
		assertThat(older.upgrade("heads").steps()).isEmpty();
		assertThat(older.downgrade("b1").steps()).extracting(Report.Outcome::revision).containsExactly("d1");
		assertThat(ids(older.status().current())).containsExactlyInAnyOrder("b1", "c1");
	}

	@Test
	void divergedHistoryIsNotUpgradedButTakenBack(TestDatabase database) throws IOException {
		diamond();
		migrator(database).upgrade("heads");
		Files.delete(this.folder.resolve("d1.sql"));
		file("e1", "c1", "CREATE TABLE e (id int);", "DROP TABLE e;");
		Migrator other = migrator(database);
		assertThat(other.status().relation()).isEqualTo(Relation.DIVERGED);
		assertThat(ids(other.status().unknown())).containsExactly("d1");
		assertThatExceptionOfType(DivergedHistoryException.class).isThrownBy(() -> other.upgrade("heads"))
			.withMessageContaining("d1 (message of d1)")
			.withMessageContaining("e1.sql");
		other.downgrade("b1");
		assertThat(other.upgrade("heads").steps()).extracting(Report.Outcome::revision).containsExactly("e1");
	}

	@Test
	void revisionThatMovedAfterItWasAppliedStopsTheRunUntilRepaired(TestDatabase database) throws IOException {
		file("a1", "", "CREATE TABLE a (id int);", "DROP TABLE a;");
		file("b1", "a1", "CREATE TABLE b (id int);", "DROP TABLE b;");
		file("c1", "b1", "CREATE TABLE c (id int);", "DROP TABLE c;");
		migrator(database).upgrade("heads");
		file("c1", "a1", "CREATE TABLE c (id int);", "DROP TABLE c;");
		file("b1", "c1", "CREATE TABLE b (id int);", "DROP TABLE b;");
		assertThat(migrator(database).status().relation()).isEqualTo(Relation.DIVERGED);
		assertThatExceptionOfType(EditedRevisionException.class).isThrownBy(() -> migrator(database).upgrade("heads"))
			.withMessageContaining("2 revisions were edited");
		migrator(database).repair();
		assertThat(migrator(database).upgrade("heads").steps()).isEmpty();
		assertThat(migrator(database).status().relation()).isEqualTo(Relation.SAME);
	}

	@Test
	void syntaxErrorIsShownWithItsLineAndColumn(TestDatabase database) throws IOException {
		file("a1", "", "CREATE TABLE a (\n  id inte\n);", "DROP TABLE a;");
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> migrator(database).upgrade("heads"))
			.satisfies((ex) -> {
				assertThat(ex.failed().line()).isEqualTo(6);
				assertThat(ex.failed().column()).isEqualTo(6);
			})
			.withMessageContaining("a1.sql:6, column 6");
	}

	@Test
	void missingParentIsNamedWithItsFile(TestDatabase database) throws IOException {
		file("b1", "a9", "SELECT 1;", "SELECT 1;");
		assertThatExceptionOfType(MissingRevisionException.class).isThrownBy(() -> migrator(database).upgrade("heads"))
			.withMessageContaining("a9")
			.withMessageContaining("b1.sql");
	}

	@Test
	void repeatableRunsAgainWhenItChanged(TestDatabase database) throws IOException {
		diamond();
		Path view = this.folder.resolve("all_a.sql");
		Files.writeString(view, "-- repeatable: all_a\nCREATE OR REPLACE VIEW all_a AS SELECT id FROM a;\n");
		assertThat(migrator(database).upgrade("b1").steps()).hasSize(2);
		assertThat(migrator(database).upgrade("heads").repeatables()).extracting(Report.Outcome::revision)
			.containsExactly("all_a");
		assertThat(migrator(database).upgrade("heads").steps()).isEmpty();
		Files.writeString(view, "-- repeatable: all_a\nCREATE OR REPLACE VIEW all_a AS SELECT id, 1 AS one FROM a;\n");
		assertThat(migrator(database).upgrade("heads").repeatables()).extracting(Report.Outcome::revision)
			.containsExactly("all_a");
		assertThat(database.jdbc()
			.sql("SELECT string_agg(action || ' ' || outcome, ', ' ORDER BY id) FROM migration_log "
					+ "WHERE revision = 'all_a'")
			.query(String.class)
			.single()).isEqualTo("repeat done, repeat done");
	}

}
