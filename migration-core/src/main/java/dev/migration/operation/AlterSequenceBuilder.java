package dev.migration.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.DataType;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Sequence;
import dev.migration.schema.SequenceOptions;

/**
 * Says how a sequence changes; what is not said stays. Locks the sequence in SHARE ROW
 * EXCLUSIVE mode, for a moment.
 */
public final class AlterSequenceBuilder extends CountingBuilder<AlterSequenceBuilder> implements Recording {

	private final QualifiedName name;

	private final List<Operation> others = new ArrayList<>();

	private @Nullable DataType type;

	private @Nullable Long restart;

	private @Nullable Consumer<Operations> undo;

	AlterSequenceBuilder(QualifiedName name) {
		this.name = name;
	}

	/**
	 * Counts in another type.
	 * @param integer {@code smallint}, {@code integer} or {@code bigint}
	 * @return this builder
	 */
	public AlterSequenceBuilder as(DataType integer) {
		this.type = integer;
		return this;
	}

	/**
	 * Goes on at a value.
	 * @param next the next value
	 * @return this builder
	 */
	public AlterSequenceBuilder restartWith(long next) {
		this.restart = next;
		return this;
	}

	/**
	 * Goes when a column goes.
	 * @param table the table
	 * @param column the exact name of the column
	 * @return this builder
	 */
	public AlterSequenceBuilder ownedBy(String table, String column) {
		this.others.add(new SequenceOperation.SetSequenceOwner(this.name,
				new Sequence.Owner(QualifiedName.parse(table), column), Previous.unknown()));
		return this;
	}

	/**
	 * Goes with no column.
	 * @return this builder
	 */
	public AlterSequenceBuilder ownedByNone() {
		this.others.add(new SequenceOperation.SetSequenceOwner(this.name, null, Previous.unknown()));
		return this;
	}

	/**
	 * Survives a crash, or begins anew after one; PostgreSQL 15.
	 * @param logged {@code true} to survive
	 * @return this builder
	 */
	public AlterSequenceBuilder logged(boolean logged) {
		this.others.add(new RelationOperation.SetLogged(ObjectReference.of(ObjectKind.SEQUENCE, this.name), logged));
		return this;
	}

	/**
	 * Says how this is undone, for a migration whose downgrade is derived.
	 * @param body says the way back
	 * @return this builder
	 */
	public AlterSequenceBuilder undo(Consumer<Operations> body) {
		this.undo = body;
		return this;
	}

	@Override
	public List<Operation> operations() {
		List<Operation> operations = new ArrayList<>();
		if (this.type != null || this.restart != null || !options().equals(SequenceOptions.DEFAULT)) {
			operations.add(new SequenceOperation.ChangeSequence(this.name, this.type, options(), this.restart, null));
		}
		operations.addAll(this.others);
		if (operations.isEmpty()) {
			throw new IllegalArgumentException(
					"Sequence '%s' is altered, but nothing says how; say .incrementBy(…), .restartWith(…) or another"
						.formatted(this.name));
		}
		return operations;
	}

	@Override
	public Optional<Consumer<Operations>> undoing() {
		return Optional.ofNullable(this.undo);
	}

}
