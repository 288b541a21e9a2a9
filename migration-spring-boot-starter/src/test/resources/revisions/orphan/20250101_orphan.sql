-- revision: 5e6f7a8b9c0d
-- revises: ffffffffffff
-- message: has no parent

-- upgrade
CREATE TABLE good (id bigint);

-- downgrade
DROP TABLE good;
