-- case: nothing differs
-- both
CREATE TABLE t (id bigint PRIMARY KEY, name text NOT NULL DEFAULT 'x')

-- case: comes
-- both
CREATE TABLE t (id int)
-- after
ALTER TABLE t ADD a text
-- operations
add column public.t.a

-- case: comes not null without a default
-- both
CREATE TABLE t (id int)
-- after
ALTER TABLE t ADD a text NOT NULL
-- operations
add column public.t.a
-- notes
MAY_FAIL

-- case: comes with a default
-- both
CREATE TABLE t (id int)
-- after
ALTER TABLE t ADD a int NOT NULL DEFAULT 7
-- rows
INSERT INTO t VALUES (1)
-- operations
add column public.t.a

-- case: comes with a comment and a grant
-- both
CREATE TABLE t (id int)
-- after
ALTER TABLE t ADD a text;
COMMENT ON COLUMN t.a IS 'why';
GRANT SELECT (a), UPDATE (a) ON t TO conformance_reader

-- case: comes with storage, compression and statistics
-- both
CREATE TABLE t (id int)
-- after
ALTER TABLE t ADD a text COMPRESSION pglz, ALTER a SET STORAGE external, ALTER a SET STATISTICS 200, ALTER a SET (n_distinct = 5)

-- case: goes
-- both
CREATE TABLE t (id int)
-- before
ALTER TABLE t ADD a text
-- operations
drop column public.t.a
-- notes
DATA_LOSS

-- case: goes with all that uses it
-- both
CREATE TABLE t (id int PRIMARY KEY)
-- before
ALTER TABLE t ADD a int UNIQUE CHECK (a > 0) REFERENCES t;
CREATE INDEX t_a ON t (a);
CREATE VIEW v AS SELECT a FROM t

-- case: refuses nulls
-- before
CREATE TABLE t (a int)
-- after
CREATE TABLE t (a int NOT NULL)
-- operations
alter column public.t.a not null
-- notes
MAY_FAIL BLOCKING_LOCK

-- case: accepts nulls
-- before
CREATE TABLE t (a int NOT NULL)
-- after
CREATE TABLE t (a int)

-- case: type gets longer
-- before
CREATE TABLE t (a varchar(10))
-- after
CREATE TABLE t (a varchar(20))
-- rows
INSERT INTO t VALUES ('0123456789')
-- holds
(SELECT a = '0123456789' FROM t)
-- operations
alter column public.t.a type character varying(20)

-- case: type gets shorter
-- before
CREATE TABLE t (a varchar(20))
-- after
CREATE TABLE t (a varchar(10))
-- notes
REWRITE MAY_FAIL

-- case: type text to varchar
-- before
CREATE TABLE t (a text)
-- after
CREATE TABLE t (a varchar)

-- case: type text to varchar of a length
-- before
CREATE TABLE t (a text)
-- after
CREATE TABLE t (a varchar(9))
-- notes
REWRITE MAY_FAIL

-- case: type char to varchar
-- before
CREATE TABLE t (a char(3))
-- after
CREATE TABLE t (a varchar(3))

-- case: type varchar without a length to one with
-- before
CREATE TABLE t (a varchar)
-- after
CREATE TABLE t (a varchar(30))

-- case: type varchar to integer
-- before
CREATE TABLE t (a varchar(10))
-- after
CREATE TABLE t (a int)
-- rows
INSERT INTO t VALUES ('42')
-- holds
(SELECT a::text = '42' FROM t)

-- case: type varchar to integer with a default
-- before
CREATE TABLE t (a varchar(10) DEFAULT '7')
-- after
CREATE TABLE t (a int DEFAULT 7)

-- case: type integer to bigint
-- before
CREATE TABLE t (a int)
-- after
CREATE TABLE t (a bigint)
-- notes
REWRITE

-- case: type bigint to smallint
-- before
CREATE TABLE t (a bigint)
-- after
CREATE TABLE t (a smallint)
-- notes
REWRITE MAY_FAIL

-- case: type integer to text
-- before
CREATE TABLE t (a int DEFAULT 5)
-- after
CREATE TABLE t (a text DEFAULT '5')

