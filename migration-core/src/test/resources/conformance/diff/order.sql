-- case: two tables reference each other
-- after
CREATE TABLE a (id int PRIMARY KEY, b int);
CREATE TABLE b (id int PRIMARY KEY, a int REFERENCES a);
ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b

-- case: three tables reference each other and a fourth
-- after
CREATE TABLE a (id int PRIMARY KEY, x int);
CREATE TABLE b (id int PRIMARY KEY, x int REFERENCES a);
CREATE TABLE c (id int PRIMARY KEY, x int REFERENCES b);
CREATE TABLE d (id int PRIMARY KEY REFERENCES a);
ALTER TABLE a ADD FOREIGN KEY (x) REFERENCES c

-- case: references against the order of names
-- after
CREATE TABLE c (id int PRIMARY KEY);
CREATE TABLE b (id int PRIMARY KEY REFERENCES c);
CREATE TABLE a (id int PRIMARY KEY REFERENCES b)
-- operations
create table public.c
create table public.b
create table public.a

-- case: column refers to a new table
-- both
CREATE TABLE a (id int)
-- after
CREATE TABLE z (id int PRIMARY KEY);
ALTER TABLE a ADD z int REFERENCES z

-- case: reference to a column that becomes unique
-- both
CREATE TABLE z (id int, x int);
CREATE TABLE a (id int)
-- after
ALTER TABLE z ADD UNIQUE (x);
ALTER TABLE a ADD FOREIGN KEY (id) REFERENCES z (x)

-- case: policy calls a function that takes the table
-- after
CREATE TABLE a (id int);
CREATE FUNCTION f(a) RETURNS boolean LANGUAGE sql AS 'SELECT true';
CREATE POLICY p ON a USING (f(a))

-- case: check calls a function that takes the table
-- after
CREATE TABLE a (id int);
CREATE FUNCTION f(a) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT true';
ALTER TABLE a ADD CHECK (f(a))

-- case: index calls a function that takes the table
-- after
CREATE TABLE a (id int);
CREATE FUNCTION f(a) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT 1';
CREATE INDEX i ON a (f(a))

-- case: trigger condition calls a function that takes the table
-- after
CREATE TABLE a (id int);
CREATE FUNCTION f(a) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT true';
CREATE FUNCTION z() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER g BEFORE INSERT ON a FOR EACH ROW WHEN (f(NEW)) EXECUTE FUNCTION z()

-- case: default calls a function that reads a view of the table
-- after
CREATE TABLE a (id int);
CREATE VIEW v AS SELECT id FROM a

CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT max(id) FROM v; END

ALTER TABLE a ALTER id SET DEFAULT f()

-- case: view becomes what another view was
-- before
CREATE VIEW a AS SELECT 1 AS x;
CREATE VIEW b AS SELECT x FROM a
-- after
CREATE VIEW b AS SELECT 1 AS x;
CREATE VIEW a AS SELECT x FROM b

-- case: column moves to another table under a view
-- before
CREATE TABLE a (id int, x int);
CREATE TABLE b (id int);
CREATE VIEW v AS SELECT a.x FROM a JOIN b USING (id)
-- after
CREATE TABLE a (id int);
CREATE TABLE b (id int, x int);
CREATE VIEW v AS SELECT b.x FROM a JOIN b USING (id)

-- case: function gone from default, check, index, view and policy
-- before
CREATE FUNCTION f(int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT 1';
CREATE TABLE t (a int DEFAULT f(1) CHECK (f(a) = 1));
CREATE INDEX i ON t (f(a));
CREATE VIEW v AS SELECT f(a) AS x FROM t;
CREATE POLICY p ON t USING (f(a) = 1)
-- after
CREATE TABLE t (a int DEFAULT 1 CHECK (a = 1));
CREATE INDEX i ON t (a);
CREATE VIEW v AS SELECT a AS x FROM t;
CREATE POLICY p ON t USING (a = 1)

-- case: names of two kinds change places
-- before
CREATE TABLE a (id int, x int);
CREATE VIEW b AS SELECT 1 AS y
-- after
CREATE TABLE b (id int, x int, z int);
CREATE VIEW a AS SELECT 2 AS y

-- case: index takes the name of a table that goes
-- before
CREATE TABLE a (id int);
CREATE TABLE b (id int)
-- after
CREATE TABLE b (id int);
CREATE INDEX a ON b (id)

-- case: everything from nothing
-- after
CREATE EXTENSION citext;
CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'ok');
CREATE DOMAIN app.mail AS citext CHECK (VALUE LIKE '%@%');
CREATE SEQUENCE app.numbers;
CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE app.person (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, mail app.mail NOT NULL UNIQUE, mood app.mood DEFAULT 'ok', boss bigint REFERENCES app.person, number bigint DEFAULT nextval('app.numbers'));
CREATE TABLE app.entry (at timestamptz NOT NULL, person bigint REFERENCES app.person) PARTITION BY RANGE (at);
CREATE TABLE app.entry_2025 PARTITION OF app.entry FOR VALUES FROM ('2025-01-01 00:00+00') TO ('2026-01-01 00:00+00');
CREATE INDEX entry_at ON app.entry (at);
CREATE TRIGGER touch BEFORE UPDATE ON app.person FOR EACH ROW EXECUTE FUNCTION app.touch();
CREATE VIEW app.happy AS SELECT id FROM app.person WHERE mood = 'ok';
CREATE MATERIALIZED VIEW app.counts AS SELECT count(*) AS n FROM app.happy;
ALTER TABLE app.person ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON app.person USING (id > 0);
GRANT SELECT ON ALL TABLES IN SCHEMA app TO conformance_reader

-- case: policies in a circle and a key that refers to its own table by an index
-- after
CREATE TABLE a (a int PRIMARY KEY, b int);
CREATE TABLE c (c int);
CREATE UNIQUE INDEX a_a ON a (a);
ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES a (a);
CREATE POLICY p ON a USING (EXISTS (SELECT FROM c));
CREATE POLICY p ON c USING (EXISTS (SELECT FROM a))

-- case: view on nothing but columns of the system
-- after
CREATE TABLE z (a int);
CREATE VIEW a AS SELECT count(tableoid) FROM z

-- case: function with a default and what comes out of it
-- after
CREATE TABLE z (a int);
CREATE FUNCTION f(OUT n bigint, x z DEFAULT NULL) LANGUAGE sql AS 'SELECT 1::bigint'

-- case: policies in a circle and an index that replication and cluster use
-- after
CREATE TABLE a (a int NOT NULL);
CREATE TABLE c (c int);
CREATE UNIQUE INDEX a_a ON a (a);
ALTER TABLE a REPLICA IDENTITY USING INDEX a_a, CLUSTER ON a_a;
CREATE POLICY p ON a USING (EXISTS (SELECT FROM c));
CREATE POLICY p ON c USING (EXISTS (SELECT FROM a))

-- case: extension needs another
-- after
CREATE EXTENSION cube;
CREATE EXTENSION earthdistance
