package dev.migration.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

import dev.migration.testing.EmbeddedServer;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The splitter against PostgreSQL's own grammar: a file of hard statements, run one by
 * one as we split it, leaves what the server makes of the whole file.
 */
@PostgresTest
class ServerSplitTests {

	/** Lets the server itself take a text apart: EXECUTE accepts several statements. */
	private static final String RUN_WHOLE = """
			CREATE FUNCTION pg_temp.run_whole(code text) RETURNS void LANGUAGE plpgsql AS
			'BEGIN EXECUTE code; END'
			""";

	private static final List<String> CATALOG = List.of("""
			SELECT c.relname, c.relkind, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attgenerated,
			pg_get_expr(d.adbin, d.adrelid), col_description(c.oid, a.attnum), obj_description(c.oid), c.relacl
			FROM pg_class c LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
			LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
			WHERE c.relnamespace::regnamespace::text IN ('public', 'side')""", """
			SELECT p.proname, CASE p.prokind WHEN 'a' THEN '' ELSE pg_get_functiondef(p.oid) END, p.prosrc,
			obj_description(p.oid) FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace""",
			"SELECT * FROM pg_views WHERE schemaname IN ('public', 'side')",
			"SELECT * FROM pg_matviews WHERE schemaname = 'public'",
			"SELECT * FROM pg_rules WHERE schemaname = 'public'",
			"SELECT * FROM pg_policies WHERE schemaname = 'public'",
			"SELECT * FROM pg_indexes WHERE schemaname = 'public'",
			"SELECT * FROM pg_sequences WHERE schemaname = 'public'",
			"SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal",
			"SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace",
			"SELECT oprname, oprcode::text FROM pg_operator WHERE oprnamespace = 'public'::regnamespace",
			"SELECT t.typname, e.enumlabel FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid",
			"SELECT stxname, pg_get_statisticsobjdef(oid) FROM pg_statistic_ext",
			"SELECT schema_to_xml('public', true, false, '')::text");

	@ParameterizedTest
	@CsvSource({ "atomic, 10", "comments, 9", "dollars, 11", "quotes, 12", "rules, 11", "triggers, 16", "unicode, 6",
			"views, 15" })
	void leavesWhatTheServerMakesOfTheWholeFile(String name, int statements, TestDatabase split) throws Exception {
		String file = read(name);
		TestDatabase whole = EmbeddedServer.shared().createDatabase();
		try {
			runWhole(whole, file);
			assertThat(runSplit(split, file)).isEqualTo(statements);
			assertThat(catalog(split)).isEqualTo(catalog(whole)).hasSizeGreaterThan(CATALOG.size());
		}
		finally {
			EmbeddedServer.shared().dropDatabase(whole);
		}
	}

	private static int runSplit(TestDatabase database, String file) throws SQLException {
		List<SplitStatement> statements = StatementSplitter.split(new SqlText("file", file));
		try (Connection connection = database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.setEscapeProcessing(false);
			for (SplitStatement one : statements) {
				statement.execute(one.sql());
			}
		}
		return statements.size();
	}

	private static void runWhole(TestDatabase database, String file) throws SQLException {
		try (Connection connection = database.dataSource().getConnection()) {
			try (Statement statement = connection.createStatement()) {
				statement.execute(RUN_WHOLE);
			}
			try (PreparedStatement statement = connection.prepareStatement("SELECT pg_temp.run_whole(?)")) {
				statement.setString(1, file);
				statement.execute();
			}
		}
	}

	private static List<String> catalog(TestDatabase database) {
		List<String> rows = new ArrayList<>();
		for (String query : CATALOG) {
			rows.add(query);
			database.jdbc()
				.sql("SELECT q::text FROM (" + query + ") q ORDER BY 1")
				.query(String.class)
				.list()
				.forEach(rows::add);
		}
		return rows;
	}

	private static String read(String name) throws IOException {
		return new ClassPathResource("split/" + name + ".sql", ServerSplitTests.class)
			.getContentAsString(StandardCharsets.UTF_8);
	}

}
