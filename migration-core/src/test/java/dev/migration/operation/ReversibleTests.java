package dev.migration.operation;

import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import dev.migration.script.ReversibleMigration;

import static dev.migration.schema.DataType.bigint;
import static dev.migration.schema.DataType.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReversibleTests {

	@Test
	void stepsAreUndoneFromTheLastToTheFirst() {
		Reversible both = Operations.reversible((op) -> {
			op.addColumn("account", "email", text()).unique();
			op.execute("UPDATE account SET email = ''").undo((back) -> {
				back.execute("SELECT 1");
				back.execute("SELECT 2");
			});
			op.renameTable("account", "person");
		});
		assertThat(describe(both.upgrade())).containsExactly("add column account.email",
				"add constraint account_email_key on account", "UPDATE account SET email = ''",
				"rename table account to person");
		assertThat(describe(both.downgrade())).containsExactly("rename table person to account", "SELECT 1", "SELECT 2",
				"drop constraint account_email_key on account", "drop column account.email");
	}

	@Test
	void aStepThatCannotBeUndoneIsNamed() {
		assertRefused((op) -> {
			op.createTable("account", (table) -> table.column("id", bigint()).primaryKey());
			op.dropColumn("account", "email");
		}, 2, "drop column account.email");
	}

	@Test
	void everyStepOfACallCounts() {
		assertRefused((op) -> {
			op.addColumn("account", "a", text()).unique();
			op.alterColumn("account", "b").notNull().comment("b");
		}, 4, "comment on column account.b");
	}

	@Test
	void rawSqlWithoutAnUndoIsNamed() {
		assertRefused((op) -> op.execute("UPDATE account SET email = ''"), 1, "UPDATE account SET email = ''");
	}

	@Test
	void whatMayHaveBeenThereIsNotDropped() {
		List<Consumer<Operations>> bodies = List.of((op) -> op.createTable("a", (table) -> {
		}).ifNotExists(), (op) -> op.addColumn("a", "b", text()).ifNotExists(),
				(op) -> op.createIndex("i", "a", "b").ifNotExists(), (op) -> op.createSchema("s").ifNotExists(),
				(op) -> op.createExtension("hstore").ifNotExists(), (op) -> op.createSequence("s").ifNotExists(),
				(op) -> op.createMaterializedView("v", "SELECT 1 AS n").ifNotExists());
		assertThat(bodies).allSatisfy((body) -> {
			String said = Operations.record(body).get(0).describe();
			assertThatExceptionOfType(IrreversibleOperationException.class)
				.isThrownBy(() -> Operations.reversible(body))
				.withMessage("Step 1 cannot be undone: '%s' may have found it there already, because of ifNotExists(); "
						+ "say how with .undo(…), or write the downgrade by hand", said);
		});
	}

	@Test
	void theAuthorOfACreationCanSayItsUndo() {
		Reversible both = Operations.reversible((op) -> {
			op.createTable("a", (table) -> {
			}).ifNotExists().undo((back) -> back.execute("1"));
			op.addColumn("a", "b", text()).ifNotExists().undo((back) -> back.execute("2"));
			op.createIndex("i", "a", "b").ifNotExists().undo((back) -> back.execute("3"));
			op.createSchema("s").ifNotExists().undo((back) -> back.execute("4"));
			op.createExtension("hstore").ifNotExists().undo((back) -> back.execute("5"));
			op.createSequence("s").ifNotExists().undo((back) -> back.execute("6"));
			op.createMaterializedView("v", "SELECT 1 AS n").ifNotExists().undo((back) -> back.execute("7"));
			op.createUniqueConstraint("k", "a", "b").usingIndex("i").undo((back) -> back.execute("8"));
			op.online().createCheckConstraint("k", "a", "b > 0").undo((back) -> back.execute("9"));
		});
		assertThat(describe(both.downgrade())).containsExactly("9", "8", "7", "6", "5", "4", "3", "2", "1");
	}

	@Test
	void aTemporaryTableThatGoesByItselfNeedsNoUndo() {
		Consumer<Operations> body = (op) -> op.createTable("a", TableBuilder::temporary)
			.ifNotExists()
			.onCommit(TableOperation.OnCommit.DROP);
		assertThat(Operations.reversible(body).downgrade()).isEmpty();
	}

	@Test
	void anIndexThatWasThereIsNotDroppedWithItsConstraint() {
		List<Consumer<Operations>> bodies = List.of((op) -> op.createUniqueConstraint("k", "a", "b").usingIndex("i"),
				(op) -> op.createPrimaryKey("k", "a", "b").usingIndex("i"));
		assertThat(bodies).allSatisfy((body) -> assertThatExceptionOfType(IrreversibleOperationException.class)
			.isThrownBy(() -> Operations.reversible(body))
			.withMessage("Step 1 cannot be undone: 'add constraint k on a using index i' takes an index that was there "
					+ "before, and dropping the constraint drops the index too; say how with .undo(…), or write the "
					+ "downgrade by hand"));
	}

	@Test
	void aMigrationIsRefusedInBothDirections() {
		ReversibleMigration migration = (op) -> op.dropTable("account");
		assertThatExceptionOfType(IrreversibleOperationException.class)
			.isThrownBy(() -> Operations.record(migration::upgrade))
			.satisfies((ex) -> assertThat(ex.operation()).isInstanceOf(TableOperation.DropTable.class));
		assertThatExceptionOfType(IrreversibleOperationException.class)
			.isThrownBy(() -> Operations.record(migration::downgrade));
	}

	private static void assertRefused(Consumer<Operations> body, int step, String operation) {
		assertThatExceptionOfType(IrreversibleOperationException.class).isThrownBy(() -> Operations.reversible(body))
			.withMessage("Step %d cannot be undone: '%s' does not know what was there before; say how with .undo(…), "
					+ "or write the downgrade by hand", step, operation)
			.satisfies((ex) -> assertThat(ex.step()).isEqualTo(step));
	}

	private static List<String> describe(List<Operation> operations) {
		return operations.stream().map(Operation::describe).toList();
	}

}
