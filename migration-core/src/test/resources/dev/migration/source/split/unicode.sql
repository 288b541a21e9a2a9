CREATE TABLE größe (ключ integer, 名前 text, "naïve;" text DEFAULT 'ﬁ;ﬂ 😀');
INSERT INTO größe VALUES (1, '😀;😀', ''''), (2, E'\u00e4;\U0001F600\'', '');
COMMENT ON TABLE größe IS $größe$ Maße; 😀 'x' $größe$;
CREATE FUNCTION 合計(größe integer) RETURNS text LANGUAGE sql AS $名前$ SELECT '😀;' || größe; $名前$;
/* 😀; */ CREATE VIEW übersicht AS SELECT 合計(ключ) AS "∑;" FROM größe; -- ∑;
INSERT INTO größe VALUES (3, 'a b;', ' ');
