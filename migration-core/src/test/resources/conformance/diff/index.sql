-- case: comes
-- before
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range)
-- after
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (a)
-- operations
create index i on public.t
-- notes
BLOCKING_LOCK

-- case: goes
-- before
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (a)
-- after
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range)
-- operations
drop index public.i

-- case: is unique
-- before
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (a)
-- after
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE UNIQUE INDEX i ON t (a)

-- case: has other columns
-- before
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (a)
-- after
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (a, b)

-- case: has another order
-- before
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (a, b)
-- after
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (b, a)

-- case: descends
-- before
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (a)
-- after
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (a DESC)

-- case: has nulls first
-- before
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (a)
-- after
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (a NULLS FIRST)

-- case: has nulls last when it descends
-- before
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (a DESC)
-- after
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (a DESC NULLS LAST)

-- case: has a condition
-- before
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (a)
-- after
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (a) WHERE a > 0

-- case: has another condition
-- before
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (a) WHERE a > 0
-- after
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (a) WHERE a > 1

-- case: is of an expression
-- before
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (a)
-- after
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t ((a + 1))

-- case: is of another expression
-- before
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (lower(b))
-- after
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (upper(b))

-- case: differs in the case of a text
-- before
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t ((b || 'zz'))
-- after
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t ((b || 'ZZ'))

-- case: has another method
-- before
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (a)
-- after
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t USING hash (a)

-- case: is for search in documents
-- before
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range)
-- after
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t USING gin (c);
CREATE INDEX j ON t USING gin (d);
CREATE INDEX k ON t USING gist (e);
CREATE INDEX l ON t USING brin (a) WITH (pages_per_range = 16)

-- case: has an operator class
-- before
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (b)
-- after
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (b text_pattern_ops)

-- case: has another operator class
-- before
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t USING gin (c)
-- after
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t USING gin (c jsonb_path_ops)

-- case: has parameters of an operator class
-- before
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t USING brin (a int4_minmax_multi_ops)
-- after
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t USING brin (a int4_minmax_multi_ops (values_per_range = 16))

-- case: has a collation
-- before
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (b)
-- after
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (b COLLATE "C")

-- case: includes
-- before
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (a)
-- after
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (a) INCLUDE (b)

-- case: includes others
-- before
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (a) INCLUDE (b)
-- after
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (a) INCLUDE (b, d)

-- case: counts nulls as equal
-- since: 15
-- before
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE UNIQUE INDEX i ON t (a)
-- after
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE UNIQUE INDEX i ON t (a) NULLS NOT DISTINCT

-- case: is stored otherwise
-- before
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (a)
-- after
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (a) WITH (fillfactor = 70)
-- operations
set fillfactor of index public.i

-- case: is stored as usual again
-- before
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (a) WITH (fillfactor = 70)
-- after
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (a)

-- case: is stored otherwise and as usual
-- before
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (a) WITH (fillfactor = 70)
-- after
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (a) WITH (deduplicate_items = off)

-- case: gets a comment
-- before
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (a)
-- after
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (a);
COMMENT ON INDEX i IS 'why'

-- case: comes with a comment
-- before
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range)
-- after
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (a);
COMMENT ON INDEX i IS 'why'

-- case: changes and keeps its comment
-- before
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (a);
COMMENT ON INDEX i IS 'why'
-- after
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
CREATE INDEX i ON t (a DESC);
COMMENT ON INDEX i IS 'why'

-- case: of a new column
-- before
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range)
-- after
CREATE TABLE t (a int, b text, c jsonb, d int[], e int4range);
ALTER TABLE t ADD z int;
CREATE INDEX i ON t (z)

-- case: by a new function
-- before
CREATE TABLE t (a int)
-- after
CREATE FUNCTION f(int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT $1';
CREATE TABLE t (a int);
CREATE INDEX i ON t (f(a))

-- case: by a function that is built anew
-- before
CREATE FUNCTION f(int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT $1';
CREATE TABLE t (a int);
CREATE INDEX i ON t (f(a))
-- after
CREATE FUNCTION f(int) RETURNS bigint IMMUTABLE LANGUAGE sql AS 'SELECT $1::bigint';
CREATE TABLE t (a int);
CREATE INDEX i ON t (f(a))

-- case: goes to another table
-- before
CREATE TABLE t (a int);
CREATE TABLE u (a int);
CREATE INDEX i ON t (a)
-- after
CREATE TABLE t (a int);
CREATE TABLE u (a int);
CREATE INDEX i ON u (a)

-- case: names change places
-- before
CREATE TABLE t (a int, b int);
CREATE INDEX i ON t (a);
CREATE INDEX j ON t (b)
-- after
CREATE TABLE t (a int, b int);
CREATE INDEX i ON t (b);
CREATE INDEX j ON t (a)
