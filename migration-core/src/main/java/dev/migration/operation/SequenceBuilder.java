package dev.migration.operation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.DataType;
import dev.migration.schema.Persistence;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Sequence;

/**
 * Says what a sequence is like.
 */
public final class SequenceBuilder extends CountingBuilder<SequenceBuilder> implements Recording {

	private final QualifiedName name;

	private DataType type = DataType.bigint();

	private Sequence.@Nullable Owner owner;

	private Persistence persistence = Persistence.PERMANENT;

	private @Nullable String comment;

	private @Nullable Consumer<Operations> undo;

	private boolean ifNotExists;

	SequenceBuilder(QualifiedName name) {
		this.name = name;
	}

	/**
	 * Counts in another type than {@code bigint}.
	 * @param integer {@code smallint}, {@code integer} or {@code bigint}
	 * @return this builder
	 */
	public SequenceBuilder as(DataType integer) {
		this.type = integer;
		return this;
	}

	/**
	 * Goes when a column goes.
	 * @param table the table
	 * @param column the exact name of the column
	 * @return this builder
	 */
	public SequenceBuilder ownedBy(String table, String column) {
		this.owner = new Sequence.Owner(QualifiedName.parse(table), column);
		return this;
	}

	/**
	 * Begins anew after a crash; PostgreSQL 15.
	 * @return this builder
	 */
	public SequenceBuilder unlogged() {
		this.persistence = Persistence.UNLOGGED;
		return this;
	}

	/**
	 * Says for people what it is for.
	 * @param text the comment
	 * @return this builder
	 */
	public SequenceBuilder comment(String text) {
		this.comment = text;
		return this;
	}

	/**
	 * Leaves a sequence of that name as it is.
	 * <p>
	 * What was there before must not go: a derived downgrade needs {@link #undo}.
	 * @return this builder
	 */
	public SequenceBuilder ifNotExists() {
		this.ifNotExists = true;
		return this;
	}

	/**
	 * Says how this is undone, for a migration whose downgrade is derived from its
	 * upgrade ({@link Operations#reversible}).
	 * @param body says the way back; a body that says nothing means that nothing has to
	 * be undone
	 * @return this builder
	 */
	public SequenceBuilder undo(Consumer<Operations> body) {
		this.undo = body;
		return this;
	}

	@Override
	public Optional<Consumer<Operations>> undoing() {
		return Optional.ofNullable(this.undo);
	}

	@Override
	public List<Operation> operations() {
		return List.of(new SequenceOperation.CreateSequence(
				new Sequence(this.name, this.type, options(), this.owner, this.persistence, this.comment, List.of()),
				this.ifNotExists));
	}

}
