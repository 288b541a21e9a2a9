-- revision: 6f7a8b9c0d12
-- message: create t2
-- created: 2025-01-02T09:00:00Z

-- upgrade
CREATE TABLE t2 (id bigint);

-- downgrade
DROP TABLE t2;
