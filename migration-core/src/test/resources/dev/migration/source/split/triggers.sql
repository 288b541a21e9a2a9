CREATE TABLE task (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, title text NOT NULL, changed timestamptz, tags jsonb);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $function$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.title IS DISTINCT FROM OLD.title THEN
    NEW.changed := '2025-01-15 14:30:22Z';
  ELSIF NEW.title LIKE '%;%' THEN
    RAISE EXCEPTION USING MESSAGE = format('no %s; please', ';');
  END IF;
  -- BEGIN; COMMIT;
  RETURN NEW;
END;
$function$;
CREATE TRIGGER task_touch BEFORE INSERT OR UPDATE ON task FOR EACH ROW WHEN (NEW.title <> ';') EXECUTE FUNCTION touch();
INSERT INTO task (title, tags) VALUES ('a', '{"k": [1, 2]}');
UPDATE task SET title = 'b' WHERE tags ? 'k' AND tags ?| ARRAY['k', 'l'] AND tags ?& ARRAY['k'] AND tags @> '{}' ;
UPDATE task SET tags = tags #- '{k,0}' || jsonb_build_object('q?', '?;') WHERE tags @? '$.k[*] ? (@ > 1)';
CREATE INDEX task_tags ON task USING gin (tags) WHERE tags ? 'k;';
CREATE PROCEDURE tidy() LANGUAGE plpgsql AS $$ BEGIN DELETE FROM task WHERE false; COMMIT; END $$;
CREATE POLICY own ON task USING (title = current_user OR title = ';');
ALTER TABLE task ENABLE ROW LEVEL SECURITY;
CREATE AGGREGATE join_all(text) (SFUNC = textcat, STYPE = text, INITCOND = ';');
CREATE DOMAIN word AS text CHECK (VALUE !~ ';' AND VALUE ~ E'^\\w+$');
CREATE TYPE mood AS ENUM ('sad;', 'ok', 'it''s');
CREATE OPERATOR ?=? (LEFTARG = text, RIGHTARG = text, FUNCTION = texteq);
CREATE OPERATOR @#- (RIGHTARG = bigint, FUNCTION = int8abs);
CREATE VIEW operators AS SELECT 'a' ?=? 'a' AS same, @#- 3::bigint AS abs, (ARRAY[1, 2, 3])[1:2] AS slice, 7 % 3 AS rest;
