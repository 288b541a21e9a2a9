package dev.migration.spring.model;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

import dev.migration.scratch.Coverage;
import dev.migration.scratch.SchemaModel;
import dev.migration.spring.model.orders.OrdersApplication;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class AggregateModelTests {

	@Test
	void aggregatesAreDescribedForMessages() {
		assertThat(model().description()).isEqualTo("2 aggregates in dev.migration.spring.model.orders");
		assertThat(model().coverage()).isEqualTo(Coverage.ENTITIES);
	}

	@Test
	void aggregatesBecomeTablesOnARealServer(TestDatabase database) {
		model().statements().forEach((sql) -> database.jdbc().sql(sql).update());
		assertThat(database.jdbc().sql("""
				SELECT string_agg(format('%s %s%s', a.attname, format_type(a.atttypid, a.atttypmod),
				    CASE WHEN a.attnotnull THEN '!' END), ', ' ORDER BY a.attname)
				FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0
				WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
				GROUP BY c.relname ORDER BY c.relname""").query(String.class).list()).containsExactly(
				"id uuid!, name character varying, picture bytea", "number character varying, purchase_order bigint!",
				"purchase_order bigint!, purchase_order_key integer!, quantity integer!",
				"purchase_order bigint!, purchase_order_key character varying!, text character varying",
				"article uuid, created_at timestamp with time zone, id bigint!, paid boolean!, "
						+ "ship_street character varying, ship_zip character varying, tags character varying[], total numeric",
				"id bigint!, percent double precision!, purchase_order bigint!",
				"line_key integer!, number character varying, purchase_order bigint!, purchase_order_key integer!");
	}

	@Test
	void partsReferBackToTheirAggregateAndAreToldApart(TestDatabase database) {
		model().statements().forEach((sql) -> database.jdbc().sql(sql).update());
		assertThat(database.jdbc()
			.sql("SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint "
					+ "WHERE contype IN ('p', 'f') ORDER BY 1")
			.query(String.class)
			.list()).contains("line PRIMARY KEY (purchase_order, purchase_order_key)",
					"line FOREIGN KEY (purchase_order) REFERENCES purchase_order(id)",
					"invoice PRIMARY KEY (purchase_order)", "rebate PRIMARY KEY (id)",
					"rebate FOREIGN KEY (purchase_order) REFERENCES purchase_order(id)");
	}

	private SchemaModel model() {
		return new ModelLocator(new MockEnvironment(), getClass().getClassLoader(), OrdersApplication.class).locate();
	}

}
