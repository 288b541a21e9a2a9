package dev.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migration.operation.Operation;
import dev.migration.runtime.RunEvent;
import dev.migration.runtime.StatementFailedException;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What others change in a database is known by name at any later time.
 */
@PostgresTest
class DriftTests {

	@TempDir
	private Path folder;

	private final List<RunEvent> events = new ArrayList<>();

	@BeforeEach
	void write() throws IOException {
		file("a1", "", "CREATE TABLE people (id int, name text, born date);", "DROP TABLE people;");
	}

	private void file(String id, String header, String upgrade, String downgrade) throws IOException {
		Files.writeString(this.folder.resolve(id + ".sql"), """
				-- revision: %s
				%s
				-- upgrade
				%s

				-- downgrade
				%s
				""".formatted(id, header, upgrade, downgrade));
	}

	private MigratorBuilder builder(TestDatabase database) {
		return Migrator.builder(database.dataSource())
			.locations(List.of(this.folder.toUri().toString()))
			.listener(this.events::add);
	}

	private static List<String> changes(Drift drift) {
		return drift.gaps()
			.stream()
			.flatMap((gap) -> gap.difference().upgrade().stream())
			.map((change) -> change.operation())
			.map(Operation::describe)
			.toList();
	}

	@Test
	void nothingIsKnownBeforeTheFirstRun(TestDatabase database) {
		Drift drift = builder(database).build().drift();
		assertThat(drift.known()).isFalse();
		assertThat(drift.gaps()).isEmpty();
	}

	@Test
	void whatOnlyRevisionsMadeIsNoDrift(TestDatabase database) {
		Migrator migrator = builder(database).build();
		migrator.upgrade("heads");
		assertThat(migrator.drift().known()).isTrue();
		assertThat(migrator.drift().gaps()).isEmpty();
	}

	@Test
	void changesByHandAreNamed(TestDatabase database) {
		Migrator migrator = builder(database).build();
		migrator.upgrade("heads");
		database.jdbc()
			.sql("ALTER TABLE people ADD COLUMN email text; CREATE INDEX by_name ON people (name);"
					+ " ALTER TABLE people DROP COLUMN born")
			.update();
		Drift drift = migrator.drift();
		assertThat(drift.known()).isTrue();
		assertThat(drift.gaps()).singleElement().satisfies((gap) -> assertThat(gap.until()).isNull());
		assertThat(changes(drift)).containsExactlyInAnyOrder("add column public.people.email",
				"create index by_name on public.people", "drop column public.people.born");
	}

	@Test
	void nobodyIsAskedToTellARenameOfWhatHasHappened(TestDatabase database) {
		Migrator migrator = builder(database).build();
		migrator.upgrade("heads");
		database.jdbc()
			.sql("ALTER TABLE people DROP COLUMN name; ALTER TABLE people ADD COLUMN label varchar(9)")
			.update();
		assertThat(migrator.drift().gaps()).singleElement()
			.satisfies((gap) -> assertThat(gap.changes()).flatMap(SchemaChange::notes)
				.containsExactly("all values of public.people.name are lost"));
	}

	@Test
	void whatOperationsCannotSayIsNamedToo(TestDatabase database) {
		Migrator migrator = builder(database).build();
		migrator.upgrade("heads");
		database.jdbc().sql("CREATE RULE keep AS ON DELETE TO people DO INSTEAD NOTHING").update();
		assertThat(migrator.drift().gaps()).singleElement()
			.satisfies((gap) -> assertThat(gap.others()).containsExactly("rule keep on public.people: added"));
	}

