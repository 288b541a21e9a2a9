-- case: primary key comes
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range)
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k PRIMARY KEY (a))

-- case: primary key goes
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k PRIMARY KEY (a))
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range)

-- case: primary key has other columns
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k PRIMARY KEY (a))
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k PRIMARY KEY (a, b))
-- operations
drop constraint k on public.t
add constraint k on public.t

-- case: primary key has another order
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k PRIMARY KEY (a, b))
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k PRIMARY KEY (b, a))

-- case: primary key has another name
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k PRIMARY KEY (a))
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT l PRIMARY KEY (a))
-- operations
rename constraint k on public.t to l

-- case: primary key includes
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k PRIMARY KEY (a))
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k PRIMARY KEY (a) INCLUDE (b))

-- case: primary key is deferrable
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k PRIMARY KEY (a))
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k PRIMARY KEY (a) DEFERRABLE)

-- case: primary key is stored otherwise
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k PRIMARY KEY (a))
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k PRIMARY KEY (a) WITH (fillfactor = 70))

-- case: primary key becomes unique
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k PRIMARY KEY (a))
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k UNIQUE (a))

-- case: unique comes
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range)
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k UNIQUE (a))
-- notes
BLOCKING_LOCK MAY_FAIL

-- case: unique goes
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k UNIQUE (a))
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range)

-- case: unique has another order
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k UNIQUE (a, b))
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k UNIQUE (b, a))

-- case: unique has another column
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k UNIQUE (a))
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k UNIQUE (b))

-- case: unique includes
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k UNIQUE (a))
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k UNIQUE (a) INCLUDE (b))

-- case: unique is deferrable
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k UNIQUE (a))
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k UNIQUE (a) DEFERRABLE)

-- case: unique is deferred
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k UNIQUE (a) DEFERRABLE)
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k UNIQUE (a) DEFERRABLE INITIALLY DEFERRED)

-- case: unique counts nulls as equal
-- since: 15
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k UNIQUE (a))
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k UNIQUE NULLS NOT DISTINCT (a))

-- case: unique is stored otherwise
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k UNIQUE (a) WITH (fillfactor = 60))
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k UNIQUE (a))

-- case: check comes
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range)
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k CHECK (a > 0))
-- notes
BLOCKING_LOCK MAY_FAIL

-- case: check goes
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k CHECK (a > 0))
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range)

-- case: check says otherwise
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k CHECK (a > 0))
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k CHECK (a > 1))

-- case: check differs in the case of a text
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k CHECK (a::text <> 'zz'))
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k CHECK (a::text <> 'ZZ'))

-- case: check is not for those that inherit
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k CHECK (a > 0))
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k CHECK (a > 0) NO INHERIT)

-- case: foreign key comes
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range)
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k FOREIGN KEY (a) REFERENCES p)
-- notes
BLOCKING_LOCK MAY_FAIL

-- case: foreign key goes
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k FOREIGN KEY (a) REFERENCES p)
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range)

-- case: foreign key of another column
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k FOREIGN KEY (a) REFERENCES p)
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k FOREIGN KEY (b) REFERENCES p)

-- case: foreign key to another column
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k FOREIGN KEY (a) REFERENCES p)
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k FOREIGN KEY (a) REFERENCES p (y))

-- case: foreign key has another name
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k FOREIGN KEY (a) REFERENCES p)
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT l FOREIGN KEY (a) REFERENCES p)

-- case: foreign key on delete cascade
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k FOREIGN KEY (a) REFERENCES p)
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k FOREIGN KEY (a) REFERENCES p ON DELETE CASCADE)

-- case: foreign key on update cascade
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k FOREIGN KEY (a) REFERENCES p)
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k FOREIGN KEY (a) REFERENCES p ON UPDATE CASCADE)

-- case: foreign key on delete set null
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k FOREIGN KEY (a) REFERENCES p)
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k FOREIGN KEY (a) REFERENCES p ON DELETE SET NULL)

-- case: foreign key on update set null
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k FOREIGN KEY (a) REFERENCES p)
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k FOREIGN KEY (a) REFERENCES p ON UPDATE SET NULL)

-- case: foreign key on delete set default
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k FOREIGN KEY (a) REFERENCES p)
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k FOREIGN KEY (a) REFERENCES p ON DELETE SET DEFAULT)

-- case: foreign key on update set default
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k FOREIGN KEY (a) REFERENCES p)
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k FOREIGN KEY (a) REFERENCES p ON UPDATE SET DEFAULT)

