package dev.migration.ddl;

import java.util.ArrayList;
import java.util.List;

import dev.migration.operation.OperationSwitch;
import dev.migration.operation.SequenceOperation;
import dev.migration.schema.DataType;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.Sequence;

/**
 * Statements about sequences.
 */
final class SequenceDdl {

	void register(OperationSwitch.Builder<List<SqlStatement>> cases) {
		cases.on(SequenceOperation.CreateSequence.class, this::create)
			.on(SequenceOperation.DropSequence.class,
					(drop) -> Statements.of("DROP SEQUENCE %s%s%s".formatted(Words.ifExists(drop.ifExists()),
							Sql.name(drop.sequence()), Words.cascade(drop.cascade()))))
			.on(SequenceOperation.ChangeSequence.class, this::change)
			.on(SequenceOperation.SetSequenceOwner.class, (set) -> Statements.of("ALTER SEQUENCE %s%s"
				.formatted(Sql.name(set.sequence()), (set.owner() != null) ? ownedBy(set.owner()) : " OWNED BY NONE")));
	}

	private List<SqlStatement> create(SequenceOperation.CreateSequence create) {
		Sequence sequence = create.definition();
		ObjectReference object = ObjectReference.of(ObjectKind.SEQUENCE, sequence.name());
		String persistence = switch (sequence.persistence()) {
			case PERMANENT -> "";
			case UNLOGGED -> "UNLOGGED ";
			case TEMPORARY -> "TEMPORARY ";
		};
		StringBuilder sql = new StringBuilder("CREATE ").append(persistence)
			.append("SEQUENCE ")
			.append(Words.ifNotExists(create.ifNotExists()))
			.append(Sql.name(sequence.name()));
		if (!sequence.type().equals(DataType.bigint())) {
			sql.append(" AS ").append(Sql.type(sequence.type()));
		}
		ColumnSql.options(sequence.options()).forEach((option) -> sql.append(" ").append(option));
		if (sequence.ownedBy() != null) {
			sql.append(ownedBy(sequence.ownedBy()));
		}
		return new Statements().add(sql.toString())
			.addAll(ObjectSql.commentIfAny(object, sequence.comment()))
			.addAll(ObjectSql.grants(object, sequence.grants()))
			.list();
	}

	private List<SqlStatement> change(SequenceOperation.ChangeSequence change) {
		List<String> words = new ArrayList<>();
		if (change.type() != null) {
			words.add("AS " + Sql.type(change.type()));
		}
		words.addAll(ColumnSql.options(change.options()));
		if (change.restart() != null) {
			words.add("RESTART WITH " + change.restart());
		}
		return Statements.of("ALTER SEQUENCE %s %s".formatted(Sql.name(change.sequence()), String.join(" ", words)));
	}

	private static String ownedBy(Sequence.Owner owner) {
		return " OWNED BY %s.%s".formatted(Sql.name(owner.table()), Sql.identifier(owner.column()));
	}

}
