-- revision: a1b2c3d4e5f6
-- message: report what both other tools made

-- upgrade
CREATE VIEW report AS SELECT i.id, c.name FROM billing.invoice i JOIN shop.customer c ON c.id = i.customer;

-- downgrade
DROP VIEW report;
