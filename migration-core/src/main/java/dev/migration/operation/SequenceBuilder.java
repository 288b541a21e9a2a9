package dev.migration.operation;

import java.util.List;

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
	 * @return this builder
	 */
	public SequenceBuilder ifNotExists() {
		this.ifNotExists = true;
		return this;
	}

	@Override
	public List<Operation> operations() {
		return List.of(new SequenceOperation.CreateSequence(
				new Sequence(this.name, this.type, options(), this.owner, this.persistence, this.comment, List.of()),
				this.ifNotExists));
	}

}
