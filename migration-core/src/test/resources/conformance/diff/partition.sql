-- case: table and partitions come
-- after
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE TABLE p2 PARTITION OF p DEFAULT;
CREATE INDEX p_b ON p (b);
ALTER TABLE p ADD PRIMARY KEY (a)

-- case: table and partitions go
-- before
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10)

-- case: by list and hash
-- after
CREATE TABLE l (a text) PARTITION BY LIST (a);
CREATE TABLE l1 PARTITION OF l FOR VALUES IN ('x', NULL);
CREATE TABLE h (a int) PARTITION BY HASH (a);
CREATE TABLE h0 PARTITION OF h FOR VALUES WITH (MODULUS 2, REMAINDER 0)

-- case: by an expression with a collation
-- after
CREATE TABLE p (a text, b int) PARTITION BY RANGE (lower(a) COLLATE "C", (b + 1))

-- case: comes
-- before
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a)
-- after
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10)
-- operations
create table public.p1

-- case: comes to a table with keys, checks and indexes
-- before
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
ALTER TABLE p ADD PRIMARY KEY (a), ADD CHECK (a >= 0);
CREATE INDEX p_b ON p (b)
-- after
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
ALTER TABLE p ADD PRIMARY KEY (a), ADD CHECK (a >= 0);
CREATE INDEX p_b ON p (b);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10)

-- case: goes
-- before
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10)
-- after
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a)
-- notes
DATA_LOSS

-- case: bound is another
-- before
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10)
-- after
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (20)

-- case: is detached
-- before
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10)
-- after
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 (a int NOT NULL, b text)

-- case: column comes
-- both
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10)
-- after
ALTER TABLE p ADD c int NOT NULL DEFAULT 5
-- operations
add column public.p.c

-- case: column goes
-- both
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10)
-- before
ALTER TABLE p ADD c int
-- operations
drop column public.p.c

-- case: column gets another type
-- both
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE TABLE p2 PARTITION OF p DEFAULT PARTITION BY LIST (b);
CREATE TABLE p3 PARTITION OF p2 DEFAULT
-- before
ALTER TABLE p ADD c int
-- after
ALTER TABLE p ADD c bigint
-- operations
alter column public.p.c type bigint

-- case: column gets a default, refuses nulls
-- both
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10)
-- before
ALTER TABLE p ADD c int
-- after
ALTER TABLE p ADD c int NOT NULL DEFAULT 1

-- case: has a default of its own
-- both
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10)
-- after
ALTER TABLE p1 ALTER b SET DEFAULT 'x'
-- operations
alter column public.p1.b default 'x'::text

-- case: view on it and a column of another type
-- before
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
ALTER TABLE p ADD c int;
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE VIEW v AS SELECT c FROM p1
-- after
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
ALTER TABLE p ADD c bigint;
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE VIEW v AS SELECT c FROM p1

-- case: index comes
-- both
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10)
-- after
CREATE INDEX p_b ON p (b)

-- case: index goes
-- both
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10)
-- before
CREATE INDEX p_b ON p (b)

-- case: index is another
-- both
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10)
-- before
CREATE INDEX p_b ON p (b)
-- after
CREATE INDEX p_b ON p (b DESC)

-- case: index of its own
-- both
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10)
-- after
CREATE INDEX p1_b ON p1 (b)

-- case: index of a partition of a partition
-- both
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p2 PARTITION OF p DEFAULT PARTITION BY LIST (b);
CREATE TABLE p3 PARTITION OF p2 DEFAULT
-- after
CREATE INDEX p_b ON p (b)

-- case: primary key comes
-- both
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10)
-- after
ALTER TABLE p ADD PRIMARY KEY (a)

-- case: check and foreign key come
-- both
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE TABLE z (a int PRIMARY KEY)
-- after
ALTER TABLE p ADD CHECK (a > 0), ADD FOREIGN KEY (a) REFERENCES z

-- case: referenced by a foreign key
-- after
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
ALTER TABLE p ADD PRIMARY KEY (a);
CREATE TABLE a (a int REFERENCES p)

-- case: trigger comes
-- both
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10)
-- after
CREATE TRIGGER g BEFORE INSERT ON p FOR EACH ROW EXECUTE FUNCTION f()

-- case: key is another
-- before
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a)
-- after
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY LIST (b)

-- case: table becomes partitioned
-- before
CREATE TABLE p (a int NOT NULL, b text)
-- after
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a)