-- case: type integer to boolean
-- before
CREATE TABLE t (a int)
-- after
CREATE TABLE t (a boolean)
-- rows
INSERT INTO t VALUES (1)
-- holds
(SELECT a::int = 1 FROM t)

-- case: type boolean to integer with a default
-- before
CREATE TABLE t (a boolean NOT NULL DEFAULT true)
-- after
CREATE TABLE t (a int NOT NULL DEFAULT 1)
-- rows
INSERT INTO t VALUES (true)

-- case: type numeric gets a precision
-- before
CREATE TABLE t (a numeric)
-- after
CREATE TABLE t (a numeric(10,2))

-- case: type numeric gets another scale
-- before
CREATE TABLE t (a numeric(10,2))
-- after
CREATE TABLE t (a numeric(10,4))

-- case: type numeric gets wider
-- before
CREATE TABLE t (a numeric(10,2))
-- after
CREATE TABLE t (a numeric(12,2))
-- operations
alter column public.t.a type numeric(12,2)

-- case: type timestamp to timestamptz
-- before
CREATE TABLE t (a timestamp)
-- after
CREATE TABLE t (a timestamptz)
-- notes
REWRITE BEHAVIOUR

-- case: type timestamp gets a precision
-- before
CREATE TABLE t (a timestamptz)
-- after
CREATE TABLE t (a timestamptz(3))

-- case: type date to timestamp
-- before
CREATE TABLE t (a date)
-- after
CREATE TABLE t (a timestamp)

-- case: type json to jsonb
-- before
CREATE TABLE t (a json)
-- after
CREATE TABLE t (a jsonb)

-- case: type text to jsonb
-- before
CREATE TABLE t (a text)
-- after
CREATE TABLE t (a jsonb)
-- rows
INSERT INTO t VALUES ('{"a": 1}')
-- holds
(SELECT a::jsonb ->> 'a' = '1' FROM t)

-- case: type text to uuid
-- before
CREATE TABLE t (a text)
-- after
CREATE TABLE t (a uuid)

-- case: type uuid to bytea
-- before
CREATE TABLE t (a uuid)
-- after
CREATE TABLE t (a bytea)

-- case: type integer to an array
-- before
CREATE TABLE t (a int)
-- after
CREATE TABLE t (a int[])

-- case: type array of text to array of integer
-- before
CREATE TABLE t (a text[])
-- after
CREATE TABLE t (a int[])
-- rows
INSERT INTO t VALUES ('{1,2}')
-- holds
(SELECT a::text = '{1,2}' FROM t)

-- case: type array of varchar to text
-- before
CREATE TABLE t (a varchar(5)[])
-- after
CREATE TABLE t (a text[])

-- case: type interval to text
-- before
CREATE TABLE t (a interval)
-- after
CREATE TABLE t (a text)

-- case: type inet to cidr
-- before
CREATE TABLE t (a inet)
-- after
CREATE TABLE t (a cidr)

-- case: type bit to bit varying
-- before
CREATE TABLE t (a bit(4))
-- after
CREATE TABLE t (a bit varying(8))

-- case: type integer to enum
-- both
CREATE TYPE mood AS ENUM ('1', '2')
-- before
CREATE TABLE t (a int)
-- after
CREATE TABLE t (a mood)
-- rows
INSERT INTO t VALUES (2)
-- holds
(SELECT a::text = '2' FROM t)

-- case: type text to enum with a default
-- both
CREATE TYPE mood AS ENUM ('sad', 'ok')
-- before
CREATE TABLE t (a text DEFAULT 'ok')
-- after
CREATE TABLE t (a mood DEFAULT 'ok')
-- rows
INSERT INTO t VALUES ('sad')
-- holds
(SELECT a::text = 'sad' FROM t)

-- case: type of one enum to another
-- both
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TYPE temper AS ENUM ('ok', 'sad')
-- before
CREATE TABLE t (a mood DEFAULT 'ok')
-- after
CREATE TABLE t (a temper DEFAULT 'ok')
-- rows
INSERT INTO t VALUES ('sad')
-- holds
(SELECT a::text = 'sad' FROM t)

