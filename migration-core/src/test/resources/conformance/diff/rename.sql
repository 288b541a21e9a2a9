-- case: column, found
-- before
CREATE TABLE users (id int PRIMARY KEY, name text NOT NULL)
-- after
CREATE TABLE users (id int PRIMARY KEY, full_name text NOT NULL)
-- rows
INSERT INTO users VALUES (1, 'Ann')
-- holds
(SELECT to_jsonb(u) - 'id' ->> 'full_name' IS NOT DISTINCT FROM 'Ann' OR to_jsonb(u) ->> 'name' = 'Ann' FROM users AS u)
-- operations
rename column public.users.name to full_name
-- notes
RENAME

-- case: column, told
-- rename: users.name=full_name
-- before
CREATE TABLE users (id int PRIMARY KEY, name text NOT NULL, nick text NOT NULL)
-- after
CREATE TABLE users (id int PRIMARY KEY, full_name text NOT NULL, alias text NOT NULL)
-- operations
rename column public.users.name to full_name
rename column public.users.nick to alias
-- notes
RENAME

-- case: column, told with its schema, and another type
-- rename: public.users.name=full_name
-- before
CREATE TABLE users (id int PRIMARY KEY, name varchar(20))
-- after
CREATE TABLE users (id int PRIMARY KEY, full_name varchar(40) NOT NULL DEFAULT 'x')
-- operations
rename column public.users.name to full_name
alter column public.users.full_name type character varying(40)
alter column public.users.full_name not null
alter column public.users.full_name default 'x'::character varying

-- case: column, uncertain
-- before
CREATE TABLE users (id int PRIMARY KEY, name text, nick text)
-- after
CREATE TABLE users (id int PRIMARY KEY, full_name text, alias text)
-- operations
add column public.users.alias
add column public.users.full_name
drop column public.users.name
drop column public.users.nick
-- notes
DATA_LOSS POSSIBLE_RENAME DATA_LOSS POSSIBLE_RENAME

-- case: column of another type is another
-- before
CREATE TABLE users (id int PRIMARY KEY, name text)
-- after
CREATE TABLE users (id int PRIMARY KEY, born date)

-- case: column used everywhere
-- before
CREATE TABLE t (id int PRIMARY KEY, a int CHECK (a > 0), b int GENERATED ALWAYS AS (a * 2) STORED, UNIQUE (a));
CREATE INDEX t_x ON t ((a + 1)) WHERE a < 9;
CREATE TABLE u (t int REFERENCES t (a));
CREATE POLICY p ON t USING (a > 1);
CREATE VIEW v AS SELECT a FROM t
-- after
CREATE TABLE t (id int PRIMARY KEY, z int CONSTRAINT t_a_check CHECK (z > 0), b int GENERATED ALWAYS AS (z * 2) STORED, CONSTRAINT t_a_key UNIQUE (z));
CREATE INDEX t_x ON t ((z + 1)) WHERE z < 9;
CREATE TABLE u (t int REFERENCES t (z));
CREATE POLICY p ON t USING (z > 1);
CREATE VIEW v AS SELECT z FROM t
-- operations
rename column public.t.a to z
drop view public.v
create view public.v

-- case: column needs quotes
-- before
CREATE TABLE t (id int, "a b" text, CHECK ("a b" <> 'a b'))
-- after
CREATE TABLE t (id int, "c d" text, CONSTRAINT "t_a b_check" CHECK ("c d" <> 'a b'))
-- operations
rename column public.t.a b to c d

-- case: table, found
-- before
CREATE TABLE users (id int PRIMARY KEY, name text NOT NULL);
CREATE INDEX users_name ON users (name)
-- after
CREATE TABLE people (id int PRIMARY KEY, name text NOT NULL);
CREATE INDEX people_name ON people (name)
-- rows
INSERT INTO users VALUES (1, 'Ann')
-- operations
rename table public.users to people
rename index public.users_name to people_name
rename constraint users_pkey on public.people to people_pkey
-- notes
RENAME

-- case: table with a serial and references
-- before
CREATE TABLE users (id serial PRIMARY KEY, name text NOT NULL);
CREATE TABLE posts (id int, user_id int REFERENCES users);
CREATE VIEW v AS SELECT name FROM users
-- after
CREATE TABLE people (id serial PRIMARY KEY, name text NOT NULL);
CREATE TABLE posts (id int, user_id int REFERENCES people);
CREATE VIEW v AS SELECT name FROM people
-- rows
INSERT INTO users (name) VALUES ('Ann')

