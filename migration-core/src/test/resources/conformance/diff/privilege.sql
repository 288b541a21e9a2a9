-- case: routine is not for everybody
-- before
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'
-- after
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
REVOKE EXECUTE ON FUNCTION f(int) FROM PUBLIC

-- case: routine is for everybody again
-- before
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
REVOKE EXECUTE ON FUNCTION f(int) FROM PUBLIC
-- after
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'

-- case: routine comes and is not for everybody
-- after
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
REVOKE EXECUTE ON FUNCTION f(int) FROM PUBLIC

-- case: routine is built anew and is not for everybody
-- before
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
REVOKE EXECUTE ON FUNCTION f(int) FROM PUBLIC
-- after
CREATE FUNCTION f(a int) RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint';
REVOKE EXECUTE ON FUNCTION f(int) FROM PUBLIC

-- case: type is not for everybody
-- before
CREATE TYPE mood AS ENUM ('a')
-- after
CREATE TYPE mood AS ENUM ('a');
REVOKE USAGE ON TYPE mood FROM PUBLIC

-- case: enum loses a value and is not for everybody
-- before
CREATE TYPE mood AS ENUM ('a', 'b');
REVOKE USAGE ON TYPE mood FROM PUBLIC
-- after
CREATE TYPE mood AS ENUM ('a');
REVOKE USAGE ON TYPE mood FROM PUBLIC

-- case: domain is not for everybody
-- before
CREATE DOMAIN d AS int
-- after
CREATE DOMAIN d AS int;
REVOKE USAGE ON DOMAIN d FROM PUBLIC

-- case: sequence of an identity
-- before
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY, a text)
-- after
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY, a text);
GRANT USAGE ON SEQUENCE t_id_seq TO conformance_reader;
COMMENT ON SEQUENCE t_id_seq IS 'why'

-- case: column of a view
-- before
CREATE TABLE t (a int, b text);
CREATE VIEW v AS SELECT a FROM t
-- after
CREATE TABLE t (a int, b text);
CREATE VIEW v AS SELECT a FROM t;
GRANT SELECT (a) ON v TO conformance_reader

-- case: column of a view that is built anew
-- before
CREATE TABLE t (a int, b text);
CREATE VIEW v AS SELECT a FROM t;
GRANT SELECT (a) ON v TO conformance_reader
-- after
CREATE TABLE t (a int, b text);
CREATE VIEW v AS SELECT a, b FROM t;
GRANT SELECT (a) ON v TO conformance_reader

-- case: comment on the index of a key
-- before
CREATE TABLE t (a int, CONSTRAINT k UNIQUE (a))
-- after
CREATE TABLE t (a int, CONSTRAINT k UNIQUE (a));
COMMENT ON INDEX k IS 'why'

-- case: comment on the index of a key that is built anew
-- before
CREATE TABLE t (a int, CONSTRAINT k UNIQUE (a));
COMMENT ON INDEX k IS 'why'
-- after
CREATE TABLE t (a int, CONSTRAINT k UNIQUE (a) DEFERRABLE);
COMMENT ON INDEX k IS 'why'

-- case: comment on an inherited column
-- before
CREATE TABLE p (a int);
CREATE TABLE t () INHERITS (p)
-- after
CREATE TABLE p (a int);
CREATE TABLE t () INHERITS (p);
COMMENT ON COLUMN t.a IS 'why';
GRANT SELECT (a) ON t TO conformance_reader
