package dev.migration.conformance;

import java.util.List;
import java.util.function.BiConsumer;

import org.junit.jupiter.api.Test;

import dev.migration.ddl.PostgresDdl;
import dev.migration.ddl.SqlStatement;
import dev.migration.operation.Operations;
import dev.migration.schema.DataType;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names of what a test cannot create, such as a tablespace or an extension: they arrive
 * in the SQL as the server itself quotes them.
 */
@PostgresTest
class ClusterNamesTests {

	private static final List<BiConsumer<Operations, String>> PLACES = List.of(
			(op, n) -> op.alterTable("t").tablespace(n), (op, n) -> op.alterTable("t").accessMethod(n),
			(op, n) -> op.alterIndex("i").tablespace(n), (op, n) -> op.alterColumn("t", "c").compression(n),
			(op, n) -> op.addColumn("t", "c", DataType.text()).compression(n),
			(op, n) -> op.createIndex("i", "t", "c").using(n), (op, n) -> op.createIndex("i", "t", "c").tablespace(n),
			(op, n) -> op.createExclusionConstraint("x", "t").compare("c", "=").using(n),
			(op, n) -> op.createUniqueConstraint("x", "t", "c").tablespace(n),
			(op, n) -> op.createTable("t", (table) -> table.tablespace(n)),
			(op, n) -> op.createTable("t", (table) -> table.using(n)),
			(op, n) -> op.createMaterializedView("m", "SELECT 1").tablespace(n),
			(op, n) -> op.createMaterializedView("m", "SELECT 1").using(n), (op, n) -> op.createExtension(n),
			(op, n) -> op.dropExtension(n), (op, n) -> op.updateExtension(n), (op, n) -> op.updateExtension(n, "2"));

	private static final List<BiConsumer<Operations, String>> PARAMETERS = List.of(
			(op, n) -> op.alterTable("t").set(n, "1"), (op, n) -> op.alterTable("t").reset(n),
			(op, n) -> op.alterIndex("i").reset(n), (op, n) -> op.alterView("v").reset(n),
			(op, n) -> op.alterColumn("t", "c").reset(n), (op, n) -> op.alterColumn("t", "c").set(n, "1"),
			(op, n) -> op.createIndex("i", "t", "c").with(n, "1"),
			(op, n) -> op.createUniqueConstraint("x", "t", "c").with(n, "1"),
			(op, n) -> op.createTable("t", (table) -> table.with(n, "1")),
			(op, n) -> op.createMaterializedView("m", "SELECT 1").with(n, "1"));

	@Test
	void everyPlaceQuotesLikeTheServer(TestDatabase database) {
		for (String name : HostileNamesTests.NAMES) {
			assertQuoted(PLACES, name, database);
		}
	}

	@Test
	void aParameterIsQuotedBehindItsPrefix(TestDatabase database) {
		HostileNamesTests.NAMES.stream()
			.filter((name) -> !name.contains("."))
			.forEach((name) -> assertQuoted(PARAMETERS, name, database));
		assertThat(sql((op, n) -> op.alterTable("t").set(n, "1"), "toast.a b.c"))
			.containsExactly("ALTER TABLE t SET (toast.\"a b.c\" = 1)");
	}

	@Test
	void aVersionIsALiteral(TestDatabase database) {
		for (String name : HostileNamesTests.NAMES) {
			String quoted = database.jdbc()
				.sql("SELECT trim(quote_literal(?))")
				.param(name)
				.query(String.class)
				.single();
			assertThat(sql((op, n) -> op.updateExtension("e", n), name))
				.containsExactly("ALTER EXTENSION e UPDATE TO " + quoted);
			assertThat(sql((op, n) -> op.createExtension("e").version(n), name))
				.containsExactly("CREATE EXTENSION e VERSION " + quoted);
		}
	}

	private static void assertQuoted(List<BiConsumer<Operations, String>> places, String name, TestDatabase database) {
		String quoted = database.jdbc().sql("SELECT quote_ident(?)").param(name).query(String.class).single();
		for (int i = 0; i < places.size(); i++) {
			assertThat(sql(places.get(i), name)).as("place %d", i).singleElement().asString().contains(quoted);
		}
	}

	private static List<String> sql(BiConsumer<Operations, String> place, String name) {
		PostgresDdl ddl = new PostgresDdl();
		return Operations.record((op) -> place.accept(op, name))
			.stream()
			.flatMap((operation) -> ddl.statements(operation).stream())
			.map(SqlStatement::sql)
			.toList();
	}

}
