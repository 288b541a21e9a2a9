-- case: comes
-- before
CREATE TABLE t (a int, b text)
-- after
CREATE TABLE t (a int, b text);
CREATE VIEW v AS SELECT a FROM t WHERE b = 'x';
COMMENT ON VIEW v IS 'why';
COMMENT ON COLUMN v.a IS 'col';
GRANT SELECT ON v TO conformance_reader
-- operations
create view public.v

-- case: goes
-- before
CREATE TABLE t (a int, b text);
CREATE VIEW v AS SELECT a FROM t
-- after
CREATE TABLE t (a int, b text)

-- case: query is another
-- before
CREATE TABLE t (a int, b text);
CREATE VIEW v AS SELECT a FROM t
-- after
CREATE TABLE t (a int, b text);
CREATE VIEW v AS SELECT a FROM t WHERE a > 0

-- case: column comes in the middle
-- before
CREATE TABLE t (a int, b text);
CREATE VIEW v AS SELECT a FROM t
-- after
CREATE TABLE t (a int, b text);
CREATE VIEW v AS SELECT b, a FROM t

-- case: column gets another type
-- before
CREATE TABLE t (a int, b text);
CREATE VIEW v AS SELECT a FROM t
-- after
CREATE TABLE t (a int, b text);
CREATE VIEW v AS SELECT a::text AS a FROM t

-- case: query changes under others
-- before
CREATE TABLE t (a int, b text);
CREATE VIEW v AS SELECT a FROM t;
CREATE VIEW w AS SELECT a FROM v;
CREATE MATERIALIZED VIEW x AS SELECT a FROM w
-- after
CREATE TABLE t (a int, b text);
CREATE VIEW v AS SELECT a + 1 AS a FROM t;
CREATE VIEW w AS SELECT a FROM v;
CREATE MATERIALIZED VIEW x AS SELECT a FROM w
-- operations
drop materialized view public.x
drop view public.w
drop view public.v
create view public.v
create view public.w
create materialized view public.x

-- case: option security barrier
-- before
CREATE TABLE t (a int, b text);
CREATE VIEW v AS SELECT a FROM t
-- after
CREATE TABLE t (a int, b text);
CREATE VIEW v WITH (security_barrier = true) AS SELECT a FROM t

-- case: option check option
-- before
CREATE TABLE t (a int, b text);
CREATE VIEW v AS SELECT a FROM t
-- after
CREATE TABLE t (a int, b text);
CREATE VIEW v WITH (check_option = cascaded) AS SELECT a FROM t

-- case: option security invoker
-- since: 15
-- before
CREATE TABLE t (a int, b text);
CREATE VIEW v AS SELECT a FROM t
-- after
CREATE TABLE t (a int, b text);
CREATE VIEW v WITH (security_invoker = true) AS SELECT a FROM t

-- case: option goes
-- before
CREATE TABLE t (a int, b text);
CREATE VIEW v WITH (security_barrier = true, check_option = local) AS SELECT a FROM t
-- after
CREATE TABLE t (a int, b text);
CREATE VIEW v WITH (check_option = cascaded) AS SELECT a FROM t

-- case: comments change
-- before
CREATE TABLE t (a int, b text);
CREATE VIEW v AS SELECT a, b FROM t;
COMMENT ON VIEW v IS 'one';
COMMENT ON COLUMN v.a IS 'a'
-- after
CREATE TABLE t (a int, b text);
CREATE VIEW v AS SELECT a, b FROM t;
COMMENT ON VIEW v IS 'two';
COMMENT ON COLUMN v.b IS 'b'

-- case: grants change
-- before
CREATE TABLE t (a int, b text);
CREATE VIEW v AS SELECT a FROM t;
GRANT SELECT ON v TO conformance_reader
-- after
CREATE TABLE t (a int, b text);
CREATE VIEW v AS SELECT a FROM t;
GRANT SELECT, UPDATE ON v TO conformance_writer

-- case: on a new column
-- before
CREATE TABLE t (a int, b text);
CREATE VIEW v AS SELECT a FROM t
-- after
CREATE TABLE t (a int, b text, c int);
CREATE VIEW v AS SELECT a, c FROM t

-- case: loses a column that goes
-- before
CREATE TABLE t (a int, b text, c int);
CREATE VIEW v AS SELECT a, c FROM t
-- after
CREATE TABLE t (a int, b text);
CREATE VIEW v AS SELECT a FROM t

-- case: by a new function
-- before
CREATE TABLE t (a int, b text)
-- after
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE TABLE t (a int, b text);
CREATE VIEW v AS SELECT f() AS x

-- case: with a trigger
-- before
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE t (a int, b text);
CREATE VIEW v AS SELECT a FROM t
-- after
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE t (a int, b text);
CREATE VIEW v AS SELECT a FROM t;
CREATE TRIGGER g INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION f()

