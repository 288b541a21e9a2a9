package dev.migration.conformance;

import java.util.Map;

import dev.migration.operation.Operations;
import dev.migration.schema.DataType;
import dev.migration.schema.Deferral;
import dev.migration.schema.IdentityGeneration;
import dev.migration.schema.IndexKey;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.PartitionBound;
import dev.migration.schema.PartitionStrategy;
import dev.migration.schema.ReferentialAction;
import dev.migration.schema.ReplicaIdentity;
import dev.migration.schema.TriggerEvent;

/**
 * The places where a name is a detail: collations, operator classes, parts of types and
 * tables, comments.
 */
final class HostileParts {

	private static final String TOUCH = "CREATE FUNCTION {s}.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'";

	private static final String COLLATION = "CREATE COLLATION {s}.%1$I FROM \"C\"";

	private static final String OPCLASS = "CREATE OPERATOR CLASS {s}.%1$I FOR TYPE int4 USING btree AS OPERATOR 1 <, OPERATOR "
			+ "2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(int4, int4)";

	private final HostilePlaces places;

	HostileParts(HostilePlaces places) {
		this.places = places;
	}

	void add() {
		tables();
		partitions();
		columns();
		keys();
		indexes();
		types();
		domains();
		objects();
		comments();
		security();
		online();
	}

	private void tables() {
		add("CREATE TABLE {s}.%1$I (%1$I int PRIMARY KEY)", (op, s, n) -> op.createTable(s + "t", (table) -> {
			table.column(exact(n), DataType.integer()).references(s + n, exact(n)).comment(exact(n));
			table.check(exact(n), "true");
		}), "CREATE TABLE {s}.t (%1$I int, CONSTRAINT %1$I CHECK (true)); ALTER TABLE {s}.t ADD FOREIGN KEY (%1$I) REFERENCES "
				+ "{s}.%1$I (%1$I); DO $do$ BEGIN EXECUTE (SELECT format('COMMENT ON CONSTRAINT %%I ON {s}.t IS %%L', conname, "
				+ "%1$L::text) FROM pg_constraint WHERE conrelid = '{s}.t'::regclass AND contype = 'f'); END $do$");
		add("", (op, s, n) -> op.createTable(s + "t", (table) -> {
			table.column("id", DataType.integer());
			table.column("other", DataType.integer());
			table.unique(exact(n), "id").comment(exact(n));
			table.foreignKey("fk", "other").references(s + "t", "id");
		}), "CREATE TABLE {s}.t (id int CONSTRAINT %1$I UNIQUE, other int CONSTRAINT fk REFERENCES {s}.t (id)); COMMENT ON "
				+ "CONSTRAINT %1$I ON {s}.t IS %1$L");
		this.places.add(15, "CREATE TABLE {s}.o (id int PRIMARY KEY)",
				(op, s, n) -> op.createTable(s + "t", (table) -> {
					table.column(exact(n), DataType.integer());
					table.column("b", DataType.integer());
					table.foreignKey(exact(n), exact(n))
						.references(s + "o", "id")
						.onDelete(ReferentialAction.SET_NULL, exact(n));
				}),
				"CREATE TABLE {s}.t (%1$I int, b int, CONSTRAINT %1$I FOREIGN KEY (%1$I) REFERENCES {s}.o (id) ON DELETE SET NULL "
						+ "(%1$I))");
		add("", (op, s, n) -> op.createTable(s + "t", (table) -> {
			table.column(exact(n), DataType.sqlType("int4range"));
			table.exclude(exact(n)).compare(IndexKey.column(exact(n)), "&&");
			table.index("ix", exact(n));
		}), "CREATE TABLE {s}.t (%1$I int4range, CONSTRAINT %1$I EXCLUDE USING gist (%1$I WITH &&)); CREATE INDEX ix ON {s}.t "
				+ "(%1$I)");
		add("CREATE TABLE {s}.%1$I (); CREATE TABLE {s}.c () INHERITS ({s}.%1$I)",
				(op, s, n) -> op.alterTable(s + "c").noInherit(s + n), "ALTER TABLE {s}.c NO INHERIT {s}.%1$I");
		add("CREATE TABLE {s}.t (id int NOT NULL); CREATE UNIQUE INDEX %1$I ON {s}.t (id)",
				(op, s, n) -> op.alterTable(s + "t").replicaIdentity(ReplicaIdentity.index(exact(n))),
				"ALTER TABLE {s}.t REPLICA IDENTITY USING INDEX %1$I");
	}