-- case: foreign key on delete restrict
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k FOREIGN KEY (a) REFERENCES p)
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k FOREIGN KEY (a) REFERENCES p ON DELETE RESTRICT)

-- case: foreign key on update restrict
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k FOREIGN KEY (a) REFERENCES p)
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k FOREIGN KEY (a) REFERENCES p ON UPDATE RESTRICT)

-- case: foreign key on delete no action says nothing
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k FOREIGN KEY (a) REFERENCES p)
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k FOREIGN KEY (a) REFERENCES p ON DELETE NO ACTION)

-- case: foreign key on delete sets some columns
-- since: 15
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k FOREIGN KEY (a) REFERENCES p ON DELETE SET NULL)
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k FOREIGN KEY (a) REFERENCES p ON DELETE SET NULL (a))

-- case: foreign key matches fully
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k FOREIGN KEY (a) REFERENCES p)
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k FOREIGN KEY (a) REFERENCES p MATCH FULL)

-- case: foreign key is deferrable
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k FOREIGN KEY (a) REFERENCES p)
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k FOREIGN KEY (a) REFERENCES p DEFERRABLE)
-- operations
alter constraint k on public.t initially immediate

-- case: foreign key is deferred
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k FOREIGN KEY (a) REFERENCES p)
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k FOREIGN KEY (a) REFERENCES p DEFERRABLE INITIALLY DEFERRED)

-- case: foreign key is deferrable no more
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k FOREIGN KEY (a) REFERENCES p DEFERRABLE INITIALLY DEFERRED)
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k FOREIGN KEY (a) REFERENCES p)

-- case: exclusion comes
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range)
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k EXCLUDE USING gist (r WITH &&))

-- case: exclusion goes
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k EXCLUDE USING gist (r WITH &&))
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range)

-- case: exclusion has another operator
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k EXCLUDE USING gist (r WITH &&))
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k EXCLUDE USING gist (r WITH -|-))

-- case: exclusion has a condition
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k EXCLUDE USING gist (r WITH &&))
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k EXCLUDE USING gist (r WITH &&) WHERE (a > 0))

-- case: exclusion has another method
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k EXCLUDE USING btree (a WITH =))
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k EXCLUDE USING hash (a WITH =))

-- case: exclusion is deferred
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k EXCLUDE USING gist (r WITH &&))
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k EXCLUDE USING gist (r WITH &&) DEFERRABLE INITIALLY DEFERRED)

-- case: exclusion of an expression
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k EXCLUDE USING gist (r WITH &&))
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k EXCLUDE USING gist (int4range(a, b) WITH &&))

-- case: exclusion is stored otherwise
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k EXCLUDE USING gist (r WITH &&))
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k EXCLUDE USING gist (r WITH &&) WITH (fillfactor = 70))

-- case: unique becomes a check of the same name
-- before
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k UNIQUE (a))
-- after
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range, CONSTRAINT k CHECK (a > 0))

-- case: check comes without validation
-- before
CREATE TABLE p (x int PRIMARY KEY);
CREATE TABLE t (a int)
-- after
CREATE TABLE p (x int PRIMARY KEY);
CREATE TABLE t (a int);
ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0) NOT VALID

-- case: check gets valid
-- before
CREATE TABLE p (x int PRIMARY KEY);
CREATE TABLE t (a int);
ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0) NOT VALID
-- after
CREATE TABLE p (x int PRIMARY KEY);
CREATE TABLE t (a int);
ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0)
-- operations
validate constraint k on public.t

-- case: check gets valid and says otherwise
-- before
CREATE TABLE p (x int PRIMARY KEY);
CREATE TABLE t (a int);
ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0) NOT VALID
-- after
CREATE TABLE p (x int PRIMARY KEY);
CREATE TABLE t (a int);
ALTER TABLE t ADD CONSTRAINT k CHECK (a > 1)

-- case: check comes with a new table, not valid
-- after
CREATE TABLE p (x int PRIMARY KEY);
CREATE TABLE t (a int);
ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0) NOT VALID

-- case: check gets a comment
-- before
CREATE TABLE p (x int PRIMARY KEY);
CREATE TABLE t (a int);
ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0)
-- after
CREATE TABLE p (x int PRIMARY KEY);
CREATE TABLE t (a int);
ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0);
COMMENT ON CONSTRAINT k ON t IS 'why'