-- case: with a trigger, comes
-- after
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE t (a int, b text);
CREATE VIEW v AS SELECT a FROM t;
CREATE TRIGGER g INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION f()

-- case: becomes materialized
-- before
CREATE TABLE t (a int, b text);
CREATE VIEW v AS SELECT a FROM t
-- after
CREATE TABLE t (a int, b text);
CREATE MATERIALIZED VIEW v AS SELECT a FROM t

-- case: becomes a table
-- before
CREATE VIEW v AS SELECT 1 AS a
-- after
CREATE TABLE v (a int)

-- case: table becomes a view
-- before
CREATE TABLE t (a int, b text)
-- after
CREATE VIEW t AS SELECT 1 AS a

-- case: views in an order that is not that of their names
-- after
CREATE VIEW z AS SELECT 1 AS a;
CREATE VIEW y AS SELECT a FROM z;
CREATE VIEW x AS SELECT a FROM y

-- case: recursive
-- after
CREATE RECURSIVE VIEW v (n) AS SELECT 1 UNION ALL SELECT n + 1 FROM v WHERE n < 5

-- case: materialized comes
-- before
CREATE TABLE t (a int, b text)
-- after
CREATE TABLE t (a int, b text);
CREATE MATERIALIZED VIEW m AS SELECT a, b FROM t;
CREATE UNIQUE INDEX m_a ON m (a);
COMMENT ON MATERIALIZED VIEW m IS 'why';
COMMENT ON COLUMN m.a IS 'col';
GRANT SELECT ON m TO conformance_reader

-- case: materialized goes
-- before
CREATE TABLE t (a int, b text);
CREATE MATERIALIZED VIEW m AS SELECT a, b FROM t
-- after
CREATE TABLE t (a int, b text)

-- case: materialized, query is another
-- before
CREATE TABLE t (a int, b text);
CREATE MATERIALIZED VIEW m AS SELECT a, b FROM t;
CREATE INDEX m_a ON m (a)
-- after
CREATE TABLE t (a int, b text);
CREATE MATERIALIZED VIEW m AS SELECT a, b FROM t WHERE a > 0;
CREATE INDEX m_a ON m (a)

-- case: materialized, is empty
-- before
CREATE TABLE t (a int, b text);
CREATE MATERIALIZED VIEW m AS SELECT a, b FROM t
-- after
CREATE TABLE t (a int, b text);
CREATE MATERIALIZED VIEW m AS SELECT a, b FROM t WITH NO DATA
-- rows
INSERT INTO t VALUES (1, 'x');
REFRESH MATERIALIZED VIEW m
-- holds
(SELECT a = 1 FROM m)

-- case: materialized, is empty and comes again
-- before
CREATE TABLE t (a int);
CREATE MATERIALIZED VIEW m AS SELECT a FROM t
-- after
CREATE TABLE t (a bigint);
CREATE MATERIALIZED VIEW m AS SELECT a FROM t WITH NO DATA
-- rows
INSERT INTO t VALUES (1);
REFRESH MATERIALIZED VIEW m
-- holds
(SELECT a = 1 FROM m)
-- operations
drop materialized view public.m
alter column public.t.a type bigint
create materialized view public.m
-- notes
REWRITE BLOCKING_LOCK

-- case: materialized, stored otherwise
-- before
CREATE TABLE t (a int, b text);
CREATE MATERIALIZED VIEW m AS SELECT a, b FROM t
-- after
CREATE TABLE t (a int, b text);
CREATE MATERIALIZED VIEW m WITH (fillfactor = 70) AS SELECT a, b FROM t

-- case: materialized, index comes
-- before
CREATE TABLE t (a int, b text);
CREATE MATERIALIZED VIEW m AS SELECT a, b FROM t
-- after
CREATE TABLE t (a int, b text);
CREATE MATERIALIZED VIEW m AS SELECT a, b FROM t;
CREATE INDEX m_b ON m (b)

-- case: materialized, index is another
-- before
CREATE TABLE t (a int, b text);
CREATE MATERIALIZED VIEW m AS SELECT a, b FROM t;
CREATE INDEX m_b ON m (b)
-- after
CREATE TABLE t (a int, b text);
CREATE MATERIALIZED VIEW m AS SELECT a, b FROM t;
CREATE INDEX m_b ON m (lower(b))

-- case: materialized, comments and grants
-- before
CREATE TABLE t (a int, b text);
CREATE MATERIALIZED VIEW m AS SELECT a, b FROM t;
COMMENT ON COLUMN m.a IS 'a'
-- after
CREATE TABLE t (a int, b text);
CREATE MATERIALIZED VIEW m AS SELECT a, b FROM t;
COMMENT ON MATERIALIZED VIEW m IS 'm';
GRANT SELECT ON m TO conformance_reader