-- case: type and name need quotes
-- both
CREATE TYPE "My Mood" AS ENUM ('sad', 'ok')
-- before
CREATE TABLE "My Table" ("order" int, "a b" text)
-- after
CREATE TABLE "My Table" ("order" boolean, "a b" "My Mood")

-- case: type changes under a view
-- before
CREATE TABLE t (id int, a int);
CREATE VIEW v AS SELECT a FROM t;
CREATE VIEW w AS SELECT a + 1 AS b FROM v;
COMMENT ON VIEW v IS 'why';
GRANT SELECT ON w TO conformance_reader
-- after
CREATE TABLE t (id int, a bigint);
CREATE VIEW v AS SELECT a FROM t;
CREATE VIEW w AS SELECT a + 1 AS b FROM v;
COMMENT ON VIEW v IS 'why';
GRANT SELECT ON w TO conformance_reader
-- operations
drop view public.w
drop view public.v
alter column public.t.a type bigint
create view public.v
create view public.w

-- case: type changes under a materialized view with an index
-- before
CREATE TABLE t (id int, a int);
CREATE MATERIALIZED VIEW v AS SELECT a FROM t;
CREATE UNIQUE INDEX v_a ON v (a)
-- after
CREATE TABLE t (id int, a bigint);
CREATE MATERIALIZED VIEW v AS SELECT a FROM t;
CREATE UNIQUE INDEX v_a ON v (a)

-- case: another column changes under a view
-- before
CREATE TABLE t (id int, a int);
CREATE VIEW v AS SELECT id FROM t
-- after
CREATE TABLE t (id int, a bigint);
CREATE VIEW v AS SELECT id FROM t
-- operations
alter column public.t.a type bigint

-- case: type changes under a policy
-- before
CREATE TABLE t (a int);
CREATE POLICY p ON t USING (a > 0)
-- after
CREATE TABLE t (a bigint);
CREATE POLICY p ON t USING (a > 0)

-- case: type changes under a trigger
-- both
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'
-- before
CREATE TABLE t (a int);
CREATE TRIGGER g BEFORE UPDATE OF a ON t FOR EACH ROW WHEN (OLD.a > 0) EXECUTE FUNCTION f()
-- after
CREATE TABLE t (a bigint);
CREATE TRIGGER g BEFORE UPDATE OF a ON t FOR EACH ROW WHEN (OLD.a > 0) EXECUTE FUNCTION f()

-- case: type changes under a function with a body of SQL
-- before
CREATE TABLE t (a int);
CREATE FUNCTION f() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT sum(a) FROM t; END
-- after
CREATE TABLE t (a smallint);
CREATE FUNCTION f() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT sum(a) FROM t; END

-- case: type changes under a generated column
-- before
CREATE TABLE t (a int, b bigint GENERATED ALWAYS AS (a * 2) STORED);
CREATE INDEX t_b ON t (b)
-- after
CREATE TABLE t (a bigint, b bigint GENERATED ALWAYS AS (a * 2) STORED);
CREATE INDEX t_b ON t (b)

-- case: type changes under index, check and unique
-- before
CREATE TABLE t (a varchar(10) UNIQUE CHECK (a <> ''));
CREATE INDEX t_a ON t (lower(a)) WHERE a > 'b'
-- after
CREATE TABLE t (a text UNIQUE CHECK (a <> ''));
CREATE INDEX t_a ON t (lower(a)) WHERE a > 'b'

-- case: type of both ends of a foreign key gets wider
-- before
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE t (p int REFERENCES p)
-- after
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (p bigint REFERENCES p)
-- operations
alter column public.p.id type bigint
alter column public.t.p type bigint

-- case: type of both ends of a foreign key is another
-- before
CREATE TABLE p (id text PRIMARY KEY);
CREATE TABLE t (p text REFERENCES p)
-- after
CREATE TABLE p (id uuid PRIMARY KEY);
CREATE TABLE t (p uuid REFERENCES p)
-- operations
drop constraint t_p_fkey on public.t
alter column public.p.id type uuid
alter column public.t.p type uuid
add constraint t_p_fkey on public.t

