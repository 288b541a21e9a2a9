-- revision: 7c8d9e0f1a2b
-- revises: 1a2b3c4d5e6f
-- message: add phone to account
-- created: 2025-01-03T09:00:00Z

-- upgrade
ALTER TABLE account ADD COLUMN phone varchar(40);

-- downgrade
ALTER TABLE account DROP COLUMN phone;
