-- before; the first
/* block; one /* nested; */ still; */
CREATE TABLE /* inside; */ remark ( -- of the line; here
  id integer, /* ' */ name text /* " */, -- '
  note text DEFAULT '-- none; /* none */' -- $$
); -- behind; it
/**/ INSERT INTO remark (id) VALUES (1) /* ; */ ; /* /**/ ; */ INSERT INTO remark (id) VALUES (2);
INSERT INTO remark (id) VALUES (3--;
);
INSERT INTO remark (id) SELECT 8/*;*//*;*//2;
INSERT INTO remark (id) SELECT 10-/*;*/-1;
INSERT INTO remark (id) SELECT 1 +--;
1;
CREATE FUNCTION commented() RETURNS integer LANGUAGE sql AS
/* the body; follows */ -- soon;
$$ SELECT 1; -- kept; $
/* kept; too */ $$;
COMMENT /* a */ ON -- b
FUNCTION commented() IS 'done; -- really';
-- the end; without a statement
