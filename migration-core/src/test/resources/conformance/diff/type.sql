-- case: enum comes
-- after
CREATE TYPE mood AS ENUM ('a', 'b')
-- operations
create enum public.mood

-- case: enum comes with a comment and a grant
-- after
CREATE TYPE mood AS ENUM ('a', 'b');
COMMENT ON TYPE mood IS 'why';
GRANT USAGE ON TYPE mood TO conformance_reader

-- case: enum comes with a column of it
-- both
CREATE TABLE t (id int)
-- after
CREATE TYPE mood AS ENUM ('a', 'b');
ALTER TABLE t ADD m mood NOT NULL DEFAULT 'a'
-- operations
create enum public.mood
add column public.t.m

-- case: enum goes with its last table
-- before
CREATE TYPE mood AS ENUM ('a');
CREATE TABLE t (m mood)
-- operations
drop table public.t
drop type public.mood

-- case: enum without values
-- before
CREATE TYPE mood AS ENUM ()
-- after
CREATE TYPE mood AS ENUM ('a')

-- case: enum value comes last
-- before
CREATE TYPE mood AS ENUM ('a', 'b')
-- after
CREATE TYPE mood AS ENUM ('a', 'b', 'c')
-- operations
add value 'c' to enum public.mood

-- case: enum value comes first
-- before
CREATE TYPE mood AS ENUM ('a', 'b')
-- after
CREATE TYPE mood AS ENUM ('c', 'a', 'b')
-- operations
add value 'c' to enum public.mood

-- case: enum value comes between
-- before
CREATE TYPE mood AS ENUM ('a', 'b')
-- after
CREATE TYPE mood AS ENUM ('a', 'c', 'b')

-- case: enum values come everywhere
-- before
CREATE TYPE mood AS ENUM ('b', 'd')
-- after
CREATE TYPE mood AS ENUM ('a', 'b', 'c', 'c2', 'd', 'e')

-- case: enum value comes and is a default at once
-- before
CREATE TYPE mood AS ENUM ('a');
CREATE TABLE t (m mood DEFAULT 'a')
-- after
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE TABLE t (m mood DEFAULT 'b')
-- operations
add value 'b' to enum public.mood
alter column public.t.m default 'b'::public.mood

-- case: enum value comes and a check uses it
-- before
CREATE TYPE mood AS ENUM ('a');
CREATE TABLE t (m mood)
-- after
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE TABLE t (m mood CHECK (m <> 'b'))

