package dev.migration.acceptance;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.migration.Migrator;
import dev.migration.Report;
import dev.migration.RevisionStatus;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sample's revisions through the core's API, without Spring Boot and without the
 * application.
 */
@PostgresTest
class SampleMigratorTests {

	@Test
	void everyDowngradeUndoesItsUpgrade(TestDatabase database) {
		Migrator migrator = migrator(database);
		Deque<String> schemas = new ArrayDeque<>();
		for (int i = 0; i < Revisions.ALL.size(); i++) {
			schemas.push(SchemaText.of(database));
			assertThat(migrator.upgrade(nextOf(migrator)).steps()).hasSize(1);
		}
		assertThat(migrator.status().pending()).isEmpty();
		String complete = SchemaText.of(database);
		for (String before : schemas) {
			assertThat(migrator.downgrade(belowLastOf(migrator)).steps()).hasSize(1);
			assertThat(SchemaText.of(database)).isEqualTo(before);
		}
		assertThat(migrator.status().applied()).isEmpty();
		migrator.upgrade("heads");
		assertThat(SchemaText.of(database)).isEqualTo(complete);
	}

	@Test
	void downgradeToBaseAndUpAgainVisitsEachRevisionOnce(TestDatabase database) {
		Migrator migrator = migrator(database);
		List<String> ids = Revisions.ALL.stream().map(Revisions.Expected::id).toList();
		assertThat(ids(migrator.upgrade("heads"))).containsExactlyInAnyOrderElementsOf(ids);
		assertThat(ids(migrator.downgrade("base"))).containsExactlyInAnyOrderElementsOf(ids);
		assertThat(SchemaText.of(database)).isEmpty();
		assertThat(ids(migrator.upgrade("heads"))).containsExactlyInAnyOrderElementsOf(ids);
		assertThat(migrator.upgrade("heads").steps()).isEmpty();
	}

	@Test
	void backfillGivesTheProjectsThatWereThereKeysOfTheirOwn(TestDatabase database) {
		Migrator migrator = migrator(database);
		migrator.upgrade(Revisions.PROJECT_KEY_ADDED);
		execute(database, "INSERT INTO users (email, full_name) VALUES ('ada@example.org', 'Ada')");
		execute(database, "INSERT INTO projects (name, owner_id) "
				+ "SELECT name, 1 FROM unnest(ARRAY['Web site', 'Task tracker', 'web Shop', '42']) WITH ORDINALITY "
				+ "AS given (name, position) ORDER BY position");
		migrator.upgrade("heads");
		assertThat(strings(database, "SELECT name || '=' || key FROM projects ORDER BY id"))
			.containsExactly("Web site=WS", "Task tracker=TT", "web Shop=WS2", "42=P");
	}

	@Test
	void renameKeepsTheNamesOnTheWayAndOnTheWayBack(TestDatabase database) {
		Migrator migrator = migrator(database);
		migrator.upgrade(Revisions.BEFORE_RENAME);
		execute(database, "INSERT INTO users (email, name) VALUES ('ada@example.org', 'Ada Lovelace')");
		migrator.upgrade("heads");
		assertThat(strings(database, "SELECT full_name FROM users")).containsExactly("Ada Lovelace");
		migrator.downgrade(Revisions.BEFORE_RENAME);
		assertThat(strings(database, "SELECT name FROM users")).containsExactly("Ada Lovelace");
	}

	private static Migrator migrator(TestDatabase database) {
		return Migrator.builder(database.dataSource()).build();
	}

	/** The next revision to apply. */
	private static String nextOf(Migrator migrator) {
		return migrator.status().pending().get(0).id();
	}

	/**
	 * The target that takes back the revision applied last, and nothing of another
	 * branch.
	 */
	private static String belowLastOf(Migrator migrator) {
		RevisionStatus last = migrator.status().applied().get(0);
		return last.revises().isEmpty() ? "base" : last.id() + "@" + last.revises().get(0);
	}

	private static List<String> ids(Report report) {
		return report.steps().stream().map(Report.Outcome::revision).toList();
	}

	private static void execute(TestDatabase database, String sql) {
		database.jdbc().sql(sql).update();
	}

	private static List<String> strings(TestDatabase database, String sql) {
		return database.jdbc().sql(sql).query(String.class).list();
	}

}
