-- revision: ab37c0316ced
-- revises: 46aac368e777
-- message: index tasks by project and status
-- created: 2026-02-02T08:00:00Z

-- upgrade
-- Concurrently: people go on writing tasks while the index is built. It runs alone, PostgreSQL wants it so.
CREATE INDEX CONCURRENTLY tasks_project_id_status_idx ON tasks (project_id, status);

-- downgrade
DROP INDEX CONCURRENTLY tasks_project_id_status_idx;
