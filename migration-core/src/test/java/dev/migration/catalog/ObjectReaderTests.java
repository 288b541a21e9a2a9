package dev.migration.catalog;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.migration.schema.CheckConstraint;
import dev.migration.schema.CompositeType;
import dev.migration.schema.DataType;
import dev.migration.schema.Deferral;
import dev.migration.schema.Domain;
import dev.migration.schema.EnumType;
import dev.migration.schema.Extension;
import dev.migration.schema.Grant;
import dev.migration.schema.Index;
import dev.migration.schema.MaterializedView;
import dev.migration.schema.Namespace;
import dev.migration.schema.ObjectGrant;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.Persistence;
import dev.migration.schema.Policy;
import dev.migration.schema.PolicyCommand;
import dev.migration.schema.Privilege;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.RangeType;
import dev.migration.schema.Routine;
import dev.migration.schema.RoutineKind;
import dev.migration.schema.Schema;
import dev.migration.schema.Sequence;
import dev.migration.schema.SequenceOptions;
import dev.migration.schema.StorageOptions;
import dev.migration.schema.Trigger;
import dev.migration.schema.TriggerEvent;
import dev.migration.schema.TriggerState;
import dev.migration.schema.TriggerTiming;
import dev.migration.schema.View;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class ObjectReaderTests {

	private static final String TOUCH = "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'";

	@Test
	void types(TestDatabase database) throws SQLException {
		Schema schema = Reading.of(database, "CREATE TYPE mood AS ENUM ('b', 'a''s, \"x\"')",
				"ALTER TYPE mood ADD VALUE 'first' BEFORE 'b'", "COMMENT ON TYPE mood IS 'felt'",
				"CREATE DOMAIN d AS varchar(5) COLLATE \"C\" DEFAULT 'x' NOT NULL CONSTRAINT ck CHECK (VALUE <> 'y')",
				"CREATE TYPE pair AS (a int, b mood[])", "COMMENT ON COLUMN pair.a IS 'first'",
				"CREATE TYPE span AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = float8mi)",
				"CREATE TYPE other AS RANGE (SUBTYPE = text, MULTIRANGE_TYPE_NAME = others)");
		assertThat(schema.enums()).containsExactly(
				new EnumType(Reading.name("mood"), List.of("first", "b", "a's, \"x\""), "felt", List.of()));
		assertThat(schema.domains()).containsExactly(new Domain(Reading.name("d"), DataType.varchar(5),
				QualifiedName.of(null, "C"), "'x'::character varying", true,
				List.of(CheckConstraint.of("ck", "(VALUE)::text <> 'y'::text")), null, List.of()));
		assertThat(schema.compositeTypes()).containsExactly(new CompositeType(Reading.name("pair"),
				List.of(new CompositeType.Attribute("a", DataType.integer(), null, "first"),
						new CompositeType.Attribute("b", DataType.enumType("public.mood").array(), null, null)),
				null, List.of()));
		assertThat(schema.rangeTypes()).containsExactly(
				new RangeType(Reading.name("other"), DataType.text(), null, null, null, null, Reading.name("others"),
						null, List.of()),
				new RangeType(Reading.name("span"), DataType.doublePrecision(), null, null, null,
						QualifiedName.of(null, "float8mi"), null, null, List.of()));
		assertThat(schema.routines()).isEmpty();
		assertThat(schema.unsupported()).isEmpty();
	}

	@Test
	void sequences(TestDatabase database) throws SQLException {
		Schema schema = Reading.of(database, "CREATE TABLE t (id serial)",
				"CREATE SEQUENCE s AS smallint INCREMENT -3 MINVALUE -9 START -2 CYCLE",
				"COMMENT ON SEQUENCE s IS 'down'");
		assertThat(schema.sequences()).containsExactly(new Sequence(Reading.name("s"), DataType.smallint(),
				new SequenceOptions(-2L, -3L, -9L, null, null, true), null, Persistence.PERMANENT, "down", List.of()),
				new Sequence(Reading.name("t_id_seq"), DataType.integer(), SequenceOptions.DEFAULT,
						new Sequence.Owner(Reading.name("t"), "id"), Persistence.PERMANENT, null, List.of()));
	}

	@Test
	void views(TestDatabase database) throws SQLException {
		Schema schema = Reading.of(database, "CREATE TABLE t (a int)",
				"CREATE VIEW checked WITH (security_barrier, check_option = local) AS SELECT a FROM t WHERE a > 0;",
				"CREATE VIEW v (x) AS SELECT 1 AS a;", "COMMENT ON COLUMN v.x IS 'a'",
				"CREATE MATERIALIZED VIEW m WITH (fillfactor = 50) AS SELECT 1 AS a WITH NO DATA",
				"CREATE INDEX ix ON m (a)");
		assertThat(schema.views().get(0).options())
			.isEqualTo(Map.of("security_barrier", "true", "check_option", "local"));
		assertThat(schema.views().get(0).query()).startsWith("SELECT").endsWith("a > 0)");
		assertThat(schema.views().get(1)).isEqualTo(new View(Reading.name("v"), List.of(), "SELECT 1 AS x", Map.of(),
				List.of(), null, Map.of("x", "a"), List.of()));
		assertThat(schema.materializedViews()).containsExactly(new MaterializedView(Reading.name("m"), List.of(),
				"SELECT 1 AS a", null, new StorageOptions(Map.of("fillfactor", "50"), null), false,
				List.of(Index.of("ix", Reading.name("m"), "a")), null, Map.of(), List.of()));
	}

	@Test
	void routines(TestDatabase database) throws SQLException {
		Schema schema = Reading.of(database,
				"CREATE FUNCTION f(a int, b text DEFAULT 'x,)') RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT a'",
				"CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'",
				"CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1'",
				"CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int, INITCOND = '0')",
				"CREATE AGGREGATE number(*) (SFUNC = int8inc, STYPE = bigint, INITCOND = '0')",
				"COMMENT ON FUNCTION f(int) IS 'one'");
		assertThat(schema.routines()).containsExactly(
				new Routine(RoutineKind.FUNCTION, Reading.name("f"), "a integer, b text DEFAULT 'x,)'::text",
						"RETURNS integer\n LANGUAGE sql\n IMMUTABLE\nAS $function$SELECT a$function$", null, List.of()),
				new Routine(RoutineKind.FUNCTION, Reading.name("f"), "integer",
						"RETURNS integer\n LANGUAGE sql\nAS $function$SELECT 1$function$", "one", List.of()),
				new Routine(RoutineKind.AGGREGATE, Reading.name("number"), "*",
						"(SFUNC = int8inc, STYPE = bigint, INITCOND = '0')", null, List.of()),
				new Routine(RoutineKind.PROCEDURE, Reading.name("p"), "",
						"LANGUAGE sql\nAS $procedure$SELECT 1$procedure$", null, List.of()),
				new Routine(RoutineKind.AGGREGATE, Reading.name("total"), "integer",
						"(SFUNC = int4pl, STYPE = integer, INITCOND = '0')", null, List.of()));
	}

	@Test
	void triggers(TestDatabase database) throws SQLException {
		List<Trigger> triggers = Reading.table(database, TOUCH, "CREATE TABLE o ()",
				"CREATE TABLE t (a int, \"b, c\" text)",
				"CREATE TRIGGER \"a WHEN (\" BEFORE UPDATE OF a, \"b, c\" OR INSERT ON t FOR EACH ROW "
						+ "WHEN (NEW.a > 1 AND NEW.\"b, c\" <> ')') EXECUTE FUNCTION touch('', 'it''s', 'x\\y')",
				"CREATE TRIGGER b AFTER DELETE ON t REFERENCING OLD TABLE AS gone EXECUTE FUNCTION touch()",
				"CREATE CONSTRAINT TRIGGER c AFTER INSERT ON t FROM o DEFERRABLE FOR EACH ROW EXECUTE FUNCTION touch()",
				"ALTER TABLE t ENABLE REPLICA TRIGGER b", "COMMENT ON TRIGGER b ON t IS 'quiet'")
			.triggers();
		QualifiedName touch = Reading.name("touch");
		assertThat(triggers).containsExactly(
				new Trigger("a WHEN (", Reading.name("t"), TriggerTiming.BEFORE,
						EnumSet.of(TriggerEvent.INSERT, TriggerEvent.UPDATE), List.of("a", "b, c"), true,
						"(new.a > 1) AND (new.\"b, c\" <> ')'::text)", null, null, touch, List.of("", "it's", "x\\y"),
						null, null, TriggerState.ENABLED, null),
				new Trigger("b", Reading.name("t"), TriggerTiming.AFTER, EnumSet.of(TriggerEvent.DELETE), List.of(),
						false, null, "gone", null, touch, List.of(), null, null, TriggerState.REPLICA, "quiet"),
				new Trigger("c", Reading.name("t"), TriggerTiming.AFTER, EnumSet.of(TriggerEvent.INSERT), List.of(),
						true, null, null, null, touch, List.of(), Deferral.INITIALLY_IMMEDIATE, Reading.name("o"),
						TriggerState.ENABLED, null));
	}

	@Test
	void policies(TestDatabase database) throws SQLException {
		assertThat(Reading.table(database, "CREATE TABLE t (a int)",
				"CREATE POLICY p ON t AS RESTRICTIVE FOR UPDATE TO pg_monitor, pg_database_owner USING (a > 0) WITH CHECK (a > 1)",
				"CREATE POLICY q ON t USING ((SELECT max(a) > 0 FROM t))", "COMMENT ON POLICY q ON t IS 'all'")
			.policies())
			.containsExactly(
					new Policy("p", Reading.name("t"), false, PolicyCommand.UPDATE,
							List.of("pg_database_owner", "pg_monitor"), "a > 0", "a > 1", null),
					new Policy("q", Reading.name("t"), true, PolicyCommand.ALL, List.of(),
							"( SELECT (max(t_1.a) > 0)\n   FROM public.t t_1)", null, "all"));
	}

	@Test
	void schemasAndExtensions(TestDatabase database) throws SQLException {
		Schema schema = Reading.of(database, "CREATE SCHEMA \"S,1\"", "COMMENT ON SCHEMA \"S,1\" IS 'mine'",
				"GRANT USAGE ON SCHEMA \"S,1\" TO PUBLIC", "CREATE EXTENSION hstore SCHEMA \"S,1\"");
		assertThat(schema.namespaces())
			.contains(new Namespace("S,1", "mine", List.of(new Grant(Grant.PUBLIC, Set.of(Privilege.USAGE), false))));
		assertThat(schema.extensions()).containsExactly(new Extension("hstore", "S,1", null, null));
		assertThat(schema.routines()).isEmpty();
		assertThat(schema.unsupported()).isEmpty();
	}

	@Test
	void grantsAreWhatTheServerDoesNotGiveByItself(TestDatabase database) throws SQLException {
		Schema schema = Reading.of(database, "CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY)",
				"CREATE VIEW v AS SELECT id FROM t", "CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'",
				"GRANT SELECT ON t TO pg_monitor", "GRANT DELETE, INSERT ON t TO pg_monitor WITH GRANT OPTION",
				"GRANT EXECUTE ON FUNCTION f TO pg_monitor", "REVOKE EXECUTE ON FUNCTION f FROM PUBLIC",
				"GRANT USAGE ON SEQUENCE t_id_seq TO pg_monitor", "GRANT SELECT (id) ON v TO pg_monitor");
		Grant use = new Grant("pg_monitor", Set.of(Privilege.USAGE), false);
		Grant select = new Grant("pg_monitor", Set.of(Privilege.SELECT), false);
		Grant execute = new Grant("pg_monitor", Set.of(Privilege.EXECUTE), false);
		assertThat(schema.tables().get(0).grants()).containsExactly(select,
				new Grant("pg_monitor", Set.of(Privilege.INSERT, Privilege.DELETE), true));
		assertThat(schema.routines().get(0).grants()).containsExactly(execute);
		assertThat(schema.revoked()).containsExactly(new ObjectGrant(ObjectReference.function("public.f", "a integer"),
				new Grant(Grant.PUBLIC, Set.of(Privilege.EXECUTE), false)));
		assertThat(schema.grants()).containsExactly(new ObjectGrant(ObjectReference.column("public.v", "id"), select),
				new ObjectGrant(ObjectReference.sequence("public.t_id_seq"), use));
	}

	@Test
	void dependenciesAreWhatExpressionsSay(TestDatabase database) throws SQLException {
		Schema schema = Reading.of(database, "CREATE TYPE mood AS ENUM ('a')", "CREATE SEQUENCE s",
				"CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT a'", TOUCH,
				"CREATE TABLE t (id int DEFAULT nextval('s'), CONSTRAINT ck CHECK (f(id) > 0))",
				"CREATE INDEX ix ON t (f(id))", "CREATE POLICY p ON t USING (f(id) > 1)",
				"CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION touch()",
				"CREATE VIEW v AS SELECT id, 'a'::mood AS m FROM t", "CREATE MATERIALIZED VIEW w AS SELECT m FROM v",
				"CREATE FUNCTION g(rows t[]) RETURNS int LANGUAGE sql AS 'SELECT 1'");
		assertThat(schema.dependencies()).map((dependency) -> dependency.dependent() + " needs " + dependency.needed())
			.containsExactlyInAnyOrder("column public.t.id needs sequence public.s",
					"constraint ck on public.t needs function public.f(a integer)",
					"index public.ix needs function public.f(a integer)",
					"policy p on public.t needs function public.f(a integer)",
					"trigger tr on public.t needs function public.touch()", "view public.v needs column public.t.id",
					"view public.v needs type public.mood", "materialized view public.w needs column public.v.m",
					"function public.g(rows public.t[]) needs table public.t");
	}

}