-- case: enum value needs quotes
-- before
CREATE TYPE mood AS ENUM ('a')
-- after
CREATE TYPE mood AS ENUM ('a', 'it''s', 'B c', '\')

-- case: enum value goes
-- before
CREATE TYPE mood AS ENUM ('a', 'b', 'c');
CREATE TABLE t (m mood)
-- after
CREATE TYPE mood AS ENUM ('a', 'c');
CREATE TABLE t (m mood)
-- rows
INSERT INTO t VALUES ('a')
-- holds
(SELECT m::text = 'a' FROM t)
-- operations
drop value 'b' of enum public.mood
-- notes
MAY_FAIL REWRITE

-- case: enum value goes that was a default
-- before
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE TABLE t (m mood DEFAULT 'b')
-- after
CREATE TYPE mood AS ENUM ('a');
CREATE TABLE t (m mood DEFAULT 'a')

-- case: enum value goes that was a default, and another comes
-- before
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE TABLE t (m mood DEFAULT 'b')
-- after
CREATE TYPE mood AS ENUM ('a', 'x', 'y');
CREATE TABLE t (m mood DEFAULT 'y')

-- case: enum value goes under a policy, trigger and view while others come
-- before
CREATE TYPE mood AS ENUM ('a', 'b', 'c');
CREATE TABLE t (id int PRIMARY KEY, m mood NOT NULL DEFAULT 'a');
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER audit AFTER UPDATE OF m ON t FOR EACH ROW WHEN (new.m = 'b') EXECUTE FUNCTION f();
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY pall ON t USING (true);
CREATE POLICY pr ON t AS RESTRICTIVE USING (m <> 'c');
CREATE VIEW v AS SELECT * FROM t
-- after
CREATE TYPE mood AS ENUM ('a', 'b', 'd', 'e');
CREATE TABLE t (id int PRIMARY KEY, m mood NOT NULL DEFAULT 'a');
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER audit AFTER UPDATE OF m ON t FOR EACH ROW WHEN (new.m = 'b') EXECUTE FUNCTION f();
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY pall ON t USING (true);
CREATE POLICY pr ON t AS RESTRICTIVE USING (m <> 'd');
CREATE VIEW v AS SELECT * FROM t
-- rows
INSERT INTO t VALUES (1, 'a'), (2, 'b')
-- holds
(SELECT string_agg(m::text, ' ' ORDER BY id) = 'a b' FROM t)
-- operations
add value 'd' to enum public.mood
add value 'e' to enum public.mood
drop policy pr on public.t
drop trigger audit on public.t
drop view public.v
drop value 'c' of enum public.mood
create view public.v
create trigger audit on public.t
create policy pr on public.t

-- case: enum value comes for a view that comes again
-- before
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE TABLE t (m mood);
CREATE VIEW v AS SELECT m FROM t WHERE m = 'a'
-- after
CREATE TYPE mood AS ENUM ('a', 'b', 'c');
CREATE TABLE t (m mood);
CREATE VIEW v AS SELECT m FROM t WHERE m = 'c'
-- operations
add value 'c' to enum public.mood
drop view public.v
create view public.v

-- case: enum value goes under a view, index, check and array
-- before
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE TABLE t (m mood CHECK (m <> 'a'), n mood[] DEFAULT '{a}');
CREATE INDEX t_m ON t (m) WHERE m = 'a';
CREATE VIEW v AS SELECT m, n FROM t
-- after
CREATE TYPE mood AS ENUM ('a');
CREATE TABLE t (m mood CHECK (m <> 'a'), n mood[] DEFAULT '{a}');
CREATE INDEX t_m ON t (m) WHERE m = 'a';
CREATE VIEW v AS SELECT m, n FROM t

-- case: enum value goes with a function that takes it
-- before
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE FUNCTION f(mood) RETURNS int LANGUAGE sql AS 'SELECT 1'
-- after
CREATE TYPE mood AS ENUM ('a');
CREATE FUNCTION f(mood) RETURNS int LANGUAGE sql AS 'SELECT 1'

-- case: enum value goes under a domain and a composite type
-- before
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE DOMAIN d AS mood;
CREATE TYPE c AS (m mood);
CREATE TABLE t (x d, y c)
-- after
CREATE TYPE mood AS ENUM ('a');
CREATE DOMAIN d AS mood;
CREATE TYPE c AS (m mood);
CREATE TABLE t (x d, y c)
-- rows
INSERT INTO t VALUES ('a', ROW('a'))
-- holds
(SELECT x::text = 'a' AND y::text = '(a)' FROM t)

-- case: enum values change places
-- before
CREATE TYPE mood AS ENUM ('a', 'b', 'c');
CREATE TABLE t (m mood NOT NULL DEFAULT 'b')
-- after
CREATE TYPE mood AS ENUM ('c', 'b', 'a');
CREATE TABLE t (m mood NOT NULL DEFAULT 'b')
-- rows
INSERT INTO t VALUES ('a')
-- holds
(SELECT m::text = 'a' FROM t)

-- case: enum values change places under a key and a reference
-- before
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE TABLE p (m mood PRIMARY KEY);
CREATE TABLE t (m mood REFERENCES p)
-- after
CREATE TYPE mood AS ENUM ('b', 'a');
CREATE TABLE p (m mood PRIMARY KEY);
CREATE TABLE t (m mood REFERENCES p)
-- rows
INSERT INTO p VALUES ('a');
INSERT INTO t VALUES ('a')
-- holds
(SELECT m::text = 'a' FROM t)

-- case: enum comment comes
-- before
CREATE TYPE mood AS ENUM ('a')
-- after
CREATE TYPE mood AS ENUM ('a');
COMMENT ON TYPE mood IS 'why'

-- case: enum grants change
-- before
CREATE TYPE mood AS ENUM ('a');
GRANT USAGE ON TYPE mood TO conformance_reader
-- after
CREATE TYPE mood AS ENUM ('a');
GRANT USAGE ON TYPE mood TO conformance_writer WITH GRANT OPTION

-- case: enum becomes a domain
-- before
CREATE TYPE mood AS ENUM ('a');
CREATE TABLE t (m mood)
-- after
CREATE DOMAIN mood AS text;
CREATE TABLE t (m mood)

-- case: domain, default comes
-- before
CREATE DOMAIN d AS text;
CREATE TABLE t (x d)
-- after
CREATE DOMAIN d AS text DEFAULT 'x';
CREATE TABLE t (x d)

-- case: domain, default goes
-- before
CREATE DOMAIN d AS text DEFAULT 'x';
CREATE TABLE t (x d)
-- after
CREATE DOMAIN d AS text;
CREATE TABLE t (x d)

-- case: domain, default is another
-- before
CREATE DOMAIN d AS text DEFAULT 'x';
CREATE TABLE t (x d)
-- after
CREATE DOMAIN d AS text DEFAULT 'y';
CREATE TABLE t (x d)

-- case: domain, refuses nulls
-- before
CREATE DOMAIN d AS text;
CREATE TABLE t (x d)
-- after
CREATE DOMAIN d AS text NOT NULL;
CREATE TABLE t (x d)

-- case: domain, accepts nulls
-- before
CREATE DOMAIN d AS text NOT NULL;
CREATE TABLE t (x d)
-- after
CREATE DOMAIN d AS text;
CREATE TABLE t (x d)

-- case: domain, check comes
-- before
CREATE DOMAIN d AS int;
CREATE TABLE t (x d)
-- after
CREATE DOMAIN d AS int CHECK (VALUE > 0);
CREATE TABLE t (x d)

-- case: domain, check goes
-- before
CREATE DOMAIN d AS int CHECK (VALUE > 0);
CREATE TABLE t (x d)
-- after
CREATE DOMAIN d AS int;
CREATE TABLE t (x d)

-- case: domain, check is another
-- before
CREATE DOMAIN d AS int CHECK (VALUE > 0);
CREATE TABLE t (x d)
-- after
CREATE DOMAIN d AS int CHECK (VALUE > 1);
CREATE TABLE t (x d)

-- case: domain, checks come and go
-- before
CREATE DOMAIN d AS int CONSTRAINT a CHECK (VALUE > 0) CONSTRAINT b CHECK (VALUE < 9);
CREATE TABLE t (x d)
-- after
CREATE DOMAIN d AS int CONSTRAINT b CHECK (VALUE < 9) CONSTRAINT c CHECK (VALUE <> 5);
CREATE TABLE t (x d)

-- case: domain, type is another
-- before
CREATE DOMAIN d AS varchar(10);
CREATE TABLE t (x d)
-- after
CREATE DOMAIN d AS varchar(20);
CREATE TABLE t (x d)

-- case: domain, type is quite another
-- before
CREATE DOMAIN d AS text;
CREATE TABLE t (x d)
-- after
CREATE DOMAIN d AS int;
CREATE TABLE t (x d)

-- case: domain, collation comes
-- before
CREATE DOMAIN d AS text;
CREATE TABLE t (x d)
-- after
CREATE DOMAIN d AS text COLLATE "C";
CREATE TABLE t (x d)

-- case: domain comes and goes
-- before
CREATE DOMAIN e AS int
-- after
CREATE DOMAIN d AS text NOT NULL DEFAULT 'a' CHECK (VALUE <> '')

-- case: domain over a domain, type is another
-- before
CREATE DOMAIN d AS int;
CREATE DOMAIN e AS d CHECK (VALUE > 0);
CREATE TABLE t (x e DEFAULT 5)
-- after
CREATE DOMAIN d AS bigint;
CREATE DOMAIN e AS d CHECK (VALUE > 0);
CREATE TABLE t (x e DEFAULT 5)
-- rows
INSERT INTO t VALUES (7)
-- holds
(SELECT x::text = '7' FROM t)

-- case: domain, check gets valid
-- before
CREATE DOMAIN d AS int;
ALTER DOMAIN d ADD CONSTRAINT c CHECK (VALUE > 0) NOT VALID
-- after
CREATE DOMAIN d AS int;
ALTER DOMAIN d ADD CONSTRAINT c CHECK (VALUE > 0)
-- operations
validate constraint c of domain public.d

-- case: domain, check with a comment
-- before
CREATE DOMAIN d AS int;
CREATE TABLE t (x d)
-- after
CREATE DOMAIN d AS int CONSTRAINT c CHECK (VALUE > 0);
CREATE TABLE t (x d);
COMMENT ON CONSTRAINT c ON DOMAIN d IS 'why'

-- case: domain, check gets a comment
-- before
CREATE DOMAIN d AS int CONSTRAINT c CHECK (VALUE > 0)
-- after
CREATE DOMAIN d AS int CONSTRAINT c CHECK (VALUE > 0);
COMMENT ON CONSTRAINT c ON DOMAIN d IS 'why'

-- case: domain, check by a new function
-- before
CREATE DOMAIN d AS int
-- after
CREATE FUNCTION f(int) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT true';
CREATE DOMAIN d AS int CHECK (f(VALUE))

-- case: domain is no type change
-- both
CREATE DOMAIN d AS text;
CREATE TABLE t (id int, x d)
-- after
ALTER TABLE t ADD y int
-- operations
add column public.t.y

-- case: domain comment and grants
-- before
CREATE DOMAIN d AS int
-- after
CREATE DOMAIN d AS int;
COMMENT ON DOMAIN d IS 'why';
GRANT USAGE ON DOMAIN d TO conformance_reader

-- case: composite, part comes
-- before
CREATE TYPE c AS (a int)
-- after
CREATE TYPE c AS (a int, b text)

-- case: composite, part goes
-- before
CREATE TYPE c AS (a int, b text)
-- after
CREATE TYPE c AS (a int)

-- case: composite, part gets another type
-- before
CREATE TYPE c AS (a int)
-- after
CREATE TYPE c AS (a bigint)

-- case: composite, part gets a collation
-- before
CREATE TYPE c AS (a text)
-- after
CREATE TYPE c AS (a text COLLATE "C")

-- case: composite comes
-- after
CREATE TYPE c AS (a int, b text);
COMMENT ON TYPE c IS 'why';
COMMENT ON COLUMN c.a IS 'part'

-- case: composite, part comes under a column
-- before
CREATE TYPE c AS (a int);
CREATE TABLE t (x c)
-- after
CREATE TYPE c AS (a int, b text);
CREATE TABLE t (x c)

-- case: composite, part gets another type under a column
-- before
CREATE TYPE c AS (a int, b text);
CREATE TABLE t (id int, x c);
CREATE VIEW v AS SELECT x FROM t
-- after
CREATE TYPE c AS (a bigint, b text);
CREATE TABLE t (id int, x c);
CREATE VIEW v AS SELECT x FROM t
-- rows
INSERT INTO t VALUES (1, ROW(5, 'x y'))
-- holds
(SELECT x::text = '(5,"x y")' FROM t)

-- case: composite, part gets a comment
-- before
CREATE TYPE c AS (a int)
-- after
CREATE TYPE c AS (a int);
COMMENT ON COLUMN c.a IS 'part'

-- case: composite, part comes with a comment
-- before
CREATE TYPE c AS (a int)
-- after
CREATE TYPE c AS (a int, b int);
COMMENT ON COLUMN c.b IS 'part'

-- case: composite of a composite
-- after
CREATE TYPE c AS (a int);
CREATE TYPE a AS (c c);
CREATE TABLE b (a a[])

-- case: range comes
-- after
CREATE TYPE r AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = float8mi);
CREATE TABLE t (x r)

