package dev.migration.codegen;

import org.jspecify.annotations.Nullable;

import dev.migration.operation.OperationSwitch;
import dev.migration.operation.SequenceOperation;
import dev.migration.schema.DataType;
import dev.migration.schema.Persistence;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Sequence;

/**
 * Statements about sequences.
 */
final class SequenceChains {

	private final JavaWords words;

	private final ColumnWords columns;

	private final RecordText records;

	SequenceChains(JavaWords words) {
		this.words = words;
		this.columns = new ColumnWords(words);
		this.records = new RecordText(words);
	}

	void register(OperationSwitch.Builder<Chain> cases) {
		cases.on(SequenceOperation.CreateSequence.class, this::create)
			.on(SequenceOperation.DropSequence.class,
					(drop) -> Chain.op()
						.call("dropSequence", this.words.name(drop.sequence()))
						.callIf(drop.ifExists(), "ifExists")
						.callIf(drop.cascade(), "cascade"))
			.on(SequenceOperation.ChangeSequence.class, this::change)
			.on(SequenceOperation.SetSequenceOwner.class,
					(set) -> owner(alter(set.sequence()).callIf(set.owner() == null, "ownedByNone"), set.owner()));
	}

	private Chain create(SequenceOperation.CreateSequence create) {
		Sequence sequence = create.definition();
		if (sequence.persistence() == Persistence.TEMPORARY || !sequence.grants().isEmpty()) {
			return this.records.invoke(create);
		}
		Chain said = Chain.op().call("createSequence", this.words.name(sequence.name()));
		if (!sequence.type().equals(DataType.bigint())) {
			said = said.call("as", this.words.type(sequence.type()));
		}
		return owner(this.columns.counting(said, sequence.options()), sequence.ownedBy())
			.callIf(sequence.persistence() == Persistence.UNLOGGED, "unlogged")
			.callIf(create.ifNotExists(), "ifNotExists")
			.callIfAny("comment", sequence.comment(), Argument::text);
	}

	private Chain change(SequenceOperation.ChangeSequence change) {
		Chain said = alter(change.sequence()).callIfAny("as", change.type(), this.words::type);
		return this.columns.counting(said, change.options())
			.callIfAny("restartWith", change.restart(), this.words::number);
	}

	private Chain owner(Chain chain, Sequence.@Nullable Owner owner) {
		return (owner != null) ? chain.call("ownedBy", this.words.name(owner.table()), Argument.name(owner.column()))
				: chain;
	}

	private Chain alter(QualifiedName sequence) {
		return Chain.op().call("alterSequence", this.words.name(sequence));
	}

}
