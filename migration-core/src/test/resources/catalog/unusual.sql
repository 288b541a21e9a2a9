-- What real schemas have and few think of, with what no operation can say; a paragraph a statement.

CREATE SCHEMA "select"

CREATE TYPE "select"."From" AS ENUM ('a','b')

CREATE FUNCTION "select".chk(text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$BEGIN RETURN $1 <> ''; END$$

CREATE DOMAIN "select"."Where" AS text CHECK ("select".chk(VALUE)) CHECK (VALUE ~ '^[^;]+$')

CREATE FUNCTION "select".dflt(a "select"."From" DEFAULT 'a', b "select"."Where"[] DEFAULT ARRAY['x'::"select"."Where"], c interval DEFAULT '1 day') RETURNS "select"."From" LANGUAGE sql AS 'SELECT $1'

CREATE TABLE "select"."table" ("user" int, "order" "select"."From" DEFAULT "select".dflt(), "Where" "select"."Where", r tstzrange, room int, EXCLUDE USING gist (int4range(room, room, '[]') WITH =, r WITH &&) WHERE (room > 0) DEFERRABLE INITIALLY DEFERRED)

CREATE TABLE ul (id int GENERATED ALWAYS AS IDENTITY, b bigserial)

CREATE TABLE st (a text COLLATE "C", b int, c numeric, d bytea) WITH (fillfactor=50, parallel_workers=3, toast_tuple_target=200, autovacuum_vacuum_threshold=7, toast.vacuum_truncate=false, user_catalog_table=true)

CREATE INDEX st1 ON st USING btree (a COLLATE "POSIX" text_pattern_ops DESC NULLS LAST, b) INCLUDE (c) WITH (deduplicate_items=off) WHERE b IS NOT NULL

CREATE INDEX st2 ON st USING gin (to_tsvector('english', a)) WITH (gin_pending_list_limit=128)

CREATE INDEX st3 ON st USING brin (b int4_minmax_multi_ops (values_per_range = 16)) WITH (autosummarize=on)

CREATE INDEX st4 ON st USING hash (c) WITH (fillfactor=60)

CREATE INDEX st5 ON st ((b + 1), (c::text || a) , lower(a)) 

ALTER INDEX st5 ALTER COLUMN 1 SET STATISTICS 300

CREATE STATISTICS st_s (ndistinct, dependencies) ON b, c FROM st

CREATE STATISTICS st_e ON (b + 1), (lower(a)) FROM st

COMMENT ON STATISTICS st_s IS 'x'

CREATE TYPE comp AS (a int, b text)

CREATE TABLE gen (a int, b int GENERATED ALWAYS AS (a * 2) STORED, c bigint GENERATED ALWAYS AS (a + 1) STORED)

CREATE FUNCTION atomic_f(x int) RETURNS SETOF st LANGUAGE sql BEGIN ATOMIC SELECT * FROM st WHERE b = x; SELECT * FROM st; END

CREATE PROCEDURE atomic_p(x int) LANGUAGE sql BEGIN ATOMIC INSERT INTO st (b) VALUES (x); DELETE FROM st WHERE b = x; END

CREATE VIEW vb WITH (security_barrier=true) AS SELECT a, b FROM st WHERE b > 0 WITH LOCAL CHECK OPTION

CREATE VIEW vf AS SELECT * FROM atomic_f(1) AS f, LATERAL (SELECT f.b AS bb) AS l

CREATE RECURSIVE VIEW vr (n) AS VALUES (1) UNION ALL SELECT n + 1 FROM vr WHERE n < 10

CREATE VIEW vrow AS SELECT st, (st).a AS aa FROM st

CREATE FUNCTION trg() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'

CREATE TRIGGER "a ""t""" AFTER UPDATE ON st REFERENCING OLD TABLE AS o NEW TABLE AS n FOR EACH STATEMENT EXECUTE FUNCTION trg('x''y', E'a\\b')

CREATE CONSTRAINT TRIGGER ct AFTER INSERT ON st DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.b > 3) EXECUTE FUNCTION trg()

ALTER TABLE st DISABLE TRIGGER ct

ALTER TABLE st ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY

CREATE POLICY "p 1" ON st FOR SELECT TO conformance_reader, PUBLIC USING (b = current_setting('app.x', true)::int)

CREATE POLICY p2 ON st FOR INSERT TO CURRENT_USER WITH CHECK (b > 0)

CREATE UNIQUE INDEX st6 ON st (b) 

ALTER TABLE st ALTER b SET NOT NULL, REPLICA IDENTITY USING INDEX st6, CLUSTER ON st6

ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO conformance_reader

CREATE RULE ru AS ON INSERT TO vb DO INSTEAD INSERT INTO st (a) VALUES (NEW.a)

