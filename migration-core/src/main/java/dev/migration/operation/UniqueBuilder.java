package dev.migration.operation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.QualifiedName;
import dev.migration.schema.UniqueConstraint;

/**
 * Says what a unique constraint is like.
 */
public final class UniqueBuilder extends KeyBuilder<UniqueBuilder> {

	private final List<String> columns;

	private boolean nullsNotDistinct;

	private boolean withoutOverlaps;

	private @Nullable String index;

	UniqueBuilder(@Nullable String name, List<String> columns) {
		super(name);
		this.columns = List.copyOf(columns);
	}

	/**
	 * Counts two nulls as equal; PostgreSQL 15.
	 * @return this builder
	 */
	public UniqueBuilder nullsNotDistinct() {
		this.nullsNotDistinct = true;
		return this;
	}

	/**
	 * Lets rows share all columns but the last, a range, when their ranges do not
	 * overlap; PostgreSQL 18.
	 * @return this builder
	 */
	public UniqueBuilder withoutOverlaps() {
		this.withoutOverlaps = true;
		return this;
	}

	/**
	 * Takes over a unique index that is there, which then goes by the constraint's name;
	 * only for a table that is there. Locks the table in ACCESS EXCLUSIVE mode, for a
	 * moment.
	 * <p>
	 * Dropping the constraint drops the index too: a derived downgrade needs
	 * {@link #undo}.
	 * @param existing the exact name of the index
	 * @return this builder
	 */
	public UniqueBuilder usingIndex(String existing) {
		this.index = existing;
		return this;
	}

	@Override
	Operation operation(QualifiedName table, NamingConvention naming) {
		return (this.index != null)
				? new ConstraintOperation.AddConstraintUsingIndex(table, build(table, naming), this.index)
				: super.operation(table, naming);
	}

	@Override
	UniqueConstraint build(QualifiedName table, NamingConvention naming) {
		String name = name(() -> naming.name(NamingConvention.Kind.UNIQUE, table, this.columns, null));
		return new UniqueConstraint(name, this.columns, include(), this.nullsNotDistinct, this.withoutOverlaps,
				deferral(), storage(), comment());
	}

}
