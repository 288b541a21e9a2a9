CREATE TABLE source_table (id integer PRIMARY KEY, name text);
CREATE TABLE log_one (id integer, what text);
CREATE TABLE log_two (id integer, what text);
CREATE RULE log_insert AS ON INSERT TO source_table DO ALSO (
  INSERT INTO log_one VALUES (NEW.id, 'one; (');
  INSERT INTO log_two VALUES (NEW.id, ('two; )')); -- );
  DELETE FROM log_one WHERE (id < 0);
);
CREATE RULE no_delete AS ON DELETE TO source_table DO INSTEAD NOTHING;
CREATE RULE note_update AS ON UPDATE TO source_table WHERE (OLD.id <> NEW.id)
  DO INSTEAD (UPDATE log_one SET what = ';' WHERE id = OLD.id; DELETE FROM log_two;);
INSERT INTO source_table VALUES (1, 'a'), (2, 'b');
CREATE VIEW source_view AS SELECT * FROM source_table;
CREATE RULE view_insert AS ON INSERT TO source_view DO INSTEAD
  INSERT INTO source_table VALUES (NEW.id, NEW.name) RETURNING source_table.id, source_table.name;
INSERT INTO source_view VALUES (3, 'c;');
CREATE SCHEMA side CREATE TABLE inner_table (id integer) CREATE VIEW inner_view AS SELECT id FROM side.inner_table;