-- case: table with an identity
-- before
CREATE TABLE users (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL)
-- after
CREATE TABLE people (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL)

-- case: table, told, and a column of it
-- rename: users=people
-- rename: users.name=full_name
-- before
CREATE TABLE users (id int, name text, a int)
-- after
CREATE TABLE people (id int, full_name text, b text)

-- case: table, uncertain
-- before
CREATE TABLE a (id int, x int);
CREATE TABLE b (id int, x int)
-- after
CREATE TABLE c (id int, x int);
CREATE TABLE d (id int, x int)
-- operations
create table public.c
create table public.d
drop table public.a
drop table public.b
-- notes
DATA_LOSS POSSIBLE_RENAME DATA_LOSS POSSIBLE_RENAME

-- case: table that references itself
-- before
CREATE TABLE node (id int PRIMARY KEY, parent int REFERENCES node)
-- after
CREATE TABLE knot (id int PRIMARY KEY, parent int REFERENCES knot)

-- case: table moves to another schema
-- both
CREATE SCHEMA app
-- before
CREATE TABLE users (id serial PRIMARY KEY, name text);
CREATE INDEX users_name ON users (name)
-- after
CREATE TABLE app.users (id serial PRIMARY KEY, name text);
CREATE INDEX users_name ON app.users (name)
-- operations
move table public.users to schema app
-- notes
RENAME

-- case: table moves to a new schema under a new name
-- rename: users=app.people
-- before
CREATE TABLE users (id serial PRIMARY KEY, name text)
-- after
CREATE SCHEMA app;
COMMENT ON SCHEMA app IS 'why';
CREATE TABLE app.people (id serial PRIMARY KEY, name text)

-- case: constraint of each kind
-- both
CREATE TABLE p (id int, CONSTRAINT p_pk PRIMARY KEY (id))
-- before
CREATE TABLE t (a int, b int4range, CONSTRAINT a1 PRIMARY KEY (a), CONSTRAINT a2 UNIQUE (b), CONSTRAINT a3 CHECK (a > 0), CONSTRAINT a4 FOREIGN KEY (a) REFERENCES p, CONSTRAINT a5 EXCLUDE USING gist (b WITH &&))
-- after
CREATE TABLE t (a int, b int4range, CONSTRAINT b1 PRIMARY KEY (a), CONSTRAINT b2 UNIQUE (b), CONSTRAINT b3 CHECK (a > 0), CONSTRAINT b4 FOREIGN KEY (a) REFERENCES p, CONSTRAINT b5 EXCLUDE USING gist (b WITH &&))
-- operations
rename constraint a1 on public.t to b1
rename constraint a2 on public.t to b2
rename constraint a3 on public.t to b3
rename constraint a4 on public.t to b4
rename constraint a5 on public.t to b5

-- case: constraint that differs otherwise too
-- before
CREATE TABLE t (a int, CONSTRAINT a1 CHECK (a > 0))
-- after
CREATE TABLE t (a int, CONSTRAINT b1 CHECK (a > 1))
-- operations
drop constraint a1 on public.t
add constraint b1 on public.t

-- case: constraint referenced by a replica identity and a foreign key
-- before
CREATE TABLE t (a int NOT NULL CONSTRAINT x UNIQUE);
ALTER TABLE t REPLICA IDENTITY USING INDEX x;
ALTER TABLE t CLUSTER ON x;
CREATE TABLE u (a int REFERENCES t (a))
-- after
CREATE TABLE t (a int NOT NULL CONSTRAINT y UNIQUE);
ALTER TABLE t REPLICA IDENTITY USING INDEX y;
ALTER TABLE t CLUSTER ON y;
CREATE TABLE u (a int REFERENCES t (a))
-- operations
rename constraint x on public.t to y

-- case: index
-- before
CREATE TABLE t (a int);
CREATE INDEX x ON t (a DESC) WHERE a > 0
-- after
CREATE TABLE t (a int);
CREATE INDEX y ON t (a DESC) WHERE a > 0
-- operations
rename index public.x to y

-- case: index of a materialized view
-- before
CREATE MATERIALIZED VIEW v AS SELECT 1 AS a;
CREATE INDEX x ON v (a)
-- after
CREATE MATERIALIZED VIEW v AS SELECT 1 AS a;
CREATE INDEX y ON v (a)
-- operations
rename index public.x to y