-- case: range of another type
-- before
CREATE TYPE r AS RANGE (SUBTYPE = float4);
CREATE TABLE t (x r)
-- after
CREATE TYPE r AS RANGE (SUBTYPE = float8);
CREATE TABLE t (x r)
-- rows
INSERT INTO t VALUES ('[1,2)')
-- holds
(SELECT x::text = '[1,2)' FROM t)

-- case: range with another difference
-- before
CREATE TYPE r AS RANGE (SUBTYPE = float8)
-- after
CREATE TYPE r AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = float8mi)

-- case: range with another multirange
-- before
CREATE TYPE r AS RANGE (SUBTYPE = float8)
-- after
CREATE TYPE r AS RANGE (SUBTYPE = float8, MULTIRANGE_TYPE_NAME = rs)

-- case: range with a collation
-- before
CREATE TYPE r AS RANGE (SUBTYPE = text)
-- after
CREATE TYPE r AS RANGE (SUBTYPE = text, COLLATION = "C")

-- case: types that use each other in order
-- after
CREATE DOMAIN z AS int;
CREATE TYPE y AS (z z);
CREATE DOMAIN x AS y;
CREATE TYPE w AS (x x);
CREATE TABLE a (w w)

-- case: several values of an enum go at once
-- before
CREATE TYPE mood AS ENUM ('sad', 'it''s', 'ok', 'so, so', 'happy');
CREATE TABLE t (a mood DEFAULT 'ok', b mood[] DEFAULT '{ok}', CHECK (a <> 'happy'))
-- after
CREATE TYPE mood AS ENUM ('ok', 'happy');
CREATE TABLE t (a mood DEFAULT 'ok', b mood[] DEFAULT '{ok}', CHECK (a <> 'happy'))
-- rows
INSERT INTO t VALUES ('ok', '{ok,happy}')
-- holds
(SELECT a = 'ok' AND b = '{ok,happy}' FROM t)
-- operations
drop values 'sad', 'it's', 'so, so' of enum public.mood

-- case: domain stays while a function of its check gets another signature
-- before
CREATE FUNCTION calc(a int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT a > 0';
CREATE DOMAIN dom AS int CHECK (calc(VALUE));
CREATE TABLE t (d dom)
-- rows
INSERT INTO t VALUES (1)
-- after
CREATE FUNCTION calc(a bigint) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT a > 0';
CREATE DOMAIN dom AS int CHECK (calc(VALUE));
CREATE TABLE t (d dom)
-- holds
(SELECT sum(d) = 1 FROM t)

-- case: domain loses a function of its check and gets another rule
-- before
CREATE FUNCTION calc(a int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT a > 0';
CREATE DOMAIN dom AS int DEFAULT 3 CHECK (calc(VALUE)) CONSTRAINT stays CHECK (VALUE < 100);
CREATE TABLE t (d dom)
-- after
CREATE FUNCTION calc(a bigint) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT a > 0';
CREATE DOMAIN dom AS int NOT NULL CHECK (calc(VALUE)) CONSTRAINT stays CHECK (VALUE < 100);
COMMENT ON CONSTRAINT dom_check ON DOMAIN dom IS 'why';
CREATE TABLE t (d dom)
