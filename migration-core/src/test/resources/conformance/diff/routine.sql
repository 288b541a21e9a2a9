-- case: function comes
-- after
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
COMMENT ON FUNCTION f(int) IS 'why';
GRANT EXECUTE ON FUNCTION f(int) TO conformance_reader

-- case: function goes
-- before
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'

-- case: function gets another body
-- before
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'
-- after
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 2'
-- operations
replace function public.f(a integer)

-- case: function gets another language
-- before
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'
-- after
CREATE FUNCTION f(a int) RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN 1; END'
-- operations
replace function public.f(a integer)

-- case: function gets another volatility
-- before
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'
-- after
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1'
-- operations
replace function public.f(a integer)

-- case: function gets another strictness
-- before
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'
-- after
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql STRICT AS 'SELECT 1'
-- operations
replace function public.f(a integer)

-- case: function gets another security
-- before
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'
-- after
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'
-- operations
replace function public.f(a integer)

-- case: function gets another cost
-- before
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'
-- after
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql COST 5 AS 'SELECT 1'
-- operations
replace function public.f(a integer)

-- case: function gets another parallelism
-- before
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'
-- after
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql PARALLEL SAFE AS 'SELECT 1'
-- operations
replace function public.f(a integer)

-- case: function gets another settings
-- before
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'
-- after
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql SET search_path = public AS 'SELECT 1'
-- operations
replace function public.f(a integer)

-- case: function gets another leakproof
-- before
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'
-- after
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql LEAKPROOF AS 'SELECT 1'
-- operations
replace function public.f(a integer)

-- case: function gets a default
-- before
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'
-- after
CREATE FUNCTION f(a int DEFAULT 5) RETURNS int LANGUAGE sql AS 'SELECT 1'

-- case: function gets another default
-- before
CREATE FUNCTION f(a int DEFAULT 5) RETURNS int LANGUAGE sql AS 'SELECT 1'
-- after
CREATE FUNCTION f(a int DEFAULT 6) RETURNS int LANGUAGE sql AS 'SELECT 1'

-- case: function loses a default
-- before
CREATE FUNCTION f(a int DEFAULT 5) RETURNS int LANGUAGE sql AS 'SELECT 1'
-- after
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'

-- case: function has another argument name
-- before
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'
-- after
CREATE FUNCTION f(b int) RETURNS int LANGUAGE sql AS 'SELECT 1'

-- case: function has another argument type
-- before
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'
-- after
CREATE FUNCTION f(a text) RETURNS int LANGUAGE sql AS 'SELECT 1'

-- case: function has one more argument
-- before
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'
-- after
CREATE FUNCTION f(a int, b int) RETURNS int LANGUAGE sql AS 'SELECT 1'

-- case: function returns another type
-- before
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'
-- after
CREATE FUNCTION f(a int) RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint'

-- case: function returns a set
-- before
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'
-- after
CREATE FUNCTION f(a int) RETURNS SETOF int LANGUAGE sql AS 'SELECT 1'

-- case: function returns a table
-- before
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'
-- after
CREATE FUNCTION f(a int) RETURNS TABLE (x int, y text) LANGUAGE sql AS 'SELECT 1, ''a''::text'

-- case: function has results among its arguments
-- before
CREATE FUNCTION f(a int, OUT b int) LANGUAGE sql AS 'SELECT 1'
-- after
CREATE FUNCTION f(a int, OUT b int, OUT c text) LANGUAGE sql AS 'SELECT 1, ''a''::text'

-- case: function with any number of arguments
-- before
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'
-- after
CREATE FUNCTION f(VARIADIC a int[]) RETURNS int LANGUAGE sql AS 'SELECT 1'

-- case: overloads
-- before
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'
-- after
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION f(a text) RETURNS int LANGUAGE sql AS 'SELECT 2';
CREATE FUNCTION f(a int, b timestamp with time zone DEFAULT now()) RETURNS int LANGUAGE sql AS 'SELECT 3'

-- case: function takes a new enum
-- after
CREATE TYPE mood AS ENUM ('a');
CREATE FUNCTION f(m mood DEFAULT 'a') RETURNS mood LANGUAGE sql AS 'SELECT m'