	private void partitions() {
		add("", (op, s, n) -> op.createTable(s + "t", (table) -> {
			table.column(exact(n), DataType.integer());
			table.partitionBy(PartitionStrategy.LIST, exact(n));
		}), "CREATE TABLE {s}.t (%1$I int) PARTITION BY LIST (%1$I)");
		add("CREATE TABLE {s}.%1$I (%1$I int) PARTITION BY LIST (%1$I)",
				(op, s, n) -> op.createPartition(s + "c", s + n, PartitionBound.in("1"),
						(table) -> table.column(exact(n), DataType.integer())),
				"CREATE TABLE {s}.c PARTITION OF {s}.%1$I FOR VALUES IN (1)");
		add("CREATE TABLE {s}.t (id int) PARTITION BY LIST (id); CREATE TABLE {s}.c PARTITION OF {s}.t FOR VALUES IN (1); "
				+ "CREATE INDEX %1$I ON ONLY {s}.t (id); CREATE INDEX ix ON {s}.c (id)",
				(op, s, n) -> op.alterIndex(s + "ix").attachTo(s + n), "ALTER INDEX {s}.%1$I ATTACH PARTITION {s}.ix");
	}

	private void columns() {
		add("CREATE TABLE {s}.t (a text);" + COLLATION,
				(op, s, n) -> op.alterColumn(s + "t", "a").type(DataType.varchar(9)).collate(s + n).rename(exact(n)),
				"ALTER TABLE {s}.t ALTER COLUMN a TYPE varchar(9) COLLATE {s}.%1$I; ALTER TABLE {s}.t RENAME COLUMN a TO %1$I");
		add("", (op, s, n) -> op.createTable(s + "t",
				(table) -> table.column("id", DataType.bigint())
					.identity(IdentityGeneration.ALWAYS, (numbers) -> numbers.sequenceName(s + n))),
				"CREATE TABLE {s}.t (id bigint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME {s}.%1$I))");
		add("CREATE TABLE {s}.t (%1$I int NOT NULL)",
				(op, s, n) -> op.alterColumn(s + "t", exact(n))
					.addIdentity(IdentityGeneration.ALWAYS, (identity) -> identity.startWith(3))
					.storage("plain")
					.set("n_distinct", "5"),
				"ALTER TABLE {s}.t ALTER COLUMN %1$I ADD GENERATED ALWAYS AS IDENTITY (START 3), ALTER COLUMN %1$I SET STORAGE "
						+ "PLAIN, ALTER COLUMN %1$I SET (n_distinct = 5)");
	}

	private void keys() {
		add("CREATE TABLE {s}.t (id int NOT NULL); CREATE UNIQUE INDEX %1$I ON {s}.t (id)",
				(op, s, n) -> op.createPrimaryKey("pk", s + "t", "id").usingIndex(exact(n)),
				"ALTER TABLE {s}.t ADD CONSTRAINT pk PRIMARY KEY USING INDEX %1$I");
		add("CREATE TABLE {s}.%1$I (%1$I text PRIMARY KEY, b text)",
				(op, s, n) -> op.insert(s + n, exact(n), "b").row("x", exact(n)).key(exact(n)).skipExisting(),
				"INSERT INTO {s}.%1$I VALUES ('x', %1$L)");
	}

