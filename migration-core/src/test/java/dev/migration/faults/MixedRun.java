package dev.migration.faults;

import java.time.Duration;
import java.util.List;

import dev.migration.runtime.ChecksumPolicy;
import dev.migration.runtime.RunRequest;
import dev.migration.runtime.RuntimeOptions;
import dev.migration.runtime.RuntimeOptions.Limits;
import dev.migration.runtime.TestScripts;
import dev.migration.runtime.TransactionMode;

import static dev.migration.schema.IndexKey.expression;

/**
 * The long run that the suite disturbs: a bit of everything a run can do.
 * <p>
 * What changes data is not idempotent and writes itself into the table {@code ledger} or
 * counts in the table {@code counter}: done twice or not at all, it shows.
 */
final class MixedRun {

	private static final int CUSTOMERS = 4000;

	private static final int ORDERS = 20000;

	private static final int BATCHES = 10;

	private MixedRun() {
	}

	/** The revisions, {@code r01} to {@code r14}. */
	static TestScripts scripts() {
		TestScripts scripts = new TestScripts();
		tables(scripts);
		indexes(scripts);
		apart(scripts);
		types(scripts);
		raw(scripts);
		return scripts;
	}

	/** What a run is asked for: all of it. */
	static RunRequest request() {
		TestScripts scripts = scripts();
		return new RunRequest(scripts.up(), scripts.byId(), List.of());
	}

	static RuntimeOptions options(String actor) {
		Limits limits = new Limits(Duration.ofMinutes(5), Duration.ofSeconds(5), Duration.ZERO, Duration.ofMinutes(5));
		return new RuntimeOptions(null, RuntimeOptions.DEFAULT_TABLE, actor, "fault suite", ChecksumPolicy.FAIL,
				TransactionMode.REVISION, limits);
	}

	private static void tables(TestScripts scripts) {
		scripts.add("r01", (op) -> {
			op.execute("CREATE TABLE ledger (what text NOT NULL)");
			op.execute("CREATE TABLE counter (n integer NOT NULL)");
			op.execute("INSERT INTO counter VALUES (0)");
			op.execute("CREATE TABLE customer (id integer PRIMARY KEY, name text NOT NULL, email text, city integer)");
			op.execute("CREATE TABLE orders (id integer PRIMARY KEY, customer_id integer NOT NULL REFERENCES customer, "
					+ "quantity integer NOT NULL, note text)");
			op.execute(ledger("r01"));
		}, (op) -> {
		});
		scripts.add("r02", (op) -> {
			op.execute("INSERT INTO customer SELECT i, 'name ' || i, 'c' || i || '@example.com', i % 50 "
					+ "FROM generate_series(1, " + CUSTOMERS + ") i");
			op.execute(ledger("r02"));
		}, (op) -> {
		});
		scripts.add("r03", (op) -> {
			op.run("orders in batches", (jdbc) -> {
				int size = ORDERS / BATCHES;
				for (int batch = 0; batch < BATCHES; batch++) {
					jdbc.sql("INSERT INTO orders SELECT i, 1 + i % " + CUSTOMERS + ", 0, 'note ' || i "
							+ "FROM generate_series(? + 1, ? + " + size + ") i")
						.params(batch * size, batch * size)
						.update();
					jdbc.sql("UPDATE counter SET n = n + 1").update();
				}
			});
			op.execute(ledger("r03"));
		}, (op) -> {
		});
	}

