package dev.migration.codegen;

import dev.migration.operation.ConstraintOperation;
import dev.migration.operation.IndexOperation;
import dev.migration.operation.OperationSwitch;

/**
 * Statements about constraints and indexes.
 */
final class ConstraintChains {

	private final JavaWords words;

	private final ConstraintWords constraints;

	private final RecordText records;

	ConstraintChains(JavaWords words) {
		this.words = words;
		this.constraints = new ConstraintWords(words);
		this.records = new RecordText(words);
	}

	void register(OperationSwitch.Builder<Chain> cases) {
		cases
			.on(ConstraintOperation.AddConstraint.class,
					(add) -> this.constraints.added(Chain.op(), add.table(), add.constraint())
						.orElseGet(() -> this.records.invoke(add)))
			.on(ConstraintOperation.AddConstraintUsingIndex.class,
					(add) -> this.constraints.added(Chain.op(), add.table(), add.constraint())
						.map((said) -> said.call("usingIndex", Argument.name(add.index())))
						.orElseGet(() -> this.records.invoke(add)))
			.on(ConstraintOperation.DropConstraint.class,
					(drop) -> Chain.op()
						.call("dropConstraint", Argument.name(drop.constraint()), this.words.name(drop.table()))
						.callIf(drop.ifExists(), "ifExists")
						.callIf(drop.cascade(), "cascade"))
			.on(ConstraintOperation.SetDeferral.class,
					(set) -> Chain.op()
						.call("alterConstraint", Argument.name(set.constraint()), this.words.name(set.table()))
						.call(switch (set.deferral()) {
							case NOT_DEFERRABLE -> "notDeferrable";
							case INITIALLY_IMMEDIATE -> "deferrable";
							case INITIALLY_DEFERRED -> "initiallyDeferred";
						}))
			.on(ConstraintOperation.ValidateConstraint.class, (validate) -> Chain.op()
				.call("validateConstraint", Argument.name(validate.constraint()), this.words.name(validate.table())));
		registerIndexes(cases);
	}

	private void registerIndexes(OperationSwitch.Builder<Chain> cases) {
		cases
			.on(IndexOperation.CreateIndex.class,
					(create) -> (create.definition().parent() != null) ? this.records.invoke(create)
							: new IndexWords(this.words).created(create.definition())
								.callIf(create.concurrently(), "concurrently")
								.callIf(create.ifNotExists(), "ifNotExists"))
			.on(IndexOperation.DropIndex.class,
					(drop) -> Chain.op()
						.call("dropIndex", this.words.name(drop.index()))
						.callIf(drop.concurrently(), "concurrently")
						.callIf(drop.ifExists(), "ifExists")
						.callIf(drop.cascade(), "cascade"))
			.on(IndexOperation.Reindex.class, (reindex) -> Chain.op()
				.call(reindex.concurrently() ? "reindexConcurrently" : "reindex", this.words.name(reindex.index())))
			.on(IndexOperation.AttachIndex.class,
					(attach) -> Chain.op()
						.call("alterIndex", this.words.name(attach.index()))
						.call("attachTo", this.words.name(attach.parent())));
	}

}