	private void indexes() {
		add("CREATE TABLE {s}.t (id int); CREATE INDEX %1$I ON {s}.t (id)", (op, s, n) -> op.reindex(s + n),
				"SELECT 1");
		add("CREATE TABLE {s}.t (id int, a text);" + COLLATION + ";" + OPCLASS,
				(op, s, n) -> op.createIndex("ix", s + "t")
					.on(IndexKey.column("id").opclass(s + n), IndexKey.column("a").collate(s + n)),
				"CREATE INDEX ix ON {s}.t (id {s}.%1$I, a COLLATE {s}.%1$I)");
		add("CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public; CREATE TABLE {s}.t (%1$I text)",
				(op, s, n) -> op.createIndex("ix", s + "t")
					.using("gist")
					.on(IndexKey.column(exact(n)).opclass("public.gist_trgm_ops", Map.of("siglen", "32"))),
				"CREATE INDEX ix ON {s}.t USING gist (%1$I public.gist_trgm_ops (siglen = 32))");
	}

	private void types() {
		add(COLLATION,
				(op, s, n) -> op
					.createCompositeType(s + "c", (type) -> type.attribute(exact(n), DataType.text(), s + n))
					.comment(exact(n)),
				"CREATE TYPE {s}.c AS (%1$I text COLLATE {s}.%1$I); COMMENT ON TYPE {s}.c IS %1$L");
		add("CREATE TYPE {s}.c AS (a int);",
				(op, s, n) -> op.alterCompositeType(s + "c").addAttribute(exact(n), DataType.text()),
				"ALTER TYPE {s}.c ADD ATTRIBUTE %1$I text");
		add("CREATE TYPE {s}.c AS (%1$I int);" + COLLATION,
				(op, s, n) -> op.alterCompositeType(s + "c")
					.alterAttribute(exact(n), DataType.text())
					.alterAttribute(exact(n), DataType.text(), s + n)
					.addAttribute("b", DataType.text(), s + n),
				"ALTER TYPE {s}.c ALTER ATTRIBUTE %1$I TYPE text COLLATE {s}.%1$I, ADD ATTRIBUTE b text COLLATE {s}.%1$I");
		add(COLLATION, (op, s, n) -> op.createRangeType(s + "r", DataType.text()).collate(s + n).comment(exact(n)),
				"CREATE TYPE {s}.r AS RANGE (SUBTYPE = text, COLLATION = {s}.%1$I); COMMENT ON TYPE {s}.r IS %1$L");
		add(OPCLASS
				+ "; CREATE FUNCTION {s}.%1$I(int, int) RETURNS float8 LANGUAGE sql IMMUTABLE AS 'SELECT 1.0::float8'",
				(op, s, n) -> op.createRangeType(s + "r", DataType.integer())
					.opclass(s + n)
					.difference(s + n)
					.multirange(s + n),
				"CREATE TYPE {s}.r AS RANGE (SUBTYPE = int, SUBTYPE_OPCLASS = {s}.%1$I, SUBTYPE_DIFF = {s}.%1$I, "
						+ "MULTIRANGE_TYPE_NAME = {s}.%1$I)");
		add("CREATE TYPE {s}.%1$I AS (a int)", (op, s, n) -> op.dropType(s + n), "DROP TYPE {s}.%1$I");
	}

	private void domains() {
		add(COLLATION, (op, s, n) -> op.createDomain(s + "d", DataType.text()).collate(s + n),
				"CREATE DOMAIN {s}.d AS text COLLATE {s}.%1$I");
		add("CREATE DOMAIN {s}.%1$I AS text; CREATE DOMAIN {s}.d AS text", (op, s, n) -> {
			op.alterDomain(s + n).checkNotValid(exact(n), "VALUE <> ''").validate(exact(n)).defaultTo("'x'");
			op.alterDomain(s + "d")
				.check(exact(n), "VALUE <> ''")
				.check("c", "VALUE <> 'a'")
				.dropCheckIfExists(exact(n));
		}, "ALTER DOMAIN {s}.%1$I ADD CONSTRAINT %1$I CHECK (VALUE <> ''); ALTER DOMAIN {s}.%1$I SET DEFAULT 'x'; "
				+ "ALTER DOMAIN {s}.d ADD CONSTRAINT c CHECK (VALUE <> 'a')");
	}