-- case: of a partition
-- after
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (10) TO (20) PARTITION BY LIST (b);
CREATE TABLE a PARTITION OF p2 DEFAULT

-- case: partitions and a key that refers to their table
-- after
CREATE TABLE items (id int PRIMARY KEY) PARTITION BY RANGE (id);

CREATE TABLE items_low PARTITION OF items FOR VALUES FROM (0) TO (10) PARTITION BY RANGE (id);

CREATE TABLE items_lowest PARTITION OF items_low FOR VALUES FROM (0) TO (5);

CREATE TABLE stock (item int REFERENCES items)

-- case: key is another under partitions with rows
-- before
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10)
-- after
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1, 2)
-- rows
INSERT INTO p VALUES (1, 'x'), (2, 'y')
-- holds
(SELECT count(*) = 2 FROM p)
-- operations
detach partition public.p1 from public.p
drop table public.p
create table public.p
attach partition public.p1 to public.p
-- notes
BEHAVIOUR BLOCKING_LOCK MAY_FAIL

-- case: column refuses nulls no more
-- both
CREATE TABLE p (a int NOT NULL, b text NOT NULL) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10)
-- after
ALTER TABLE p ALTER b DROP NOT NULL

-- case: refuses nulls by itself
-- both
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10)
-- after
ALTER TABLE p1 ALTER b SET NOT NULL
-- operations
alter column public.p1.b not null

-- case: refused nulls by itself, now the table does
-- both
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10)
-- before
ALTER TABLE p1 ALTER b SET NOT NULL
-- after
ALTER TABLE p ALTER b SET NOT NULL

-- case: refusal of nulls has a name
-- since: 18
-- both
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10)
-- after
ALTER TABLE p ADD CONSTRAINT always NOT NULL b
-- operations
add constraint always on public.p

-- case: refusal of nulls has another name
-- since: 18
-- both
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10)
-- before
ALTER TABLE p ADD CONSTRAINT always NOT NULL b
-- after
ALTER TABLE p ADD CONSTRAINT ever NOT NULL b
-- operations
rename constraint always on public.p to ever

-- case: refusal of nulls becomes valid
-- since: 18
-- both
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10)
-- before
ALTER TABLE p ADD CONSTRAINT always NOT NULL b NOT VALID
-- after
ALTER TABLE p ADD CONSTRAINT always NOT NULL b

-- case: refusal of nulls of its own with a name
-- since: 18
-- both
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10)
-- after
ALTER TABLE p1 ADD CONSTRAINT always NOT NULL b
-- operations
add constraint always on public.p1

-- case: table has another name and refuses nulls
-- rename: p=q
-- before
CREATE TABLE p (a int NOT NULL, b text NOT NULL) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10)
-- after
CREATE TABLE q (a int NOT NULL, b text NOT NULL) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF q FOR VALUES FROM (0) TO (10)
-- operations
rename table public.p to q

-- case: is detached and refuses nulls
-- before
CREATE TABLE p (a int NOT NULL, b text NOT NULL) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10)
-- after
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 (a int, b text NOT NULL)

-- case: partitions of a partition refuse nulls
-- both
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p2 PARTITION OF p DEFAULT PARTITION BY LIST (b);
CREATE TABLE p3 PARTITION OF p2 DEFAULT
-- after
ALTER TABLE p ALTER b SET NOT NULL
-- operations
alter column public.p.b not null

-- case: is attached with other columns
-- before
CREATE TABLE p (a int NOT NULL) PARTITION BY RANGE (a);
CREATE TABLE p1 (a int, c int)
-- after
CREATE TABLE p (a int NOT NULL, c bigint NOT NULL, d text) PARTITION BY RANGE (a);
CREATE TABLE p1 (a int NOT NULL, c bigint NOT NULL, d text);
ALTER TABLE p ATTACH PARTITION p1 DEFAULT

-- case: comment on a refusal of nulls
-- since: 18
-- both
CREATE TABLE p (a int NOT NULL, b text NOT NULL) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10)
-- after
COMMENT ON CONSTRAINT p_b_not_null ON p1 IS 'always'
-- operations
comment on constraint p_b_not_null on public.p1

-- case: goes from a table that a foreign key refers to
-- before
CREATE TABLE p (a int PRIMARY KEY) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (10) TO (20);
CREATE TABLE s (a int REFERENCES p)
-- after
CREATE TABLE p (a int PRIMARY KEY) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE TABLE s (a int REFERENCES p)
-- rows
INSERT INTO p VALUES (1);
INSERT INTO s VALUES (1)
-- operations
drop constraint s_a_fkey on public.s
drop table public.p2
add constraint s_a_fkey on public.s

