-- case: comes with all that is in it
-- after
CREATE SCHEMA app;
COMMENT ON SCHEMA app IS 'why';
GRANT USAGE ON SCHEMA app TO conformance_reader;
CREATE TYPE app.m AS ENUM ('a');
CREATE TABLE app.t (m app.m);
CREATE VIEW app.v AS SELECT m FROM app.t;
CREATE FUNCTION app.f() RETURNS int LANGUAGE sql AS 'SELECT 1'

-- case: goes with all that is in it
-- before
CREATE SCHEMA app;
CREATE TYPE app.m AS ENUM ('a');
CREATE TABLE app.t (m app.m);
CREATE VIEW app.v AS SELECT m FROM app.t;
CREATE FUNCTION app.f() RETURNS int LANGUAGE sql AS 'SELECT 1'

-- case: comment and grants
-- both
CREATE SCHEMA app
-- after
COMMENT ON SCHEMA app IS 'why';
GRANT USAGE, CREATE ON SCHEMA app TO conformance_writer

-- case: references across schemas
-- after
CREATE SCHEMA a;
CREATE SCHEMA b;
CREATE TABLE b.t (id int PRIMARY KEY);
CREATE TABLE a.t (id int REFERENCES b.t)

-- case: name needs quotes
-- after
CREATE SCHEMA "My App";
CREATE TABLE "My App"."T" (id int)

-- case: the same names in two schemas
-- both
CREATE SCHEMA a;
CREATE SCHEMA b;
CREATE TABLE a.t (id int)
-- after
CREATE TABLE b.t (id int, x int);
CREATE INDEX i ON a.t (id);
CREATE INDEX i ON b.t (id)

-- case: extension comes
-- after
CREATE EXTENSION pg_trgm

-- case: extension comes with its use
-- both
CREATE TABLE t (id int)
-- after
CREATE EXTENSION citext;
ALTER TABLE t ADD a citext

-- case: extension with an index of it
-- after
CREATE EXTENSION pg_trgm;
CREATE TABLE t (a text);
CREATE INDEX i ON t USING gin (a gin_trgm_ops)

-- case: extension goes to another schema
-- both
CREATE SCHEMA ext
-- before
CREATE EXTENSION citext
-- after
CREATE EXTENSION citext SCHEMA ext

-- case: extension comment
-- before
CREATE EXTENSION citext;
COMMENT ON EXTENSION citext IS 'what'
-- after
CREATE EXTENSION citext;
COMMENT ON EXTENSION citext IS 'why'

-- case: type of an extension instead of text
-- both
CREATE EXTENSION citext
-- before
CREATE TABLE t (a text DEFAULT 'x')
-- after
CREATE TABLE t (a citext DEFAULT 'x')
