package dev.migration.ddl;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DataLossRules}.
 */
class DataLossRulesTests {

	@ParameterizedTest
	@ValueSource(strings = { "DROP TABLE t", "drop table if exists a.b, c", "DROP /* c */ TABLE t",
			"-- x\nDROP TABLE t", "/* a /* b */ c */ truncate t", "TRUNCATE ONLY t", "DELETE FROM t",
			"delete\nfrom only t where true", "DROP SCHEMA s", "DROP MATERIALIZED VIEW m", "DROP SEQUENCE s",
			"DROP FOREIGN TABLE f", "DROP DATABASE d", "DROP OWNED BY r", "DROP EXTENSION citext",
			"DROP EXTENSION citext CASCADE", "drop type mood cascade", "drop domain mail cascade",
			"DROP VIEW v CASCADE", "DROP FUNCTION f() CASCADE", "DROP INDEX i CASCADE",
			"with gone as (delete from t returning id) select count(*) from gone",
			"(WITH gone AS (DELETE FROM t RETURNING 1) SELECT * FROM gone)",
			"INSERT INTO a WITH gone AS (DELETE FROM t RETURNING *) SELECT * FROM gone",
			"CREATE TEMP TABLE k AS WITH gone AS (DELETE FROM t RETURNING *) SELECT * FROM gone",
			"COPY (DELETE FROM t RETURNING *) TO '/tmp/x'", "PREPARE p AS DELETE FROM t",
			"merge into t using s on t.id = s.id when matched then delete",
			"MERGE INTO t USING s ON true WHEN MATCHED THEN UPDATE SET a = 1 WHEN NOT MATCHED BY SOURCE THEN DELETE",
			"explain analyze delete from t", "EXPLAIN (ANALYZE, COSTS off) DELETE FROM t", "explain analyze execute p",
			"EXECUTE p", "CALL clean()", "do $$begin delete from t; end$$", "DO 'BEGIN TRUNCATE t; END'",
			"DO $x$ BEGIN EXECUTE 'DR' || 'OP TABLE t'; END $x$", "DO LANGUAGE plpython3u $$x$$", "DO E'begin end'",
			"ALTER TABLE t DROP COLUMN c", "ALTER TABLE t DROP c", "ALTER TABLE t DROP IF EXISTS c",
			"ALTER TABLE t ADD COLUMN d int, DROP COLUMN c", "ALTER TABLE t DROP CONSTRAINT k, DROP c",
			"ALTER TABLE IF EXISTS ONLY s.t DROP \"constraint\"", "ALTER TABLE t DROP identity",
			"ALTER TABLE t DROP expression", "ALTER FOREIGN TABLE f DROP COLUMN c",
			"ALTER TABLE t DROP CONSTRAINT k CASCADE", "ALTER TYPE address DROP ATTRIBUTE street",
			"SELECT 1; DELETE FROM t", "CREATE VIEW v AS SELECT 1; DROP TABLE t",
			"CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; END; DROP TABLE t",
			"make a key of the name of each project", "${verb} FROM t" })
	void statementThatMayDeleteIsRecognized(String sql) {
		assertThat(DataLossRules.mayLose(sql)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "DROP INDEX i", "DROP INDEX CONCURRENTLY IF EXISTS s.i", "DROP VIEW v",
			"DROP FUNCTION f(int)", "DROP TRIGGER x ON t", "DROP POLICY p ON t", "DROP TYPE mood",
			"DROP DOMAIN mail RESTRICT", "DROP RULE r ON t", "DROP PUBLICATION p", "ALTER TABLE t DROP CONSTRAINT k",
			"ALTER TABLE t DROP CONSTRAINT IF EXISTS k", "ALTER TABLE t ALTER c DROP DEFAULT",
			"ALTER TABLE t ALTER COLUMN c DROP NOT NULL", "ALTER TABLE t ALTER COLUMN c DROP IDENTITY IF EXISTS",
			"ALTER TABLE s.t ALTER c DROP EXPRESSION",
			"ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES b (id) ON DELETE CASCADE ON UPDATE CASCADE",
			"CREATE TABLE t (a int REFERENCES b ON DELETE CASCADE)", "ALTER DOMAIN d DROP CONSTRAINT k",
			"CREATE TRIGGER x AFTER DELETE OR UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f()",
			"CREATE POLICY p ON t FOR DELETE USING (true)",
			"CREATE RULE r AS ON DELETE TO t DO INSTEAD (DELETE FROM a; SELECT 1)",
			"CREATE FUNCTION f() RETURNS void LANGUAGE sql AS 'DELETE FROM t'",
			"GRANT SELECT, DELETE, TRUNCATE ON t TO r", "REVOKE DELETE ON t FROM r CASCADE",
			"CREATE PROCEDURE p() BEGIN ATOMIC DELETE FROM t; TRUNCATE a; END",
			"ALTER DEFAULT PRIVILEGES GRANT DELETE ON TABLES TO r", "ALTER PUBLICATION p DROP TABLE t",
			"ALTER TABLE t RENAME COLUMN deleted TO gone", "ALTER TABLE t RENAME TO dropped", "EXPLAIN DELETE FROM t",
			"INSERT INTO t VALUES ('DELETE FROM x; DROP TABLE y')", "UPDATE t SET deleted = false -- DROP TABLE t",
			"UPDATE t SET \"delete from\" = $x$DROP TABLE t$x$",
			"MERGE INTO t USING s ON true WHEN MATCHED THEN DO NOTHING", "SELECT 1 /* ; DROP TABLE t */",
			"COMMENT ON TABLE t IS 'TRUNCATE'", "SET search_path = a", "VACUUM t", "; ;", "",
			"DO $$ BEGIN IF EXISTS (SELECT FROM t) THEN RAISE EXCEPTION 'DROP it first'; END IF; END $$",
			"DO LANGUAGE plpgsql 'BEGIN RAISE NOTICE ''DELETE''; END'", "CREATE EXTENSION citext CASCADE" })
	void harmlessStatementIsNone(String sql) {
		assertThat(DataLossRules.mayLose(sql)).isFalse();
	}

}