	@Test
	void aLaterRunDoesNotHideWhatWasChangedBefore(TestDatabase database) throws IOException {
		builder(database).build().upgrade("heads");
		database.jdbc().sql("ALTER TABLE people ADD COLUMN email text").update();
		file("b1", "-- revises: a1\n", "ALTER TABLE people ADD COLUMN phone text;",
				"ALTER TABLE people DROP COLUMN phone;");
		Migrator migrator = builder(database).build();
		migrator.upgrade("heads");
		assertThat(changes(migrator.drift())).containsExactly("add column public.people.email");
		assertThat(migrator.drift().gaps()).singleElement().satisfies((gap) -> assertThat(gap.until()).isNotNull());
		database.jdbc().sql("DROP TABLE people").update();
		assertThat(changes(migrator.drift())).containsExactly("add column public.people.email",
				"drop table public.people");
	}

	@Test
	void whatIsAcceptedIsNoDriftAnyMore(TestDatabase database) {
		Migrator migrator = builder(database).actor("anna").build();
		migrator.upgrade("heads");
		database.jdbc().sql("ALTER TABLE people ADD COLUMN email text").update();
		migrator.acceptSchema();
		assertThat(migrator.drift().known()).isTrue();
		assertThat(migrator.drift().gaps()).isEmpty();
		assertThat(migrator.log(null, 1)).singleElement().satisfies((entry) -> {
			assertThat(entry.action()).isEqualTo("accept schema");
			assertThat(entry.actor()).isEqualTo("anna");
		});
		database.jdbc().sql("DROP TABLE people").update();
		assertThat(changes(migrator.drift())).containsExactly("drop table public.people");
	}

	@Test
	void whatARunLeavesThatFailsLaterIsNoDrift(TestDatabase database) throws IOException {
		file("b1", "-- revises: a1\n", "SELECT nonsense;", "SELECT 1;");
		Migrator migrator = builder(database).build();
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> migrator.upgrade("heads"));
		assertThat(migrator.drift().known()).isTrue();
		assertThat(migrator.drift().gaps()).isEmpty();
	}

	@Test
	void afterAnAttemptWithoutASnapshotNothingIsKnownUntilTheNextRun(TestDatabase database) {
		Migrator migrator = builder(database).build();
		migrator.upgrade("heads");
		builder(database).snapshots(false).build().downgrade("base");
		assertThat(migrator.drift().known()).isFalse();
		assertThat(migrator.drift().gaps()).isEmpty();
		migrator.upgrade("heads");
		assertThat(migrator.drift().known()).isTrue();
		assertThat(migrator.drift().gaps()).isEmpty();
	}

	@Test
	void aSnapshotThatFailsDoesNotStopTheRun(TestDatabase database) throws SQLException {
		database.jdbc().sql("CREATE VIEW migration_snapshot AS SELECT 1 AS one").update();
		Migrator migrator = builder(database).build();
		assertThat(migrator.upgrade("heads").steps()).hasSize(1);
		assertThat(this.events).filteredOn(RunEvent.NoSnapshot.class::isInstance)
			.singleElement()
			.satisfies((event) -> assertThat(((RunEvent.NoSnapshot) event).reason()).contains("migration_snapshot"));
	}

	@Test
	void aLockedTableCostsTheSnapshotAndNotTheRun(TestDatabase database) throws Exception {
		Migrator migrator = builder(database).build();
		migrator.upgrade("heads");
		database.jdbc().sql("ALTER TABLE people ADD COLUMN age int DEFAULT 1 + 1").update();
		file("b1", "-- revises: a1\n", "CREATE TABLE two (id int);", "DROP TABLE two;");
		try (Connection blocker = database.dataSource().getConnection(); Statement lock = blocker.createStatement()) {
			blocker.setAutoCommit(false);
			lock.execute("LOCK TABLE people");
			assertThat(builder(database).build().upgrade("heads").steps()).hasSize(1);
		}
		assertThat(this.events).filteredOn(RunEvent.NoSnapshot.class::isInstance)
			.hasSize(2)
			.allSatisfy((event) -> assertThat(((RunEvent.NoSnapshot) event).reason()).contains("lock timeout",
					"it waited for session", "LOCK TABLE people"));
		assertThat(builder(database).build().drift().known()).isFalse();
	}

}
