package dev.migration.scratch;

import java.util.List;
import java.util.function.Function;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.migration.testing.TestDatabase;

/**
 * What tests of scratch databases share.
 */
final class Scratches {

	private Scratches() {
	}

	static ServerScratch on(TestDatabase database) {
		return new ServerScratch(database.dataSource(), databases(database));
	}

	static Function<String, DataSource> databases(TestDatabase database) {
		return (name) -> dataSource(database, name, "postgres");
	}

	static DataSource dataSource(TestDatabase database, String name, String user) {
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setUrl("jdbc:postgresql://localhost:" + database.port() + "/" + name);
		dataSource.setUser(user);
		return dataSource;
	}

	static String name(ScratchDatabase scratch) {
		return JdbcClient.create(scratch.dataSource()).sql("SELECT current_database()").query(String.class).single();
	}

	static List<String> databases(TestDatabase database, String pattern) {
		return database.jdbc()
			.sql("SELECT datname FROM pg_database WHERE datname LIKE ? ORDER BY 1")
			.param(pattern)
			.query(String.class)
			.list();
	}

	/** A role of this test alone, which can log in and owns the database. */
	static String role(TestDatabase database, String options) {
		String role = "role_of_" + database.name();
		database.jdbc().sql("CREATE ROLE " + role + " LOGIN " + options).update();
		database.jdbc().sql("ALTER DATABASE " + database.name() + " OWNER TO " + role).update();
		return role;
	}

	static void dropRole(TestDatabase database) {
		database.jdbc().sql("ALTER DATABASE " + database.name() + " OWNER TO postgres").update();
		database.jdbc().sql("DROP OWNED BY role_of_" + database.name()).update();
		database.jdbc().sql("DROP ROLE role_of_" + database.name()).update();
	}

	/** A model of statements. */
	record Model(List<String> statements, Coverage coverage) implements SchemaModel {

		@Override
		public String description() {
			return this.statements.size() + " statements of a test";
		}

	}

}