-- case: collation comes
-- before
CREATE TABLE t (a text)
-- after
CREATE TABLE t (a text COLLATE "C")

-- case: collation is another
-- before
CREATE TABLE t (a text COLLATE "POSIX")
-- after
CREATE TABLE t (a text COLLATE "C")

-- case: default comes
-- before
CREATE TABLE t (a int)
-- after
CREATE TABLE t (a int DEFAULT 5)
-- operations
alter column public.t.a default 5

-- case: default goes
-- before
CREATE TABLE t (a int DEFAULT 5)
-- after
CREATE TABLE t (a int)

-- case: default is another
-- before
CREATE TABLE t (a int DEFAULT 5)
-- after
CREATE TABLE t (a int DEFAULT 6)
-- operations
alter column public.t.a default 6

-- case: default differs in the case of its letters
-- before
CREATE TABLE t (a text DEFAULT 'zz')
-- after
CREATE TABLE t (a text DEFAULT 'ZZ')

-- case: default of json
-- before
CREATE TABLE t (a json DEFAULT '{}')
-- after
CREATE TABLE t (a json DEFAULT '[]')

-- case: default is volatile
-- before
CREATE TABLE t (a uuid DEFAULT gen_random_uuid(), b timestamptz DEFAULT now())
-- after
CREATE TABLE t (a uuid DEFAULT gen_random_uuid(), b timestamptz DEFAULT clock_timestamp())
-- operations
alter column public.t.b default clock_timestamp()

-- case: default by a new function
-- before
CREATE TABLE t (a int)
-- after
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE TABLE t (a int DEFAULT f())

-- case: default by another function
-- before
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE TABLE t (a int DEFAULT f())
-- after
CREATE FUNCTION g() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE TABLE t (a int DEFAULT g())

-- case: default by a function that is built anew
-- before
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE TABLE t (a bigint DEFAULT f())
-- after
CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint';
CREATE TABLE t (a bigint DEFAULT f())

-- case: identity comes
-- before
CREATE TABLE t (id int NOT NULL)
-- after
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY)
-- rows
INSERT INTO t VALUES (1), (7)

-- case: identity goes
-- before
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY)
-- after
CREATE TABLE t (id int NOT NULL)

-- case: identity goes and nulls come
-- before
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY)
-- after
CREATE TABLE t (id int)

-- case: identity by default instead of always
-- before
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY)
-- after
CREATE TABLE t (id int GENERATED BY DEFAULT AS IDENTITY)
-- operations
change identity of public.t.id

-- case: identity counts otherwise
-- before
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY)
-- after
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY (START 10 INCREMENT 5 MINVALUE 5 MAXVALUE 1000 CACHE 3 CYCLE))

-- case: identity of a wider type
-- before
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY)
-- after
CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY)

-- case: identity instead of serial
-- before
CREATE TABLE t (id serial PRIMARY KEY, a text)
-- after
CREATE TABLE t (id int GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, a text)
-- rows
INSERT INTO t (a) VALUES ('x'), ('y')

-- case: serial comes
-- both
CREATE TABLE t (a int)
-- after
ALTER TABLE t ADD id serial

-- case: serial instead of integer
-- before
CREATE TABLE t (id int NOT NULL)
-- after
CREATE TABLE t (id serial)

-- case: generated comes
-- both
CREATE TABLE t (a int)
-- after
ALTER TABLE t ADD b int GENERATED ALWAYS AS (a + 1) STORED

-- case: generated is another
-- before
CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a + 1) STORED)
-- after
CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a + 2) STORED)
-- rows
INSERT INTO t VALUES (1)

-- case: generated becomes plain
-- before
CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a + 1) STORED)
-- after
CREATE TABLE t (a int, b int)

-- case: generated gets another type
-- before
CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a + 1) STORED)
-- after
CREATE TABLE t (a int, b bigint GENERATED ALWAYS AS (a + 1) STORED)