-- case: comes to a table that a foreign key refers to
-- before
CREATE TABLE p (a int PRIMARY KEY) PARTITION BY RANGE (a);
CREATE TABLE s (a int REFERENCES p)
-- after
CREATE TABLE p (a int PRIMARY KEY) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p DEFAULT PARTITION BY RANGE (a);
CREATE TABLE p2 PARTITION OF p1 DEFAULT;
CREATE TABLE s (a int REFERENCES p)
-- operations
create table public.p1
create table public.p2

-- case: index is the table's now, with the same name
-- both
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p DEFAULT
-- before
CREATE INDEX i ON p1 (b)
-- after
CREATE INDEX i ON p (b)

-- case: index is the table's now, which is partitioned by a key of another type
-- before
CREATE TABLE p (a int) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p DEFAULT;
CREATE INDEX i ON p1 (a)
-- after
CREATE TABLE p (a bigint) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p DEFAULT;
CREATE INDEX i ON p (a)

-- case: is detached and has keys, a check and an index
-- before
CREATE TABLE z (a int PRIMARY KEY);
CREATE TABLE p (a int PRIMARY KEY, b text CHECK (b <> ''), c int REFERENCES z, UNIQUE (b, a)) PARTITION BY RANGE (a);
CREATE INDEX p_b ON p (b);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10)
-- after
CREATE TABLE z (a int PRIMARY KEY);
CREATE TABLE p (a int PRIMARY KEY, b text CHECK (b <> ''), c int REFERENCES z, UNIQUE (b, a)) PARTITION BY RANGE (a);
CREATE INDEX p_b ON p (b);
CREATE TABLE p1 (a int PRIMARY KEY, b text, c int, UNIQUE (b, a));
ALTER TABLE p1 ADD CONSTRAINT p_b_check CHECK (b <> ''), ADD CONSTRAINT p_c_fkey FOREIGN KEY (c) REFERENCES z;
CREATE INDEX p1_b_idx ON p1 (b)
-- operations
detach partition public.p1 from public.p

-- case: is detached and loses keys, a check and an index
-- before
CREATE TABLE p (a int PRIMARY KEY, b text CHECK (b <> '')) PARTITION BY RANGE (a);
CREATE INDEX p_b ON p (b);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10)
-- after
CREATE TABLE p (a int PRIMARY KEY, b text CHECK (b <> '')) PARTITION BY RANGE (a);
CREATE INDEX p_b ON p (b);
CREATE TABLE p1 (a int NOT NULL, b text)

-- case: bound is another under keys, a check and an index
-- before
CREATE TABLE p (a int PRIMARY KEY, b text CHECK (b <> '')) PARTITION BY RANGE (a);
CREATE INDEX p_b ON p (b);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10)
-- after
CREATE TABLE p (a int PRIMARY KEY, b text CHECK (b <> '')) PARTITION BY RANGE (a);
CREATE INDEX p_b ON p (b);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (20)

-- case: key is another under partitions with an index
-- before
CREATE TABLE p (a int, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE INDEX p_b ON p (b)
-- after
CREATE TABLE p (a int, b text) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
CREATE INDEX p_b ON p (b)
-- rows
INSERT INTO p VALUES (1, 'x')
-- holds
(SELECT count(*) = 1 FROM p)

-- case: key is another and the primary key is the table's now
-- before
CREATE TABLE p (a int, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p DEFAULT;
ALTER TABLE p1 ADD PRIMARY KEY (a)
-- after
CREATE TABLE p (a bigint PRIMARY KEY, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p DEFAULT

-- case: comes beside a default partition
-- before
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p DEFAULT
-- after
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p DEFAULT;
CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (0) TO (10)
-- notes
BLOCKING_LOCK MAY_FAIL

-- case: is split in two
-- before
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (20)
-- after
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE TABLE p3 PARTITION OF p FOR VALUES FROM (10) TO (20)

-- case: another takes a part of its bound
-- before
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (20)
-- after
CREATE TABLE p (a int NOT NULL, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (10) TO (20)

-- case: bound is another and the table's columns are
-- before
CREATE TABLE p (a int NOT NULL, b text, c int, e int) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (20)
-- after
CREATE TABLE p (a int NOT NULL, b text NOT NULL, c bigint, d int DEFAULT 4) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10)
