CREATE TABLE note (id integer PRIMARY KEY, body text);
INSERT INTO note VALUES (1, 'a;b'), (2, 'it''s; "quoted"'), (3, E'tab\t; \'; \\'), (4, E'\\');
INSERT INTO note VALUES (5, e'a\';b'
  'still \' escaped; here'), (6, 'backslash at the end \'), (7, 'next;');
INSERT INTO note VALUES (8, E'first \' ' -- a remark; with a semicolon
  -- and another '
  'second \'; still inside'), (9, U&'d\0061t\+000061;'), (10, N'n;');
INSERT INTO note SELECT 11, CAST(B'1010' AS text) || X'1F'::bit(8)::text || ';';
CREATE TABLE "semi;colon" ("a""b;" integer, "U&" text DEFAULT 'x'';y');
COMMENT ON TABLE "semi;colon" IS 'one; ''two'' -- three /* four';
COMMENT ON COLUMN "semi;colon"."a""b;" IS $$don't; /* stop $$;
CREATE TABLE U&"d\0061t;a" (U&"!0061;" UESCAPE '!' integer);;
;
CREATE TABLE e (e text DEFAULT 'e\');
INSERT INTO e (e) VALUES ('\'), ('x');
INSERT INTO e
VALUES ('line
-- upgrade
break; here')
