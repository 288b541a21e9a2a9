CREATE TABLE text_piece (id serial, body text);
INSERT INTO text_piece (body) VALUES ($$a;b$$), ($$$$), ($x$a $$; $y$ b$x$), ($_1$;$_1$), ($ü$;ü$ü$);
INSERT INTO text_piece (body) VALUES ($$ -- no comment; $$), ($$ /* none; $$), ($$ ' " ; $$), ($${1,2;}$$);
CREATE FUNCTION outer_one() RETURNS text LANGUAGE plpgsql AS $outer$
DECLARE
  code text := $inner$ SELECT $q$;$q$; -- not the end $$
  $inner$;
BEGIN
  EXECUTE 'CREATE FUNCTION pg_temp.nested() RETURNS text LANGUAGE sql AS $n$ SELECT $m$a;b$m$::text; $n$';
  RETURN code || $$;$$;
END;
$outer$;
CREATE TABLE a$b$c (x$1 integer, "y$z$" integer);
INSERT INTO a$b$c (x$1, "y$z$") VALUES (1, 2); INSERT INTO a$b$c VALUES (3, 4);
PREPARE by_id(int) AS SELECT $1::text||$$;$$, $1;
DEALLOCATE by_id;
DO $$ BEGIN PERFORM 1; EXECUTE $q$INSERT INTO text_piece (body) VALUES ('from; do')$q$; END $$;
DO LANGUAGE plpgsql 'BEGIN INSERT INTO text_piece (body) VALUES (''quoted; body''); END';