-- case: function takes rows of a new table
-- after
CREATE TABLE z (a int);
CREATE FUNCTION f(r z) RETURNS SETOF z LANGUAGE sql AS 'SELECT r'

-- case: function comment and grants
-- before
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'
-- after
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
COMMENT ON FUNCTION f(int) IS 'why';
GRANT EXECUTE ON FUNCTION f(int) TO conformance_reader

-- case: function is replaced and keeps its comment
-- before
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
COMMENT ON FUNCTION f(int) IS 'why';
GRANT EXECUTE ON FUNCTION f(int) TO conformance_reader
-- after
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 2';
COMMENT ON FUNCTION f(int) IS 'why';
GRANT EXECUTE ON FUNCTION f(int) TO conformance_reader

-- case: function that a view uses is built anew
-- before
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE VIEW v AS SELECT f(1) AS x
-- after
CREATE FUNCTION f(a int) RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint';
CREATE VIEW v AS SELECT f(1) AS x

-- case: function that a function uses is built anew
-- before
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION a() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT f(1); END
-- after
CREATE FUNCTION f(a int) RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint';
CREATE FUNCTION a() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT f(1); END

-- case: procedure comes
-- after
CREATE PROCEDURE f(a int) LANGUAGE sql AS 'SELECT 1'

-- case: procedure gets another body
-- before
CREATE PROCEDURE f(a int) LANGUAGE sql AS 'SELECT 1'
-- after
CREATE PROCEDURE f(a int) LANGUAGE sql AS 'SELECT 2'

-- case: procedure becomes a function
-- before
CREATE PROCEDURE f(a int) LANGUAGE sql AS 'SELECT 1'
-- after
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'

-- case: aggregate comes
-- after
CREATE AGGREGATE g(int) (SFUNC = int4pl, STYPE = int);
COMMENT ON AGGREGATE g(int) IS 'why'

-- case: aggregate is another
-- before
CREATE AGGREGATE g(int) (SFUNC = int4pl, STYPE = int)
-- after
CREATE AGGREGATE g(int) (SFUNC = int4pl, STYPE = int, INITCOND = 5)

-- case: aggregate by a new function
-- after
CREATE FUNCTION z(int, int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT $1 + $2';
CREATE AGGREGATE a(int) (SFUNC = z, STYPE = int)

-- case: function reads a new table
-- after
CREATE TABLE readings (id int, value int);

CREATE FUNCTION newest() RETURNS bigint LANGUAGE sql STABLE AS 'SELECT max(id) FROM public.readings'

-- case: function and the new table whose default it is
-- after
CREATE TABLE "my readings" (id int);

CREATE FUNCTION next_reading() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) + 1 FROM public."my readings"';

ALTER TABLE "my readings" ALTER id SET DEFAULT next_reading()

-- case: function has a row of a new table
-- after
CREATE TABLE readings (id int, value int);

CREATE FUNCTION newest() RETURNS int LANGUAGE plpgsql AS $$
DECLARE
    reading public.readings%ROWTYPE;
BEGIN
    RETURN reading.id;
END
$$

-- case: function calls itself
-- after
CREATE FUNCTION factorial_of(n int) RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';

CREATE OR REPLACE FUNCTION factorial_of(n int) RETURNS int LANGUAGE sql
    AS 'SELECT CASE WHEN n < 2 THEN 1 ELSE n * public.factorial_of(n - 1) END'

-- case: function reads a new column
-- both
CREATE TABLE readings (id int)
-- before
CREATE FUNCTION newest() RETURNS int LANGUAGE sql AS 'SELECT max(id) FROM public.readings'
-- after
ALTER TABLE readings ADD measured int;

CREATE FUNCTION newest() RETURNS int LANGUAGE sql AS 'SELECT max(measured) FROM public.readings'

-- case: function that names nothing new is checked
-- both
CREATE TABLE readings (id int)
-- after
CREATE TABLE others (id int);

CREATE FUNCTION newest() RETURNS int LANGUAGE sql AS 'SELECT max(id) FROM public.readings'
-- operations
create function public.newest()
create table public.others