-- case: generated by a new function
-- before
CREATE TABLE t (a int)
-- after
CREATE FUNCTION f(int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT $1';
CREATE TABLE t (a int, b int GENERATED ALWAYS AS (f(a)) STORED)

-- case: storage is another
-- before
CREATE TABLE t (a text)
-- after
CREATE TABLE t (a text);
ALTER TABLE t ALTER a SET STORAGE external

-- case: compression comes
-- before
CREATE TABLE t (a text)
-- after
CREATE TABLE t (a text COMPRESSION pglz)

-- case: statistics come
-- before
CREATE TABLE t (a text)
-- after
CREATE TABLE t (a text);
ALTER TABLE t ALTER a SET STATISTICS 500

-- case: parameters come and change
-- before
CREATE TABLE t (a text);
ALTER TABLE t ALTER a SET (n_distinct = 5)
-- after
CREATE TABLE t (a text);
ALTER TABLE t ALTER a SET (n_distinct = 7, n_distinct_inherited = 9)

-- case: comment comes
-- before
CREATE TABLE t (a text)
-- after
CREATE TABLE t (a text);
COMMENT ON COLUMN t.a IS 'it''s'

-- case: comment is another
-- before
CREATE TABLE t (a text);
COMMENT ON COLUMN t.a IS 'one'
-- after
CREATE TABLE t (a text);
COMMENT ON COLUMN t.a IS 'two'

-- case: grants change
-- before
CREATE TABLE t (a text);
GRANT SELECT (a), UPDATE (a) ON t TO conformance_reader
-- after
CREATE TABLE t (a text);
GRANT SELECT (a) ON t TO conformance_reader WITH GRANT OPTION;
GRANT INSERT (a) ON t TO conformance_writer

-- case: identity with a sequence of another name
-- before
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY)
-- after
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY);
ALTER SEQUENCE t_id_seq RENAME TO numbers

-- case: another order of columns is no difference
-- before
CREATE TABLE t (a int, b text, c date)
-- after
CREATE TABLE t (c date, a int, b text)

-- case: comes in the middle of the others
-- before
CREATE TABLE t (a int, c date)
-- after
CREATE TABLE t (a int, b text, c date)
-- operations
add column public.t.b

-- case: plain becomes generated
-- before
CREATE TABLE t (id int, total int)
-- after
CREATE TABLE t (id int, total int GENERATED ALWAYS AS (id * 2) STORED)
-- rows
INSERT INTO t (id) VALUES (1)
-- operations
drop column public.t.total
add column public.t.total
-- notes
DATA_LOSS REWRITE

-- case: type timestamptz to date
-- before
CREATE TABLE t (a timestamptz)
-- after
CREATE TABLE t (a date)
-- notes
REWRITE DATA_LOSS BEHAVIOUR

-- case: type timestamp loses digits
-- before
CREATE TABLE t (a timestamp(6), b time)
-- after
CREATE TABLE t (a timestamp(0), b time(0))
-- notes
REWRITE DATA_LOSS REWRITE DATA_LOSS

-- case: type text to a single character and to a name
-- before
CREATE TABLE t (a text, b text)
-- after
CREATE TABLE t (a "char", b name)
-- notes
REWRITE DATA_LOSS REWRITE DATA_LOSS

-- case: type numbers get rounded
-- before
CREATE TABLE t (a numeric, b double precision, c double precision, d numeric(10,2))
-- after
CREATE TABLE t (a integer, b integer, c real, d numeric(6,0))
-- notes
REWRITE MAY_FAIL DATA_LOSS REWRITE MAY_FAIL DATA_LOSS REWRITE MAY_FAIL DATA_LOSS REWRITE MAY_FAIL DATA_LOSS

-- case: type numbers stay exact
-- before
CREATE TABLE t (a integer, b numeric(10,2), c smallint)
-- after
CREATE TABLE t (a double precision, b numeric(14,4), c real)
-- rows
INSERT INTO t VALUES (2147483647, 12345678.25, -7)
-- holds
(SELECT a = 2147483647 AND b = 12345678.25 AND c = -7 FROM t)
-- notes
REWRITE REWRITE REWRITE

-- case: type text to an array of texts
-- before
CREATE TABLE t (a text)
-- after
CREATE TABLE t (a text[])
-- rows
INSERT INTO t VALUES ('{a,b}')
-- holds
(SELECT a::text = '{a,b}' FROM t)
-- notes
REWRITE MAY_FAIL

