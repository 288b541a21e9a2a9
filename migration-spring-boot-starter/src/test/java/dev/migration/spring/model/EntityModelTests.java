package dev.migration.spring.model;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.mock.env.MockEnvironment;

import dev.migration.catalog.CatalogFilter;
import dev.migration.catalog.PostgresCatalog;
import dev.migration.ddl.PostgresDdl;
import dev.migration.ddl.SqlStatement;
import dev.migration.diff.SchemaDiff;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import dev.migration.scratch.Alignment;
import dev.migration.scratch.Coverage;
import dev.migration.scratch.DesiredSchema;
import dev.migration.scratch.SchemaModel;
import dev.migration.scratch.ServerScratch;
import dev.migration.spring.model.shop.ShopApplication;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class EntityModelTests {

	/** The tables of the shop as a person would write them. */
	private static final String BY_HAND = """
			CREATE SCHEMA sales;
			CREATE TYPE mood AS ENUM ('SAD', 'HAPPY');
			CREATE TABLE customers (
			    id bigserial CONSTRAINT pk_customers PRIMARY KEY, version integer NOT NULL,
			    email varchar(320) NOT NULL CONSTRAINT uq_customers_email UNIQUE, full_name varchar(255) NOT NULL,
			    region varchar(255) NOT NULL, number integer NOT NULL,
			    state varchar(20) NOT NULL DEFAULT 'NEW' CONSTRAINT ck_state CHECK (state IN ('NEW', 'ACTIVE', 'CLOSED')),
			    previous smallint CONSTRAINT ck_previous CHECK (previous BETWEEN 0 AND 2), mood mood,
			    street varchar(255), city varchar(255), labels varchar(255)[], details jsonb,
			    created_at timestamptz DEFAULT now(), local_time timestamp, credit numeric(12, 2),
			    points integer NOT NULL DEFAULT 0, notes text,
			    doubled integer NOT NULL GENERATED ALWAYS AS (points * 2) STORED,
			    CONSTRAINT uq_customers_number UNIQUE (region, number), CONSTRAINT ck_points CHECK (points >= 0));
			CREATE INDEX ix_customers_name ON customers (full_name);
			CREATE INDEX ix_customers_details ON customers USING gin (details);
			COMMENT ON TABLE customers IS 'who buys';
			CREATE TABLE customer_phones (customer_id bigint NOT NULL CONSTRAINT fk_phones REFERENCES customers ON DELETE CASCADE,
			    phones varchar(255), CONSTRAINT uq_phones UNIQUE (customer_id, phones));
			CREATE TABLE customer_former_addresses (customer_id bigint NOT NULL CONSTRAINT fk_addresses REFERENCES customers,
			    street varchar(255), city varchar(255));
			CREATE INDEX ix_addresses ON customer_former_addresses (customer_id);
			CREATE SEQUENCE products_seq INCREMENT 50;
			CREATE TABLE products (id bigint CONSTRAINT pk_products PRIMARY KEY DEFAULT nextval('products_seq'),
			    name varchar(255));
			CREATE TABLE sales.purchases (id uuid CONSTRAINT pk_purchases PRIMARY KEY DEFAULT gen_random_uuid(),
			    customer_id bigint NOT NULL CONSTRAINT fk_purchases_customer REFERENCES customers ON DELETE CASCADE);
			CREATE INDEX ix_purchases_customer ON sales.purchases (customer_id);
			CREATE TABLE purchases_products (purchase_id uuid CONSTRAINT fk_pp_purchase REFERENCES sales.purchases,
			    products_id bigint CONSTRAINT fk_pp_product REFERENCES products, PRIMARY KEY (products_id, purchase_id));
			CREATE TABLE parties (id bigint PRIMARY KEY);
			CREATE TABLE companies (id bigint PRIMARY KEY CONSTRAINT fk_companies REFERENCES parties,
			    registration varchar(255));
			CREATE TABLE payments (id bigint PRIMARY KEY, dtype varchar(31) NOT NULL CONSTRAINT ck_payments_kind
			        CHECK (dtype IN ('Purchase$Payment', 'Purchase$CardPayment')), card varchar(255));
			CREATE VIEW rich AS SELECT * FROM customers WHERE credit > 100""";

	@Test
	void entitiesOfAllKindsBecomeTablesOnARealServer(TestDatabase database) throws SQLException {
		Schema desired = desired(database, model());
		assertThat(desired.tables()).extracting(Table::name)
			.contains(QualifiedName.of("sales", "purchases"), QualifiedName.of("public", "customers"),
					QualifiedName.of("public", "products"), QualifiedName.of("public", "parties"),
					QualifiedName.of("public", "companies"), QualifiedName.of("public", "payments"));
		assertThat(desired.tables()).hasSize(9);
		assertThat(desired.enums()).hasSize(1);
		assertThat(desired.sequences()).extracting((sequence) -> sequence.name().name())
			.containsExactly("products_seq");
	}

	@Test
	void modelIsDescribedForMessages() {
		SchemaModel model = model();
		assertThat(model.description()).isEqualTo("7 entities in dev.migration.spring.model.shop");
		assertThat(model.coverage()).isEqualTo(Coverage.ENTITIES);
	}

	@Test
	void tablesWrittenByHandAgreeWithTheEntities(TestDatabase database) throws SQLException {
		database.jdbc().sql(BY_HAND).update();
		assertThat(changes(database)).isEmpty();
	}

	@Test
	void fieldThatIsNewIsOneColumnMore(TestDatabase database) throws SQLException {
		database.jdbc().sql(BY_HAND).update();
		database.jdbc().sql("DROP VIEW rich; ALTER TABLE customers DROP COLUMN notes").update();
		assertThat(changes(database)).containsExactly("ALTER TABLE public.customers ADD COLUMN notes text");
	}

	@Test
	void tablesThatHibernateMadeAgreeWithTheEntities(TestDatabase database) throws SQLException {
		try (Connection connection = database.dataSource().getConnection()) {
			for (String sql : model().statements()) {
				connection.createStatement().execute(sql);
			}
		}
		assertThat(changes(database)).isEmpty();
	}

	@Test
	void namingStrategiesAndHibernatesPropertiesCount() {
		MockEnvironment environment = new MockEnvironment()
			.withProperty("spring.jpa.hibernate.naming.physical-strategy",
					"org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl")
			.withProperty("spring.jpa.properties.hibernate.default_schema", "shop")
			.withProperty("spring.jpa.properties.hibernate.hbm2ddl.auto", "drop")
			.withProperty("spring.jpa.properties.hibernate.connection.url", "jdbc:postgresql://nowhere/none");
		List<String> statements = new ModelLocator(environment, getClass().getClassLoader(), ShopApplication.class)
			.locate()
			.statements();
		assertThat(String.join("\n", statements)).contains("fullName").contains("shop.customers");
	}

	private SchemaModel model() {
		return new ModelLocator(new MockEnvironment(), getClass().getClassLoader(), ShopApplication.class).locate(17);
	}

	private List<String> changes(TestDatabase database) throws SQLException {
		Schema actual = actual(database);
		Schema aligned = Alignment.of(actual, desired(database, model()), Coverage.ENTITIES);
		PostgresDdl ddl = new PostgresDdl();
		return SchemaDiff.between(actual, aligned)
			.upgrade()
			.stream()
			.flatMap((change) -> ddl.statements(change.operation()).stream())
			.map(SqlStatement::sql)
			.toList();
	}

	private static Schema desired(TestDatabase database, SchemaModel model) throws SQLException {
		ServerScratch scratch = new ServerScratch(database.dataSource(), (name) -> {
			PGSimpleDataSource dataSource = new PGSimpleDataSource();
			dataSource.setUrl("jdbc:postgresql://localhost:" + database.port() + "/" + name);
			dataSource.setUser("postgres");
			return dataSource;
		});
		return new DesiredSchema(scratch, CatalogFilter.ALL, "public").of(model, actual(database));
	}

	private static Schema actual(TestDatabase database) throws SQLException {
		try (Connection connection = database.dataSource().getConnection()) {
			return new PostgresCatalog(CatalogFilter.ALL).read(connection);
		}
	}

}
