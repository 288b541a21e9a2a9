-- revision: 4d5e6f7a8b9c
-- message: has no way back

-- upgrade
CREATE TABLE good (id bigint);
