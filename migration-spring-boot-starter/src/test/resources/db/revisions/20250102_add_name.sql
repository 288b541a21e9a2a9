-- revision: 2b3c4d5e6f7a
-- revises: 1a2b3c4d5e6f
-- message: add name to account
-- created: 2025-01-02T09:00:00Z

-- upgrade
ALTER TABLE account ADD COLUMN name varchar(100);

-- downgrade
ALTER TABLE account DROP COLUMN name;
