-- case: comes
-- after
CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a varchar(20) NOT NULL DEFAULT 'x' UNIQUE, b numeric(10,2) CHECK (b > 0));
CREATE INDEX t_b ON t (b DESC);
COMMENT ON TABLE t IS 'why';
GRANT SELECT, INSERT ON t TO conformance_reader
-- operations
create table public.t

-- case: goes
-- before
CREATE TABLE t (id serial PRIMARY KEY, a text);
CREATE INDEX t_a ON t (a)
-- operations
drop table public.t
-- notes
DATA_LOSS

-- case: without columns
-- after
CREATE TABLE t ()

-- case: names need quotes
-- after
CREATE TABLE "T ""x" ("a b" int CONSTRAINT "P" PRIMARY KEY);
CREATE INDEX "I" ON "T ""x" ("a b")

-- case: comment comes
-- before
CREATE TABLE t (id int)
-- after
CREATE TABLE t (id int);
COMMENT ON TABLE t IS 'it''s'
-- operations
comment on table public.t

-- case: comment is another
-- before
CREATE TABLE t (id int);
COMMENT ON TABLE t IS 'a'
-- after
CREATE TABLE t (id int);
COMMENT ON TABLE t IS 'b'

-- case: comment goes
-- before
CREATE TABLE t (id int);
COMMENT ON TABLE t IS 'a'
-- after
CREATE TABLE t (id int)

-- case: unlogged
-- before
CREATE TABLE t (id int)
-- after
CREATE UNLOGGED TABLE t (id int)
-- notes
REWRITE

-- case: storage parameters come
-- before
CREATE TABLE t (id int)
-- after
CREATE TABLE t (id int) WITH (fillfactor = 70, autovacuum_enabled = false, toast.autovacuum_enabled = false)

-- case: storage parameters change
-- before
CREATE TABLE t (id int) WITH (fillfactor = 70, parallel_workers = 2)
-- after
CREATE TABLE t (id int) WITH (fillfactor = 80)

-- case: row security
-- before
CREATE TABLE t (id int)
-- after
CREATE TABLE t (id int);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
ALTER TABLE t FORCE ROW LEVEL SECURITY

-- case: replica identity full
-- before
CREATE TABLE t (id int)
-- after
CREATE TABLE t (id int);
ALTER TABLE t REPLICA IDENTITY FULL

-- case: replica identity nothing
-- before
CREATE TABLE t (id int)
-- after
CREATE TABLE t (id int);
ALTER TABLE t REPLICA IDENTITY NOTHING

-- case: replica identity by an index
-- before
CREATE TABLE t (id int NOT NULL);
CREATE UNIQUE INDEX t_id ON t (id)
-- after
CREATE TABLE t (id int NOT NULL);
CREATE UNIQUE INDEX t_id ON t (id);
ALTER TABLE t REPLICA IDENTITY USING INDEX t_id

-- case: replica identity by a new index
-- before
CREATE TABLE t (id int)
-- after
CREATE TABLE t (id int NOT NULL);
CREATE UNIQUE INDEX t_id ON t (id);
ALTER TABLE t REPLICA IDENTITY USING INDEX t_id

-- case: replica identity by an index that is built anew
-- before
CREATE TABLE t (id int NOT NULL);
CREATE UNIQUE INDEX t_id ON t (id);
ALTER TABLE t REPLICA IDENTITY USING INDEX t_id
-- after
CREATE TABLE t (id int NOT NULL, a int NOT NULL);
CREATE UNIQUE INDEX t_id ON t (id, a);
ALTER TABLE t REPLICA IDENTITY USING INDEX t_id

-- case: clustered
-- before
CREATE TABLE t (id int NOT NULL);
CREATE UNIQUE INDEX t_id ON t (id)
-- after
CREATE TABLE t (id int NOT NULL);
CREATE UNIQUE INDEX t_id ON t (id);
ALTER TABLE t CLUSTER ON t_id

-- case: clustered on another index
-- before
CREATE TABLE t (id int NOT NULL);
CREATE UNIQUE INDEX t_id ON t (id);
CREATE INDEX t_x ON t (id);
ALTER TABLE t CLUSTER ON t_id
-- after
CREATE TABLE t (id int NOT NULL);
CREATE UNIQUE INDEX t_id ON t (id);
CREATE INDEX t_x ON t (id);
ALTER TABLE t CLUSTER ON t_x

-- case: clustered on a key that is built anew
-- before
CREATE TABLE t (a int, b int, CONSTRAINT k PRIMARY KEY (a));
ALTER TABLE t CLUSTER ON k
-- after
CREATE TABLE t (a int, b int, CONSTRAINT k PRIMARY KEY (a, b));
ALTER TABLE t CLUSTER ON k

-- case: inherits
-- before
CREATE TABLE p (a int);
CREATE TABLE t (b int)
-- after
CREATE TABLE p (a int);
CREATE TABLE t (b int)

-- case: comes and inherits
-- after
CREATE TABLE p (a int NOT NULL CHECK (a > 0));
CREATE TABLE q (c text);
CREATE TABLE a (b int) INHERITS (p, q)

-- case: column comes where others inherit
-- both
CREATE TABLE p (a int);
CREATE TABLE t (b int) INHERITS (p)
-- after
ALTER TABLE p ADD c text
-- operations
add column public.p.c

