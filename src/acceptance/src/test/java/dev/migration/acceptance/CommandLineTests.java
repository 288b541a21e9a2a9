package dev.migration.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migration.acceptance.SampleCommand.Outcome;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged sample's command line, from an empty folder: the way a newcomer learns it.
 */
@PostgresTest
class CommandLineTests {

	@TempDir
	private Path folder;

	private SampleCommand inFolder(TestDatabase database) {
		return new SampleCommand(database, this.folder).with("MIGRATION_LOCATIONS", "file:revisions");
	}

	/** Fills in the two sections of a new file. */
	private void fill(String printed, String upgrade, String downgrade) throws IOException {
		Path file = this.folder.resolve(printed.strip());
		Files.writeString(file,
				Files.readString(file)
					.replace("-- upgrade\n", "-- upgrade\n" + upgrade + "\n")
					.replace("-- downgrade\n", "-- downgrade\n" + downgrade + "\n"));
	}

	private static List<String> tables(TestDatabase database) {
		return database.jdbc()
			.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'migration%' "
					+ "ORDER BY 1")
			.query(String.class)
			.list();
	}

	@Test
	void firstStepsInAnEmptyFolder(TestDatabase database) throws IOException {
		SampleCommand migration = inFolder(database);
		assertThat(migration.run("init", "revisions").strip()).isEqualTo("revisions");
		String first = migration.run("revision", "-m", "create account table", "--rev-id", "1975ea83b712");
		assertThat(first).matches("revisions/\\d{8}_\\d{6}_create_account_table\\.sql\n");
		fill(first, "CREATE TABLE account (id bigint PRIMARY KEY, name varchar(50) NOT NULL);", "DROP TABLE account;");
		assertThat(migration.run("upgrade", "head")).startsWith("applied 1975ea83b712 create account table in ");
		String second = migration.run("revision", "-m", "Add a column", "--rev-id", "ae1027a6acf3");
		fill(second, "ALTER TABLE account ADD COLUMN last_transaction_at timestamptz;",
				"ALTER TABLE account DROP COLUMN last_transaction_at;");
		assertThat(migration.run("plan")).contains("ALTER TABLE account ADD COLUMN");
		migration.run("upgrade", "ae1");
		assertThat(migration.run("current")).isEqualTo("ae1027a6acf3 (head), Add a column\n");
		assertThat(migration.run("history", "-r", "1975ea:ae1027")).isEqualTo("""
				1975ea83b712 -> ae1027a6acf3 (head), Add a column
				<base> -> 1975ea83b712, create account table
				""");
		assertThat(migration.run("downgrade", "-1", "--yes")).contains("took back ae1027a6acf3");
		assertThat(migration.run("status")).contains("1 revision pending");
		migration.run("upgrade", "+1");
		migration.run("downgrade", "base", "--yes");
		assertThat(tables(database)).isEmpty();
		assertThat(migration.run("current")).isEmpty();
		migration.run("upgrade", "heads", "--tag", "r1");
		assertThat(tables(database)).containsExactly("account");
	}

	@Test
	void branchesLabelsAndDependencies(TestDatabase database) throws IOException {
		SampleCommand migration = inFolder(database);
		fill(migration.run("revision", "-m", "create account", "--rev-id", "1975ea83b712"),
				"CREATE TABLE account (id int);", "DROP TABLE account;");
		fill(migration.run("revision", "-m", "add shopping cart", "--rev-id", "27c6a30d7c24"),
				"CREATE TABLE cart (id int);", "DROP TABLE cart;");
		Outcome refused = migration.outcome("revision", "-m", "add a column", "--head", "1975ea83b712");
		assertThat(refused.code()).isEqualTo(2);
		assertThat(refused.err()).contains("27c6a30d7c24", "--splice");
		fill(migration.run("revision", "-m", "add a column", "--rev-id", "ae1027a6acf3", "--head", "1975ea83b712",
				"--splice"), "ALTER TABLE account ADD COLUMN a int;", "ALTER TABLE account DROP COLUMN a;");
		assertThat(migration.run("branches")).contains("1975ea83b712 (branchpoint)", "-> 27c6a30d7c24",
				"-> ae1027a6acf3");
		Outcome ambiguous = migration.outcome("upgrade", "head");
		assertThat(ambiguous.code()).isEqualTo(2);
		assertThat(ambiguous.err()).contains("2 heads", "27c6a30d7c24 (add shopping cart)", "migration merge heads");
		migration.run("upgrade", "heads");
		assertThat(migration.run("current").lines()).hasSize(2);
		migration.run("merge", "-m", "merge ae1 and 27c", "--rev-id", "53fffde5ad5", "ae1", "27c");
		migration.run("upgrade", "head");
		assertThat(migration.run("current")).isEqualTo("53fffde5ad5 (head), merge ae1 and 27c\n");
		fill(migration.run("revision", "-m", "create networking branch", "--head=base", "--branch-label=networking",
				"--rev-id", "3cac04ae8714"), "CREATE TABLE router (id int);", "DROP TABLE router;");
		fill(migration.run("revision", "-m", "add ip table", "--head=networking@head", "--depends-on=53fffde5ad5",
				"--rev-id", "109ec7d132bf"), "CREATE TABLE ip (id int);", "DROP TABLE ip;");
		assertThat(migration.run("heads")).contains("109ec7d132bf (networking) (head)", "53fffde5ad5 (effective head)");
		migration.run("downgrade", "base", "--yes");
		assertThat(migration.run("upgrade", "networking@head")).contains("applied 6 revisions");
		assertThat(migration.run("downgrade", "networking@base", "--yes")).contains("took back 2 revisions");
		assertThat(tables(database)).containsExactly("account", "cart");
	}

	@Test
	void applicationIsNotStarted(TestDatabase database) {
		Outcome outcome = new SampleCommand(database, this.folder).outcome("status", "-v");
		assertThat(outcome.code()).isZero();
		assertThat(outcome.out()).startsWith("state     12 revisions pending");
		assertThat(outcome.out() + outcome.err()).doesNotContain("Spring Boot", "Hikari", "Tomcat", "Hibernate",
				"INFO");
		assertThat(tables(database)).isEmpty();
	}

	@Test
	void sampleIsMigratedFromTheCommandLine(TestDatabase database) {
		SampleCommand migration = new SampleCommand(database, this.folder);
		assertThat(migration.run("upgrade", "heads")).contains("applied 12 revisions");
		assertThat(migration.run("check", "--migration.lock.timeout=1s")).isEmpty();
		assertThat(migration.run("downgrade", "base", "--yes")).contains("took back 12 revisions");
		assertThat(migration.outcome("current", "--check-heads").code()).isEqualTo(3);
		Outcome unknown = migration.outcome("upgrate", "heads");
		assertThat(unknown.code()).isEqualTo(2);
		assertThat(unknown.err()).contains("did you mean 'upgrade'");
	}

}