	private void objects() {
		add("CREATE TABLE {s}.%1$I (%1$I int)", (op, s, n) -> op.createSequence(s + "q").ownedBy(s + n, exact(n)),
				"CREATE SEQUENCE {s}.q OWNED BY {s}.%1$I.%1$I");
		add("", (op, s, n) -> op.createMaterializedView(s + "m", "SELECT 1 AS a").comment(exact(n)),
				"CREATE MATERIALIZED VIEW {s}.m AS SELECT 1 AS a; COMMENT ON MATERIALIZED VIEW {s}.m IS %1$L");
		add("CREATE MATERIALIZED VIEW {s}.%1$I AS SELECT 1 AS a",
				(op, s, n) -> op.alterMaterializedView(s + n).set("fillfactor", "70"),
				"ALTER MATERIALIZED VIEW {s}.%1$I SET (fillfactor = 70)");
		add("CREATE PROCEDURE {s}.%1$I() LANGUAGE sql AS 'SELECT 1'", (op, s, n) -> op.dropProcedure(s + n, ""),
				"DROP PROCEDURE {s}.%1$I()");
		add("CREATE AGGREGATE {s}.%1$I(int) (SFUNC = array_append, STYPE = int[])",
				(op, s, n) -> op.dropAggregate(s + n, "integer"), "DROP AGGREGATE {s}.%1$I(int)");
		add("CREATE TABLE {s}.t (); CREATE TABLE {s}.%1$I ();" + TOUCH, (op, s, n) -> {
			op.createTrigger("a", s + "t")
				.after(TriggerEvent.INSERT)
				.constraint(Deferral.INITIALLY_DEFERRED)
				.from(s + n)
				.execute(s + "touch");
			op.createTrigger("b", s + "t")
				.after(TriggerEvent.DELETE)
				.oldTable(exact(n))
				.forEachStatement()
				.execute(s + "touch");
		}, "CREATE CONSTRAINT TRIGGER a AFTER INSERT ON {s}.t FROM {s}.%1$I DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE "
				+ "FUNCTION {s}.touch(); CREATE TRIGGER b AFTER DELETE ON {s}.t REFERENCING OLD TABLE AS %1$I FOR EACH STATEMENT "
				+ "EXECUTE FUNCTION {s}.touch()");
	}

