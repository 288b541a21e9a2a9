package dev.migration.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import dev.migration.codegen.CommentedOperation.Remark;
import dev.migration.operation.NamingConvention;
import dev.migration.operation.Operation;
import dev.migration.operation.Operations;
import dev.migration.schema.DataType;
import dev.migration.schema.ReferentialAction;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How written revisions read.
 */
class JavaStatementsTests {

	@Test
	void newTableReadsLikeTheGuide() {
		RevisionBody body = body(Operations.record((op) -> {
			op.createTable("orders", (table) -> {
				table.column("id", DataType.bigint()).identity().primaryKey();
				table.column("email", DataType.varchar(320)).notNull().unique();
				table.column("customer_id", DataType.bigint())
					.notNull()
					.references("customer", "id")
					.onDelete(ReferentialAction.CASCADE);
				table.column("net", DataType.numeric(12, 2)).notNull().defaultTo("0");
				table.unique("orders_one_a_day", "customer_id", "net");
				table.index("orders_customer_id_idx", "customer_id");
				table.comment("what somebody bought");
			});
			op.createEnum("status", "open", "paid");
			op.createView("open_orders", " SELECT id\n   FROM orders;");
		}), List.of());
		assertThat(text(body.upgrade())).isEqualTo("""
				op.createTable("orders", (table) -> {
				    table.column("id", bigint()).identity().primaryKey();
				    table.column("email", varchar(320)).notNull().unique();
				    table.column("customer_id", bigint()).notNull().references("customer", "id").onDelete(CASCADE);
				    table.column("net", numeric(12, 2)).notNull().defaultTo("0");
				    table.unique("orders_one_a_day", "customer_id", "net");
				    table.index("orders_customer_id_idx", "customer_id");
				    table.comment("what somebody bought");
				});
				op.createEnum("status", "open", "paid");
				op.createView("open_orders", \"""
				        SELECT id
				           FROM orders
				        \""");
				""");
		assertThat(body.imports()).containsExactlyInAnyOrder("static dev.migration.schema.DataType.bigint",
				"static dev.migration.schema.DataType.varchar", "static dev.migration.schema.DataType.numeric",
				"static dev.migration.schema.ReferentialAction.CASCADE");
	}

	@Test
	void remarkShowsWhatCouldBeDoneInstead() {
		List<Operation> steps = Operations.record((op) -> {
			op.addColumn("users", "age", DataType.integer());
			op.backfill("users").set("age", "0").where("age IS NULL").batchSize(1000);
			op.online().setNotNull("users", "age");
		});
		List<Operation> add = Operations.record((op) -> op.addColumn("users", "age", DataType.integer()).notNull());
		RevisionBody body = new JavaStatements(NamingConvention.POSTGRES).body(List.of(
				CommentedOperation.of(first((op) -> op.dropTable("old"))),
				new CommentedOperation(add.get(0), List.of(new Remark(
						"fails when users has rows, for they have no value in the new column; in three steps: add it nullable, fill it, refuse nulls",
						steps))),
				new CommentedOperation(first((op) -> op.renameColumn("users", "name", "full_name")),
						List.of(Remark.of("taken for a rename")))),
				List.of(CommentedOperation.of(first((op) -> op.dropColumn("users", "age")))));
		assertThat(text(body.upgrade())).isEqualTo("""
				op.dropTable("old");

				// fails when users has rows, for they have no value in the new column; in three
				// steps: add it nullable, fill it, refuse nulls
				//     op.addColumn("users", "age", integer());
				//     op.backfill("users").set("age", "0").where("age IS NULL").batchSize(1000);
				//     op.online().setNotNull("users", "age");
				op.addColumn("users", "age", integer()).notNull();

				// taken for a rename
				op.renameColumn("users", "name", "full_name");
				""");
		assertThat(text(body.downgrade())).isEqualTo("op.dropColumn(\"users\", \"age\");\n");
	}

	@Test
	void longStatementsAreWrapped() {
		String[] columns = new String[12];
		for (int i = 0; i < columns.length; i++) {
			columns[i] = "column_number_" + i;
		}
		RevisionBody body = body(Operations.record((op) -> {
			op.createUniqueConstraint("orders_unique", "orders", columns).initiallyDeferred();
			op.createCheckConstraint("orders_check", "orders", "net > 0 OR reason IS NOT NULL AND ".repeat(5) + "true");
		}), List.of());
		assertThat(text(body.upgrade())).isEqualTo(
				"""
						op.createUniqueConstraint("orders_unique", "orders", "column_number_0", "column_number_1", "column_number_2",
						        "column_number_3", "column_number_4", "column_number_5", "column_number_6", "column_number_7",
						        "column_number_8", "column_number_9", "column_number_10", "column_number_11")
						    .initiallyDeferred();
						op.createCheckConstraint("orders_check", "orders",
						        "net > 0 OR reason IS NOT NULL AND net > 0 OR reason IS NOT NULL AND net > 0 OR reason IS "
						                + "NOT NULL AND net > 0 OR reason IS NOT NULL AND net > 0 OR reason IS NOT NULL AND true");
						""");
	}

	private static RevisionBody body(List<Operation> upgrade, List<Operation> downgrade) {
		return new JavaStatements(NamingConvention.POSTGRES).body(upgrade.stream().map(CommentedOperation::of).toList(),
				downgrade.stream().map(CommentedOperation::of).toList());
	}

	private static Operation first(Consumer<Operations> body) {
		return new ArrayList<>(Operations.record(body)).get(0);
	}

	private static String text(List<String> lines) {
		return String.join("\n", lines) + "\n";
	}

}
