-- revision: 3c4d5e6f7a8b
-- message: create nothing
-- created: 2025-01-01T09:00:00Z

-- upgrade
CREATE TABLE good (id bigint);
CREATE TABEL bad (id bigint);

-- downgrade
DROP TABLE good;
