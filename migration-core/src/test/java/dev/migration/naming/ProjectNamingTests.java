package dev.migration.naming;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.migration.Migrator;
import dev.migration.operation.NamingConvention;
import dev.migration.operation.NamingConvention.Kind;
import dev.migration.operation.Operations;
import dev.migration.script.Migration;
import dev.migration.script.ReversibleMigration;
import dev.migration.script.RevisionScript;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static dev.migration.schema.DataType.bigint;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A project says once how things are named, and every revision of it goes by that.
 */
@PostgresTest
class ProjectNamingTests {

	@Test
	void bothDirectionsGoByTheConventionOfTheMigration(TestDatabase database) {
		Migrator migrator = Migrator.builder(database.dataSource())
			.locations(List.of("classpath:dev/migration/naming"))
			.build();
		migrator.upgrade("heads");
		assertThat(database.jdbc()
			.sql("SELECT conname FROM pg_constraint WHERE conrelid IN (SELECT oid FROM pg_class WHERE relname ~ '^shop') "
					+ "AND contype <> 'n' ORDER BY 1")
			.query(String.class)
			.list()).containsExactly("ck_shop_area", "pk_shop", "shop_plain_pkey", "uq_shop_code");
		migrator.downgrade("base");
		assertThat(
				database.jdbc().sql("SELECT count(*) FROM pg_class WHERE relname ~ '^shop'").query(Long.class).single())
			.isZero();
	}

	/** What the revisions of a project have in common. */
	interface ProjectMigration extends Migration {

		@Override
		default NamingConvention naming() {
			return NamingConvention.of(Map.of(Kind.PRIMARY_KEY, "pk_{table}", Kind.UNIQUE, "uq_{table}_{columns}"));
		}

	}

	/** Says its change once. */
	@RevisionScript(id = "1", message = "create shop")
	static final class CreateShop implements ProjectMigration, ReversibleMigration {

		@Override
		public void change(Operations op) {
			op.createTable("shop", (table) -> {
				table.column("id", bigint()).primaryKey();
				table.column("code", bigint());
				table.check("ck_shop_area", "id > 0");
			});
			op.createUniqueConstraint(null, "shop", "code");
		}

	}

	/** Knows nothing of the convention. */
	@RevisionScript(id = "2", revises = "1", message = "create a plain shop")
	static final class CreatePlainShop implements ReversibleMigration {

		@Override
		public void change(Operations op) {
			op.createTable("shop_plain", (table) -> table.column("id", bigint()).primaryKey());
		}

	}

}