CREATE RULE ru2 AS ON UPDATE TO st WHERE OLD.b <> NEW.b DO ALSO DELETE FROM st WHERE b < 0

CREATE FUNCTION et() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'

CREATE EVENT TRIGGER evt ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION et()

CREATE PUBLICATION pub FOR TABLE st

CREATE TEXT SEARCH CONFIGURATION tsc (COPY = english)

CREATE TEXT SEARCH DICTIONARY tsd (TEMPLATE = simple, STOPWORDS = english)

CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int, FUNCTION = int4eq, COMMUTATOR = ===)

CREATE SEQUENCE sq AS smallint INCREMENT -1 MAXVALUE 100 MINVALUE -5 START 3 CACHE 2 CYCLE OWNED BY st.b

CREATE TABLE par (id int, d date NOT NULL, PRIMARY KEY (id, d)) PARTITION BY RANGE (d)

CREATE TABLE par_a PARTITION OF par FOR VALUES FROM ('2020-01-01') TO ('2021-01-01') PARTITION BY LIST (id)

CREATE TABLE par_aa PARTITION OF par_a FOR VALUES IN (1, 2) WITH (fillfactor=10)

CREATE TABLE par_d PARTITION OF par DEFAULT

ALTER TABLE par_aa ALTER COLUMN id SET DEFAULT 5

CREATE TABLE par_b (d date NOT NULL, extra int, id int NOT NULL, CONSTRAINT own_pk PRIMARY KEY (d, id))

ALTER TABLE par_b DROP COLUMN extra

CREATE TABLE refpar (id int, d date, FOREIGN KEY (id, d) REFERENCES par ON DELETE CASCADE)

CREATE TABLE c1 (id int PRIMARY KEY, c2 int)

CREATE TABLE c2 (id int PRIMARY KEY, c1 int REFERENCES c1 DEFERRABLE)

ALTER TABLE c1 ADD FOREIGN KEY (c2) REFERENCES c2 MATCH FULL ON UPDATE SET NULL NOT VALID

CREATE TABLE inh_a (x int DEFAULT 1 CHECK (x > 0), y text)

CREATE TABLE inh_b (x int DEFAULT 2, z int) INHERITS (inh_a)

CREATE TABLE inh_c (w int) INHERITS (inh_b, ul)

CREATE MATERIALIZED VIEW mv AS SELECT b, count(*) AS n FROM st GROUP BY b WITH NO DATA

CREATE UNIQUE INDEX mvi ON mv (b)

CREATE VIEW vmv AS SELECT n FROM mv JOIN vb USING (b)

CREATE FUNCTION retmv() RETURNS SETOF mv LANGUAGE sql AS 'SELECT * FROM mv'

CREATE FUNCTION "select".aggf(int, int, VARIADIC text[]) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1'

CREATE AGGREGATE "My Agg"(int, VARIADIC text[]) (SFUNC = "select".aggf, STYPE = int)

COMMENT ON COLUMN vb.a IS 'va'

COMMENT ON INDEX st1 IS 'i'

COMMENT ON RULE ru2 ON st IS 'r'

GRANT USAGE ON SEQUENCE sq TO conformance_writer

GRANT SELECT (a), UPDATE (b) ON st TO conformance_reader WITH GRANT OPTION

REVOKE ALL ON FUNCTION trg() FROM PUBLIC

ALTER TABLE st ALTER a SET (n_distinct=5), ALTER a SET COMPRESSION pglz

CREATE TABLE qq ("a.b" int, "c""d" int, "e f" int, "É" int, "tab	x" int, UNIQUE ("a.b", "c""d") INCLUDE ("e f"))

CREATE VIEW qv AS SELECT "a.b" + "c""d" AS "sum of", "É" FROM qq

CREATE VIEW vwin AS SELECT x, row_number() OVER w AS rn, array_agg(x) FILTER (WHERE x > 1) OVER w FROM inh_a WINDOW w AS (PARTITION BY y ORDER BY x ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)

CREATE OR REPLACE FUNCTION plq("In" int, OUT "Out x" text, INOUT "io" numeric DEFAULT 3.5) LANGUAGE plpgsql STABLE LEAKPROOF PARALLEL RESTRICTED COST 5 SET work_mem = '1MB' SET search_path = "select", public AS $_$ BEGIN "Out x" := $$x$$; END $_$

CREATE TABLE tdef (a date DEFAULT CURRENT_DATE, b text DEFAULT USER, c timestamptz DEFAULT (now() AT TIME ZONE 'utc'), d int[] DEFAULT '{1,2}', e "select"."From"[] DEFAULT ARRAY['a'::"select"."From"], f jsonb DEFAULT '{"a": "it''s"}', g text DEFAULT E'\\x', h bit(3) DEFAULT B'101', j interval year to month, k time(0) with time zone, l "char" DEFAULT 'x', m name, n oid, p varchar)
