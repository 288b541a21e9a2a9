-- revision: 8a8b8c8d8e8f
-- message: stops half-way
-- created: 2025-04-01T00:00:00Z

-- upgrade
CREATE TABLE half (id int);
CREATE INDEX CONCURRENTLY half_by_id ON half (id);
SELECT nonsense;

-- downgrade
DROP TABLE half;
