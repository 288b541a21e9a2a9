INSERT INTO account (email, name) VALUES ('ada@example.org', 'Ada');
