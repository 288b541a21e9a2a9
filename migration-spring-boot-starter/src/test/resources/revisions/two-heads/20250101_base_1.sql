-- revision: 6f7a8b9c0d11
-- message: create t1
-- created: 2025-01-01T09:00:00Z

-- upgrade
CREATE TABLE t1 (id bigint);

-- downgrade
DROP TABLE t1;