	private void comments() {
		add("CREATE TABLE {s}.%1$I (%1$I int CONSTRAINT %1$I CHECK (true)); CREATE INDEX i ON {s}.%1$I (%1$I); "
				+ "CREATE POLICY %1$I ON {s}.%1$I", (op, s, n) -> {
					comment(op, ObjectReference.constraint(exact(n), s + n), n);
					comment(op, ObjectReference.column(s + n, exact(n)), n);
					comment(op, ObjectReference.policy(exact(n), s + n), n);
				},
				"COMMENT ON CONSTRAINT %1$I ON {s}.%1$I IS %1$L; COMMENT ON COLUMN {s}.%1$I.%1$I IS %1$L; COMMENT ON POLICY %1$I "
						+ "ON {s}.%1$I IS %1$L");
		add("CREATE TABLE {s}.t (id int); CREATE INDEX %1$I ON {s}.t (id); CREATE MATERIALIZED VIEW {s}.m AS SELECT 1 AS a",
				(op, s, n) -> {
					comment(op, ObjectReference.index(s + n), n);
					comment(op, ObjectReference.materializedView(s + "m"), n);
					op.rename(ObjectReference.materializedView(s + "m"), "n");
				},
				"COMMENT ON INDEX {s}.%1$I IS %1$L; COMMENT ON MATERIALIZED VIEW {s}.m IS %1$L; ALTER MATERIALIZED VIEW {s}.m "
						+ "RENAME TO n");
		add("CREATE SEQUENCE {s}.%1$I; CREATE DOMAIN {s}.d AS int CONSTRAINT %1$I CHECK (VALUE > 0); CREATE TYPE {s}.c AS (%1$I "
				+ "int)", (op, s, n) -> {
					comment(op, ObjectReference.sequence(s + n), n);
					comment(op, ObjectReference.domain(s + "d"), n);
					comment(op, ObjectReference.domainConstraint(exact(n), s + "d"), n);
					comment(op, ObjectReference.type(s + "c"), n);
					comment(op, ObjectReference.attribute(s + "c", exact(n)), n);
				},
				"COMMENT ON SEQUENCE {s}.%1$I IS %1$L; COMMENT ON DOMAIN {s}.d IS %1$L; COMMENT ON CONSTRAINT %1$I ON DOMAIN {s}.d "
						+ "IS %1$L; COMMENT ON TYPE {s}.c IS %1$L; COMMENT ON COLUMN {s}.c.%1$I IS %1$L");
		add("CREATE PROCEDURE {s}.%1$I() LANGUAGE sql AS 'SELECT 1'; CREATE AGGREGATE {s}.a(int) (SFUNC = array_append, STYPE = "
				+ "int[])", (op, s, n) -> {
					comment(op, ObjectReference.procedure(s + n, ""), n);
					op.rename(ObjectReference.aggregate(s + "a", "integer"), exact(n));
					comment(op, ObjectReference.aggregate(s + n, "integer"), n);
				},
				"COMMENT ON PROCEDURE {s}.%1$I() IS %1$L; ALTER AGGREGATE {s}.a(int) RENAME TO %1$I; COMMENT ON AGGREGATE "
						+ "{s}.%1$I(int) IS %1$L");
	}

	private static void comment(Operations op, ObjectReference object, String name) {
		op.comment(object, exact(name));
	}

	private void security() {
		add("CREATE TABLE {s}.%1$I ();", (op, s, n) -> op.forceRowSecurity(s + n),
				"ALTER TABLE {s}.%1$I FORCE ROW LEVEL SECURITY");
		add("CREATE TABLE {s}.%1$I (); ALTER TABLE {s}.%1$I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY",
				(op, s, n) -> {
					op.noForceRowSecurity(s + n);
					op.disableRowSecurity(s + n);
				}, "ALTER TABLE {s}.%1$I DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY");
	}

	private void online() {
		add("CREATE TABLE {s}.t (id int PRIMARY KEY, a int); INSERT INTO {s}.t VALUES (1, 2);" + COLLATION,
				(op, s, n) -> {
					op.online()
						.addColumn(s + "t", "b", DataType.text())
						.collate(s + n)
						.comment(exact(n))
						.defaultTo("'x'");
					op.online()
						.alterColumnType(s + "t", "a", DataType.text())
						.collate(s + n)
						.comment(exact(n))
						.shadow(exact(n));
				},
				"ALTER TABLE {s}.t ADD COLUMN b text COLLATE {s}.%1$I DEFAULT 'x'; COMMENT ON COLUMN {s}.t.b IS %1$L; ALTER TABLE "
						+ "{s}.t RENAME COLUMN a TO a_old; ALTER TABLE {s}.t ADD COLUMN a text COLLATE {s}.%1$I; COMMENT ON COLUMN {s}.t.a "
						+ "IS %1$L; UPDATE {s}.t SET a = '2'");
	}

	private static String exact(String name) {
		return HostilePlaces.exact(name);
	}

	private void add(String before, HostilePlaces.Recorded ours, String hand) {
		this.places.add(before, ours, hand);
	}

}
