-- case: comes
-- after
CREATE SEQUENCE s AS int START 5 INCREMENT 2 MINVALUE 1 MAXVALUE 99 CACHE 3 CYCLE;
COMMENT ON SEQUENCE s IS 'why';
GRANT USAGE ON SEQUENCE s TO conformance_reader

-- case: goes
-- before
CREATE SEQUENCE s
-- notes
DATA_LOSS

-- case: option start
-- before
CREATE SEQUENCE s
-- after
CREATE SEQUENCE s START 7

-- case: option step
-- before
CREATE SEQUENCE s
-- after
CREATE SEQUENCE s INCREMENT 3

-- case: option least
-- before
CREATE SEQUENCE s
-- after
CREATE SEQUENCE s MINVALUE 0

-- case: option greatest
-- before
CREATE SEQUENCE s
-- after
CREATE SEQUENCE s MAXVALUE 1000

-- case: option cache
-- before
CREATE SEQUENCE s
-- after
CREATE SEQUENCE s CACHE 9

-- case: option cycle
-- before
CREATE SEQUENCE s
-- after
CREATE SEQUENCE s CYCLE

-- case: option all
-- before
CREATE SEQUENCE s
-- after
CREATE SEQUENCE s START 50 INCREMENT 5 MINVALUE 10 MAXVALUE 500 CACHE 2 CYCLE

-- case: type is smaller
-- before
CREATE SEQUENCE s
-- after
CREATE SEQUENCE s AS smallint

-- case: type and limit
-- before
CREATE SEQUENCE s AS smallint MAXVALUE 100
-- after
CREATE SEQUENCE s AS bigint

-- case: descends
-- before
CREATE SEQUENCE s
-- after
CREATE SEQUENCE s INCREMENT -1

-- case: limits are quite other
-- before
CREATE SEQUENCE s MINVALUE 1 MAXVALUE 10
-- after
CREATE SEQUENCE s MINVALUE 100 MAXVALUE 200

-- case: unlogged
-- since: 15
-- before
CREATE SEQUENCE s
-- after
CREATE UNLOGGED SEQUENCE s

-- case: comment
-- before
CREATE SEQUENCE s
-- after
CREATE SEQUENCE s;
COMMENT ON SEQUENCE s IS 'why'

-- case: grants
-- before
CREATE SEQUENCE s;
GRANT USAGE, SELECT ON SEQUENCE s TO conformance_reader
-- after
CREATE SEQUENCE s;
GRANT UPDATE ON SEQUENCE s TO conformance_writer

-- case: owner comes
-- before
CREATE SEQUENCE s;
CREATE TABLE t (a int, b int)
-- after
CREATE SEQUENCE s;
CREATE TABLE t (a int, b int);
ALTER SEQUENCE s OWNED BY t.a

-- case: owner is another
-- before
CREATE SEQUENCE s;
CREATE TABLE t (a int, b int);
ALTER SEQUENCE s OWNED BY t.a
-- after
CREATE SEQUENCE s;
CREATE TABLE t (a int, b int);
ALTER SEQUENCE s OWNED BY t.b

-- case: owner goes
-- before
CREATE SEQUENCE s;
CREATE TABLE t (a int, b int);
ALTER SEQUENCE s OWNED BY t.a
-- after
CREATE SEQUENCE s;
CREATE TABLE t (a int, b int)

-- case: its column goes, it stays
-- before
CREATE SEQUENCE s;
CREATE TABLE t (a int, b int);
ALTER SEQUENCE s OWNED BY t.a
-- after
CREATE SEQUENCE s;
CREATE TABLE t (b int)

-- case: of a column that goes
-- before
CREATE TABLE t (a serial, b int)
-- after
CREATE TABLE t (b int)
-- operations
drop column public.t.a

-- case: new table with a serial
-- after
CREATE TABLE t (id bigserial PRIMARY KEY)

-- case: serial in another schema
-- after
CREATE SCHEMA app;
CREATE TABLE app.t (id serial)

-- case: serial of a wider type
-- before
CREATE TABLE t (id serial PRIMARY KEY)
-- after
CREATE TABLE t (id bigserial PRIMARY KEY)
-- rows
INSERT INTO t DEFAULT VALUES

-- case: one for two tables
-- after
CREATE SEQUENCE s;
CREATE TABLE a (id bigint DEFAULT nextval('s'));
CREATE TABLE b (id bigint DEFAULT nextval('s'))
