package dev.migration.ddl;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.migration.schema.QualifiedName;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The server itself is asked what it reads.
 */
@PostgresTest
class SqlTests {

	private static final List<String> TEXTS = List.of("", "plain", "it's", "''", "\\", "a\\'b", "\\\\", "\n\t\r", "$$",
			"%", "\"", "ünïcödé 🐘", "; DROP TABLE x; --", ":name", "?", "E'x'", "/*");

	@Test
	void literalsAreReadAsTheyWere(TestDatabase database) {
		for (String setting : List.of("on", "off")) {
			for (String text : TEXTS) {
				assertThat(database.jdbc()
					.sql("SELECT set_config('standard_conforming_strings', :setting, false)")
					.param("setting", setting)
					.query(String.class)
					.single()).isEqualTo(setting);
				assertThat(read(database, "SET standard_conforming_strings = " + setting, Sql.literal(text)))
					.isEqualTo(text);
			}
		}
	}

	@Test
	void dollarQuotesHoldAnything(TestDatabase database) {
		for (String text : List.of("x", "$$", "$body0$ $$", "$body0$ $body1$ $$", "$", "it's")) {
			assertThat(read(database, "SET jit = off", Sql.dollarQuoted(text))).isEqualTo("\n" + text + "\n");
		}
	}

	@Test
	void namesAreQuotedWhenTheServerWouldQuoteThem(TestDatabase database) {
		List<String> words = database.jdbc().sql("SELECT word FROM pg_get_keywords()").query(String.class).list();
		List<String> names = Stream
			.concat(words.stream(), Stream.of("a", "a1", "_x", "A", "a b", "1a", "a$b", "é", "a\"b", "", "a-b"))
			.filter((name) -> !name.isEmpty())
			.toList();
		for (String name : names) {
			String servers = database.jdbc().sql("SELECT quote_ident(?)").param(name).query(String.class).single();
			assertThat(Sql.identifier(name)).as(name).isIn(servers, '"' + name + '"');
			if (!servers.equals(name)) {
				assertThat(Sql.identifier(name)).isEqualTo(servers);
			}
		}
	}

	@Test
	void listsAndSchemasAreQuotedPartByPart() {
		assertThat(Sql.identifiers(List.of("id", "Name", "a\"b"))).isEqualTo("id, \"Name\", \"a\"\"b\"");
		assertThat(Sql.name(QualifiedName.parse("My Schema.order"))).isEqualTo("\"My Schema\".\"order\"");
	}

	@Test
	void aNameThatTheServerWouldCutIsRefused() {
		assertThat(Sql.identifier("é".repeat(31) + "x")).hasSize(34);
		assertThatIllegalArgumentException().isThrownBy(() -> Sql.identifier("é".repeat(32)))
			.withMessage(
					"The name '%s' has 64 bytes; PostgreSQL keeps 63 of a name and would cut it: choose a shorter one",
					"é".repeat(32));
	}

	private static String read(TestDatabase database, String setting, String sql) {
		try (Connection connection = database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(setting);
			try (ResultSet row = statement.executeQuery("SELECT " + sql)) {
				row.next();
				return row.getString(1);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(sql, ex);
		}
	}

}
