-- revision: c1d2e3f4a5b6
-- message: create reader

-- upgrade
CREATE TABLE reader (name text PRIMARY KEY);
INSERT INTO reader VALUES ('Ada');

-- downgrade
DROP TABLE reader;
