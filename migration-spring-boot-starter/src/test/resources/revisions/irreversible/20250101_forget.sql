-- revision: 4d5e6f7a8b9c
-- message: forget everything

-- upgrade
CREATE TABLE nothing (id integer);

-- downgrade: irreversible what was forgotten is gone
