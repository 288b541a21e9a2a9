package dev.migration.conformance;

import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.migration.testing.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What building an enum anew cannot keep is refused before anything is done, and the rest
 * is kept.
 */
@PostgresTest
class EnumRebuildTests {

	private static CaseDatabase database;

	@BeforeAll
	static void open() throws SQLException {
		database = new CaseDatabase();
	}

	@AfterAll
	static void close() throws SQLException {
		database.close();
	}

	@BeforeEach
	void empty() throws SQLException {
		database.empty();
		database.run(List.of("CREATE TYPE e AS ENUM ('a', 'b', 'c')", "CREATE TABLE t (x e, y integer, xs e[])"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "CREATE VIEW v AS SELECT x FROM t | view v",
			"CREATE FUNCTION f(e) RETURNS integer LANGUAGE sql AS 'SELECT 1' | function f(e)",
			"CREATE TYPE ct AS (q e) | composite type ct", "CREATE DOMAIN dd AS e | type dd",
			"ALTER TABLE t ADD g boolean GENERATED ALWAYS AS (x = 'a') STORED | column g of table t",
			"ALTER TABLE t ADD n text DEFAULT ('a'::e)::text | column n of table t",
			"CREATE POLICY own ON t USING (x = 'a') | policy own on table t",
			"CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW WHEN (OLD.x = 'a') EXECUTE FUNCTION f() | trigger g on table t",
			"ALTER TABLE t ADD EXCLUDE USING btree (y WITH =) WHERE (x = 'a') | index t_y_excl",
			"CREATE TABLE p (x e) PARTITION BY LIST (x) | partition key of table p",
			"ALTER TABLE t ADD UNIQUE (x); CREATE TABLE q (x e REFERENCES t (x)) | constraint q_x_fkey on table q" })
	void whatCannotComeAlongIsRefused(String before, String dependent) throws SQLException {
		database.run(List.of(before));
		database.refuses((op) -> op.dropEnumValue("e", "c").replacedBy("a"),
				"enum e cannot be built anew: " + dependent);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "ALTER TABLE t ADD CONSTRAINT k CHECK (x IN ('a', 'c')) | check k of t names the value 'c'",
					"CREATE INDEX i ON t (y) WHERE x = 'c' | index i of t names the value 'c'" })
	void anExpressionWithTheValueIsRefused(String before, String message) throws SQLException {
		database.run(List.of(before));
		database.refuses((op) -> op.dropEnumValue("e", "c").replacedBy("a"), message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "INSERT INTO t (x) VALUES ('c') | rows of t have the value 'c' in x",
					"INSERT INTO t (xs) VALUES ('{a,c}') | rows of t have the value 'c' in xs",
					"ALTER TABLE t ALTER x SET DEFAULT 'c' | the default of x in t has the value 'c'",
					"ALTER TABLE t ALTER xs SET DEFAULT '{c}' | the default of xs in t has the value 'c'" })
	void whatHasTheValueNeedsAReplacement(String before, String message) throws SQLException {
		database.run(List.of(before));
		database.refuses((op) -> op.dropEnumValue("e", "c"), message);
		database.run((op) -> op.dropEnumValue("e", "c").replacedBy("a"));
		assertThat(database.fingerprint()).noneSatisfy((line) -> assertThat(line).contains("'c'"));
	}

	@Test
	void theTypeStaysInItsSchemaWhateverTheSearchPath() throws SQLException {
		database.run(List.of("CREATE SCHEMA s", "SET search_path = s, public"));
		try {
			database.run((op) -> op.dropEnumValue("e", "c"));
			database.run(List.of("RESET search_path", "SELECT 'a'::public.e"));
		}
		finally {
			database.run(List.of("RESET search_path"));
		}
	}

	@Test
	void aTableStaysClusteredOnItsIndex() throws SQLException {
		database.run(List.of("CREATE INDEX i ON t ((x = 'a'))", "ALTER TABLE t CLUSTER ON i"));
		database.run((op) -> op.dropEnumValue("e", "c"));
		database.run(List
			.of("DO $$ BEGIN ASSERT (SELECT indisclustered FROM pg_index WHERE indexrelid = 'i'::regclass); END $$"));
	}

}