-- case: inherits no more
-- before
CREATE TABLE p (a int);
CREATE TABLE t (a int, b int) INHERITS (p)
-- after
CREATE TABLE p (a int);
CREATE TABLE t (a int, b int)

-- case: grants come
-- before
CREATE TABLE t (id int)
-- after
CREATE TABLE t (id int);
GRANT SELECT ON t TO conformance_reader;
GRANT ALL ON t TO conformance_writer

-- case: grants go
-- before
CREATE TABLE t (id int);
GRANT SELECT, INSERT ON t TO conformance_reader
-- after
CREATE TABLE t (id int);
GRANT SELECT ON t TO conformance_reader

-- case: grant to everybody
-- before
CREATE TABLE t (id int)
-- after
CREATE TABLE t (id int);
GRANT SELECT ON t TO PUBLIC

-- case: grant option comes
-- before
CREATE TABLE t (id int);
GRANT SELECT ON t TO conformance_reader
-- after
CREATE TABLE t (id int);
GRANT SELECT ON t TO conformance_reader WITH GRANT OPTION

-- case: grant option goes
-- before
CREATE TABLE t (id int);
GRANT SELECT, UPDATE ON t TO conformance_reader WITH GRANT OPTION
-- after
CREATE TABLE t (id int);
GRANT SELECT, UPDATE ON t TO conformance_reader

-- case: many changes at once
-- before
CREATE TABLE t (id int, a text, b int DEFAULT 1, c text);
CREATE INDEX t_a ON t (a)
-- after
CREATE TABLE t (id bigint PRIMARY KEY, a varchar(5) NOT NULL, b int DEFAULT 2, d date);
CREATE INDEX t_b ON t (b);
COMMENT ON TABLE t IS 'why'

-- case: refuses nulls where others inherit
-- both
CREATE TABLE p (a int, c int);
CREATE TABLE t (b int) INHERITS (p)
-- after
ALTER TABLE p ALTER a SET NOT NULL
-- operations
alter column public.p.a not null

-- case: refuses nulls where others have the column too
-- both
CREATE TABLE p (a int, c int);
CREATE TABLE t (b int, a int) INHERITS (p)
-- after
ALTER TABLE p ALTER a SET NOT NULL

-- case: column that others have too refuses nulls in them
-- both
CREATE TABLE p (a int, c int);
CREATE TABLE t (b int, a int) INHERITS (p)
-- after
ALTER TABLE t ALTER a SET NOT NULL

-- case: column with a refusal of nulls comes where others inherit
-- both
CREATE TABLE p (a int);
CREATE TABLE t (b int) INHERITS (p)
-- after
ALTER TABLE p ADD c int NOT NULL DEFAULT 1
-- operations
add column public.p.c

-- case: comes and inherits a column that it has too
-- after
CREATE TABLE p (a int NOT NULL, c int);
CREATE TABLE t (b int, a int, c int NOT NULL) INHERITS (p)

-- case: inherits from now on what refuses nulls
-- before
CREATE TABLE p (a int NOT NULL);
CREATE TABLE t (a int NOT NULL, b int)
-- after
CREATE TABLE p (a int NOT NULL);
CREATE TABLE t (a int NOT NULL, b int);
ALTER TABLE t INHERIT p

-- case: column comes where a table that inherits gets its own
-- before
CREATE TABLE p (id int);
CREATE TABLE a (extra int) INHERITS (p);
CREATE TABLE t (extra int) INHERITS (p)
-- after
CREATE TABLE p (id int, k int);
CREATE TABLE a (extra int, k int DEFAULT 6) INHERITS (p);
CREATE TABLE t (extra int, k int DEFAULT 7) INHERITS (p)

-- case: column goes down to a table that inherits
-- before
CREATE TABLE p (id int, k int);
CREATE TABLE a (m text) INHERITS (p);
CREATE TABLE t (m text) INHERITS (p)
-- rows
INSERT INTO p VALUES (1, 1);
INSERT INTO a VALUES (2, 2, 'm');
INSERT INTO t VALUES (3, 3, 'm')
-- after
CREATE TABLE p (id int);
CREATE TABLE a (m text) INHERITS (p);
CREATE TABLE t (m text, k bigint DEFAULT 7) INHERITS (p)
-- holds
(SELECT sum(k) = 3 FROM t) AND (SELECT count(*) = 3 FROM p)

-- case: column goes down two levels
-- before
CREATE TABLE p (id int, k int);
CREATE TABLE q (m text) INHERITS (p);
CREATE TABLE a () INHERITS (q);
CREATE TABLE t () INHERITS (q)
-- rows
INSERT INTO p VALUES (1, 1);
INSERT INTO q VALUES (2, 2, 'm');
INSERT INTO a VALUES (3, 3, 'm');
INSERT INTO t VALUES (4, 4, 'm')
-- after
CREATE TABLE p (id int);
CREATE TABLE q (m text) INHERITS (p);
CREATE TABLE a (k int) INHERITS (q);
CREATE TABLE t () INHERITS (q)
-- holds
(SELECT sum(k) = 3 FROM a) AND (SELECT count(*) = 4 FROM p)