	private static void indexes(TestScripts scripts) {
		scripts.add("r04", (op) -> op.createIndex("ix_orders_customer", "orders", "customer_id").concurrently(),
				(op) -> op.dropIndex("ix_orders_customer").concurrently());
		scripts.add("r05", (op) -> {
			op.execute("ALTER TABLE customer ADD COLUMN region integer");
			op.execute("UPDATE customer SET region = city / 10");
			op.execute(ledger("r05 before"));
			op.createIndex("ux_customer_email", "customer", "email").unique().concurrently();
			op.execute("ALTER TABLE customer ADD CONSTRAINT ux_customer_email UNIQUE USING INDEX ux_customer_email");
			op.execute("UPDATE counter SET n = n + 100");
			op.execute(ledger("r05 half way"));
			op.createIndex("ix_orders_note", "orders", "note").concurrently();
			op.execute(ledger("r05 after"));
		}, (op) -> {
		});
		scripts.add("r06", (op) -> {
			op.createIndex("ix_customer_name", "customer").on(expression("lower(name)")).concurrently();
			op.createIndex("ix_orders_large", "orders", "id").where("quantity > 10").concurrently().comment("large");
		}, (op) -> {
		});
		scripts.add("r07", (op) -> {
			op.execute(ledger("r07"));
			op.dropIndex("ix_orders_note").concurrently();
		}, (op) -> {
		});
	}

	private static void apart(TestScripts scripts) {
		scripts.addApart("r08", (op) -> {
			op.execute(ledger("r08 first"));
			op.execute("UPDATE orders SET quantity = quantity + 1");
			op.execute("UPDATE counter SET n = n + 1000");
			op.execute("ALTER TABLE orders ADD COLUMN total numeric(12, 2)");
			op.execute(ledger("r08 last"));
		});
		scripts.addApart("r09", (op) -> {
			op.run("count", (jdbc) -> jdbc.sql("UPDATE counter SET n = n + 10000").update());
			op.createIndex("ix_orders_quantity", "orders", "quantity").concurrently();
			op.run("totals", (jdbc) -> {
				jdbc.sql("UPDATE orders SET total = quantity * 2.5 WHERE id % 2 = 0").update();
				jdbc.sql("UPDATE orders SET total = coalesce(total, 0) + 1").update();
			});
			op.dropIndex("ix_orders_quantity").concurrently();
			op.execute(ledger("r09"));
		});
	}

	private static void types(TestScripts scripts) {
		scripts.add("r10", (op) -> {
			op.createEnum("order_state", "new", "paid");
			op.execute("ALTER TABLE orders ADD COLUMN state order_state NOT NULL DEFAULT 'new'");
			op.execute(ledger("r10"));
		}, (op) -> {
		});
		scripts.add("r11", (op) -> {
			op.addEnumValue("order_state", "sent");
			op.execute("UPDATE orders SET state = 'sent' WHERE id % 3 = 0");
			op.execute(ledger("r11"));
		}, (op) -> {
		});
		scripts.add("r12", (op) -> {
			op.execute("ALTER TABLE orders ADD CONSTRAINT ck_orders_total CHECK (total > 0)");
			op.execute("CREATE FUNCTION order_count() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM orders'");
			op.execute("CREATE VIEW big_orders AS SELECT * FROM orders WHERE quantity > 10");
			op.execute(ledger("r12"));
		}, (op) -> {
		});
	}

	private static void raw(TestScripts scripts) {
		scripts.add("r13", (op) -> {
			op.execute("CREATE TABLE event (id integer NOT NULL, day integer NOT NULL) PARTITION BY LIST (day)");
			op.execute("CREATE TABLE event_1 PARTITION OF event FOR VALUES IN (1)");
			op.execute("CREATE TABLE event_2 PARTITION OF event FOR VALUES IN (2)");
			op.execute("INSERT INTO event SELECT i, 1 + i % 2 FROM generate_series(1, 5000) i");
			op.execute("ALTER TABLE event DETACH PARTITION event_1 CONCURRENTLY");
			op.execute(ledger("r13"));
		}, (op) -> {
		});
		scripts.add("r14", (op) -> {
			op.execute("REINDEX TABLE CONCURRENTLY orders");
			op.execute("CREATE INDEX CONCURRENTLY ON orders (total, quantity)");
			op.execute("REINDEX INDEX CONCURRENTLY ix_customer_name");
			op.execute(ledger("r14"));
			op.execute("VACUUM ANALYZE orders");
		}, (op) -> {
		});
	}

	private static String ledger(String what) {
		return "INSERT INTO ledger VALUES ('" + what + "')";
	}

}
