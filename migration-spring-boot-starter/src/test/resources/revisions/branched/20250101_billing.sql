-- revision: 6f7a8b9c0d13
-- message: create bill
-- branch-labels: billing
-- created: 2025-01-01T09:00:00Z

-- upgrade
CREATE TABLE bill (id bigint);

-- downgrade
DROP TABLE bill;