-- case: enum value, found
-- before
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE TABLE t (a mood DEFAULT 'ok' CHECK (a <> 'ok'))
-- after
CREATE TYPE mood AS ENUM ('sad', 'fine', 'happy');
CREATE TABLE t (a mood DEFAULT 'fine' CHECK (a <> 'fine'))
-- operations
rename value 'ok' of enum public.mood to 'fine'
-- notes
RENAME

-- case: enum value, told
-- rename: mood.ok=fine
-- before
CREATE TYPE mood AS ENUM ('sad', 'ok')
-- after
CREATE TYPE mood AS ENUM ('happy', 'sad', 'fine')
-- operations
rename value 'ok' of enum public.mood to 'fine'
add value 'happy' to enum public.mood

-- case: enum values, uncertain
-- before
CREATE TYPE mood AS ENUM ('sad', 'ok')
-- after
CREATE TYPE mood AS ENUM ('a', 'b')

-- case: enum, told
-- rename: mood=temper
-- before
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE t (a mood DEFAULT 'ok')
-- after
CREATE TYPE temper AS ENUM ('sad', 'ok');
CREATE TABLE t (a temper DEFAULT 'ok')
-- operations
rename type public.mood to temper

-- case: view, told
-- rename: v=w
-- before
CREATE VIEW v AS SELECT 1 AS a;
COMMENT ON VIEW v IS 'why'
-- after
CREATE VIEW w AS SELECT 1 AS a;
COMMENT ON VIEW w IS 'why'
-- operations
rename view public.v to w

-- case: sequence, told
-- rename: s=r
-- before
CREATE SEQUENCE s;
CREATE TABLE t (a int DEFAULT nextval('s'))
-- after
CREATE SEQUENCE r;
CREATE TABLE t (a int DEFAULT nextval('r'))
-- operations
rename sequence public.s to r

-- case: domain, told
-- rename: d=e
-- before
CREATE DOMAIN d AS text CHECK (VALUE <> '');
CREATE TABLE t (a d)
-- after
CREATE DOMAIN e AS text CONSTRAINT d_check CHECK (VALUE <> '');
CREATE TABLE t (a e)
-- operations
rename domain public.d to e

-- case: table whose rows a function takes
-- rename: person=people
-- before
CREATE TABLE person (id int, name text);
CREATE FUNCTION per(person person, more person[] DEFAULT NULL) RETURNS text LANGUAGE sql AS 'SELECT $1.name';
CREATE FUNCTION one() RETURNS SETOF person LANGUAGE sql STABLE AS 'SELECT 1, NULL::text';
CREATE FUNCTION two() RETURNS TABLE (language text, p person) LANGUAGE plpgsql AS 'BEGIN END';
CREATE PROCEDURE pro(p person) LANGUAGE sql AS '';
CREATE VIEW v AS SELECT one() AS one;
COMMENT ON FUNCTION per(person, person[]) IS 'why'
-- after
CREATE TABLE people (id int, name text);
CREATE FUNCTION per(person people, more people[] DEFAULT NULL) RETURNS text LANGUAGE sql AS 'SELECT $1.name';
CREATE FUNCTION one() RETURNS SETOF people LANGUAGE sql STABLE AS 'SELECT 1, NULL::text';
CREATE FUNCTION two() RETURNS TABLE (language text, p people) LANGUAGE plpgsql AS 'BEGIN END';
CREATE PROCEDURE pro(p people) LANGUAGE sql AS '';
CREATE VIEW v AS SELECT one() AS one;
COMMENT ON FUNCTION per(people, people[]) IS 'why'
-- operations
rename table public.person to people

-- case: enum, domain and composite type that functions take
-- rename: mood=Temper
-- rename: mood.ok=fine
-- rename: age=years
-- rename: pair=app.couple
-- both
CREATE SCHEMA app
-- before
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE DOMAIN age AS int;
CREATE TYPE pair AS (a int, b text);
CREATE FUNCTION f(m mood DEFAULT 'ok', a age DEFAULT NULL) RETURNS pair LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE AGGREGATE least_mood(mood) (SFUNC = enum_smaller, STYPE = mood)
-- after
CREATE TYPE "Temper" AS ENUM ('sad', 'fine');
CREATE DOMAIN years AS int;
CREATE TYPE app.couple AS (a int, b text);
CREATE FUNCTION f(m "Temper" DEFAULT 'fine', a years DEFAULT NULL) RETURNS app.couple LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE AGGREGATE least_mood("Temper") (SFUNC = enum_smaller, STYPE = "Temper")