-- case: foreign key comes without validation
-- before
CREATE TABLE p (x int PRIMARY KEY);
CREATE TABLE t (a int)
-- after
CREATE TABLE p (x int PRIMARY KEY);
CREATE TABLE t (a int);
ALTER TABLE t ADD CONSTRAINT k FOREIGN KEY (a) REFERENCES p NOT VALID

-- case: foreign key gets valid
-- before
CREATE TABLE p (x int PRIMARY KEY);
CREATE TABLE t (a int);
ALTER TABLE t ADD CONSTRAINT k FOREIGN KEY (a) REFERENCES p NOT VALID
-- after
CREATE TABLE p (x int PRIMARY KEY);
CREATE TABLE t (a int);
ALTER TABLE t ADD CONSTRAINT k FOREIGN KEY (a) REFERENCES p
-- operations
validate constraint k on public.t

-- case: foreign key gets valid and says otherwise
-- before
CREATE TABLE p (x int PRIMARY KEY);
CREATE TABLE t (a int);
ALTER TABLE t ADD CONSTRAINT k FOREIGN KEY (a) REFERENCES p NOT VALID
-- after
CREATE TABLE p (x int PRIMARY KEY);
CREATE TABLE t (a int);
ALTER TABLE t ADD CONSTRAINT k FOREIGN KEY (a) REFERENCES p ON DELETE CASCADE

-- case: foreign key comes with a new table, not valid
-- after
CREATE TABLE p (x int PRIMARY KEY);
CREATE TABLE t (a int);
ALTER TABLE t ADD CONSTRAINT k FOREIGN KEY (a) REFERENCES p NOT VALID

-- case: foreign key gets a comment
-- before
CREATE TABLE p (x int PRIMARY KEY);
CREATE TABLE t (a int);
ALTER TABLE t ADD CONSTRAINT k FOREIGN KEY (a) REFERENCES p
-- after
CREATE TABLE p (x int PRIMARY KEY);
CREATE TABLE t (a int);
ALTER TABLE t ADD CONSTRAINT k FOREIGN KEY (a) REFERENCES p;
COMMENT ON CONSTRAINT k ON t IS 'why'

-- case: primary key that others reference is another
-- before
CREATE TABLE p (a int NOT NULL, b int NOT NULL, CONSTRAINT k PRIMARY KEY (a), CONSTRAINT u UNIQUE (b));
CREATE TABLE t (a int CONSTRAINT r REFERENCES p (a))
-- after
CREATE TABLE p (a int NOT NULL, b int NOT NULL, CONSTRAINT k PRIMARY KEY (b), CONSTRAINT u UNIQUE (a));
CREATE TABLE t (a int CONSTRAINT r REFERENCES p (a))

-- case: unique that others reference is stored with others
-- before
CREATE TABLE p (a int, b int, CONSTRAINT k UNIQUE (a));
CREATE TABLE t (a int REFERENCES p (a))
-- after
CREATE TABLE p (a int, b int, CONSTRAINT k UNIQUE (a) INCLUDE (b));
CREATE TABLE t (a int REFERENCES p (a))

-- case: unique becomes a unique index
-- before
CREATE TABLE t (a int, CONSTRAINT k UNIQUE (a))
-- after
CREATE TABLE t (a int);
CREATE UNIQUE INDEX k ON t (a)

-- case: unique index becomes a constraint that others reference
-- before
CREATE TABLE t (a int);
CREATE UNIQUE INDEX k ON t (a);
CREATE TABLE u (a int REFERENCES t (a))
-- after
CREATE TABLE t (a int, CONSTRAINT k UNIQUE (a));
CREATE TABLE u (a int REFERENCES t (a))

-- case: check by a function that is built anew
-- before
CREATE FUNCTION f(a int) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT true';
CREATE TABLE t (a int CHECK (f(a)))
-- after
CREATE FUNCTION f(b int) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT true';
CREATE TABLE t (a int CHECK (f(a)))

-- case: columns swap their keys
-- before
CREATE TABLE t (a int, b int, CONSTRAINT x UNIQUE (a), CONSTRAINT y UNIQUE (b))
-- after
CREATE TABLE t (a int, b int, CONSTRAINT x UNIQUE (b), CONSTRAINT y UNIQUE (a))

-- case: comment on a key
-- before
CREATE TABLE t (a int CONSTRAINT k PRIMARY KEY)
-- after
CREATE TABLE t (a int CONSTRAINT k PRIMARY KEY);
COMMENT ON CONSTRAINT k ON t IS 'why'
