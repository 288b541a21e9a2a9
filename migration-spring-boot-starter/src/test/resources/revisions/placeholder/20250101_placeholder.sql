-- revision: 8c9d0e1f2a3b
-- message: create account

-- upgrade
CREATE TABLE "${table-name}" AS SELECT '${app.owner}' AS owner;

-- downgrade
DROP TABLE "${table-name}";
