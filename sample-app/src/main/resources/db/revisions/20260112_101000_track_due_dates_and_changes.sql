-- revision: 62a3aae8ec3d
-- revises: ab04c2bafff7
-- message: track due dates and changes of tasks
-- created: 2026-01-12T10:10:00Z

-- upgrade
ALTER TABLE tasks
  ADD COLUMN due_on date,
  ADD COLUMN updated_at timestamptz NOT NULL DEFAULT now();

-- Changes made by hand count too, so the database itself keeps the time.
CREATE FUNCTION touch_updated_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.updated_at := clock_timestamp();
  RETURN NEW;
END;
$$;

CREATE TRIGGER tasks_touch_updated_at
  BEFORE UPDATE ON tasks
  FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

-- downgrade
DROP TRIGGER tasks_touch_updated_at ON tasks;
DROP FUNCTION touch_updated_at();
ALTER TABLE tasks
  DROP COLUMN updated_at,
  DROP COLUMN due_on;