-- case: type jsonb to an array of texts
-- before
CREATE TABLE t (a jsonb)
-- after
CREATE TABLE t (a text[])
-- notes
REWRITE MAY_FAIL

-- case: type array of texts to jsonb
-- before
CREATE TABLE t (a text[])
-- after
CREATE TABLE t (a jsonb)
-- notes
REWRITE

-- case: type integer to an array with rows
-- before
CREATE TABLE t (a int)
-- after
CREATE TABLE t (a bigint[])
-- rows
INSERT INTO t VALUES (7)
-- holds
(SELECT translate(a::text, '{}', '') = '7' FROM t)
-- notes
REWRITE BEHAVIOUR

-- case: type timetz to interval
-- before
CREATE TABLE t (a timetz)
-- after
CREATE TABLE t (a interval)
-- rows
INSERT INTO t VALUES ('10:00+02')
-- holds
(SELECT a::text LIKE '10:00:00%' FROM t)
-- notes
REWRITE DATA_LOSS

-- case: type bit gets longer
-- before
CREATE TABLE t (a bit(3))
-- after
CREATE TABLE t (a bit(4))
-- rows
INSERT INTO t VALUES ('101')
-- holds
(SELECT a::text LIKE '101%' FROM t)
-- notes
REWRITE BEHAVIOUR

-- case: type hstore to jsonb
-- both
CREATE EXTENSION hstore
-- before
CREATE TABLE t (a hstore)
-- after
CREATE TABLE t (a jsonb)
-- notes
REWRITE

-- case: type date to integer
-- before
CREATE TABLE t (a date, b timestamptz)
-- after
CREATE TABLE t (a integer, b bigint)
-- notes
REWRITE MAY_FAIL REWRITE MAY_FAIL

-- case: identity goes on after the largest number
-- before
CREATE TABLE t (id int NOT NULL)
-- after
CREATE TABLE t (id int GENERATED BY DEFAULT AS IDENTITY)
-- rows
INSERT INTO t VALUES (7)
-- holds
coalesce(nextval(pg_get_serial_sequence('t', 'id')) = 8, true)

-- case: identity comes to rows numbered zero
-- before
CREATE TABLE t (id int NOT NULL)
-- after
CREATE TABLE t (id int GENERATED BY DEFAULT AS IDENTITY)
-- rows
INSERT INTO t VALUES (0), (-3)
-- holds
coalesce(nextval(pg_get_serial_sequence('t', 'id')) = 1, true)

-- case: identity keeps its start
-- before
CREATE TABLE t (id int NOT NULL)
-- after
CREATE TABLE t (id int GENERATED BY DEFAULT AS IDENTITY (START WITH 100))
-- rows
INSERT INTO t VALUES (5)
-- holds
coalesce(nextval(pg_get_serial_sequence('t', 'id')) = 100, true)

-- case: identity that counts down
-- before
CREATE TABLE t (id int NOT NULL)
-- after
CREATE TABLE t (id int GENERATED BY DEFAULT AS IDENTITY (INCREMENT BY -1 MAXVALUE 50 START WITH 50))
-- rows
INSERT INTO t VALUES (33), (40)
-- holds
coalesce(nextval(pg_get_serial_sequence('t', 'id')) = 32, true)

-- case: serial instead of identity
-- before
CREATE TABLE t (id int GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, a text)
-- after
CREATE TABLE t (id serial PRIMARY KEY, a text)
-- rows
INSERT INTO t (a) VALUES ('x'), ('y')
-- holds
(SELECT nextval(pg_get_serial_sequence('t', 'id')) > max(id) FROM t)
-- notes
BEHAVIOUR

-- case: serial instead of numbers
-- before
CREATE TABLE t (id numeric NOT NULL)
-- after
CREATE TABLE t (id numeric NOT NULL);
CREATE SEQUENCE s OWNED BY t.id;
ALTER TABLE t ALTER id SET DEFAULT nextval('s')
-- rows
INSERT INTO t VALUES (41)
-- holds
coalesce(nextval(pg_get_serial_sequence('t', 'id')) = 42, true)
