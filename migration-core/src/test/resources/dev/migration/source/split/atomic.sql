CREATE TABLE account (id integer PRIMARY KEY, balance integer, state text);
CREATE FUNCTION simple_body(a integer) RETURNS integer LANGUAGE sql RETURN a + CASE WHEN a > 1 THEN 1 ELSE 0 END;
CREATE OR REPLACE FUNCTION describe_account(which integer) RETURNS text
LANGUAGE sql
BEGIN ATOMIC
  SELECT 'first; one';
  SELECT CASE WHEN balance > 0 THEN CASE state WHEN 'x' THEN 'in; x' ELSE 'in' END ELSE 'out' END
    FROM account WHERE id = which;
END;
CREATE PROCEDURE move(source integer, target integer, amount integer)
begin atomic
  UPDATE account SET balance = balance - amount WHERE id = source;
  UPDATE account SET balance = (SELECT CASE WHEN true THEN balance + amount END) WHERE id = target; -- END;
  INSERT INTO account VALUES (100, 1, 'END;') ON CONFLICT DO NOTHING; /* END; */
END;
CREATE FUNCTION labels() RETURNS SETOF text
BEGIN ATOMIC
  SELECT 'x'::text AS end;
  SELECT "end".state AS "END" FROM account "end";
  SELECT 'y'::text AS case;
  WITH begin AS (SELECT 1 AS atomic) SELECT begin.atomic::text FROM begin;
  SELECT '1'::text;
END;
CREATE FUNCTION nothing() RETURNS void BEGIN ATOMIC END;
CREATE FUNCTION begin(begin integer) RETURNS integer LANGUAGE sql AS 'SELECT begin;';
CREATE TABLE case_of (begin integer, atomic integer, value integer GENERATED ALWAYS AS (CASE WHEN true THEN 1 END) STORED);
CREATE VIEW view_of_case AS SELECT CASE WHEN begin > 1 THEN 'a' ELSE 'b' END AS "end", begin atomic FROM case_of;
SELECT begin(1);
