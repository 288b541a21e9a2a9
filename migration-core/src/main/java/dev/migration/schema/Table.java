package dev.migration.schema;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A table with all that belongs to it.
 *
 * @param name the name
 * @param columns the columns in order; a partition has all of its parent's, or none to
 * take them over as they are, and a table that inherits has its own alone
 * @param constraints the constraints, inherited ones left out
 * @param indexes the indexes other than those of constraints
 * @param triggers the triggers other than those of constraints
 * @param policies the row-level-security policies
 * @param partitionKey how its rows find their partition, or {@code null}
 * @param partition its place as a partition, or {@code null}
 * @param inherits the tables it inherits from, in order
 * @param options the rest
 * @param comment the comment, or {@code null}
 * @param grants who may do what with it
 */
public record Table(QualifiedName name, List<Column> columns, List<Constraint> constraints, List<Index> indexes,
		List<Trigger> triggers, List<Policy> policies, @Nullable PartitionKey partitionKey,
		@Nullable Partition partition, List<QualifiedName> inherits, TableOptions options, @Nullable String comment,
		List<Grant> grants) {

	public Table {
		columns = List.copyOf(columns);
		constraints = List.copyOf(constraints);
		indexes = List.copyOf(indexes);
		triggers = List.copyOf(triggers);
		policies = List.copyOf(policies);
		inherits = List.copyOf(inherits);
		grants = List.copyOf(grants);
		long distinct = columns.stream().map(Column::name).distinct().count();
		if (distinct != columns.size()) {
			throw new IllegalArgumentException(
					"Table '%s' has a column twice: %s".formatted(name, columns.stream().map(Column::name).toList()));
		}
	}

	/**
	 * A table of columns and constraints, with nothing special.
	 * @param name the name
	 * @param columns the columns in order
	 * @param constraints the constraints
	 * @return the table
	 */
	public static Table of(QualifiedName name, List<Column> columns, List<Constraint> constraints) {
		return new Table(name, columns, constraints, List.of(), List.of(), List.of(), null, null, List.of(),
				TableOptions.DEFAULT, null, List.of());
	}

	/**
	 * The column of a name.
	 * @param column the exact name
	 * @return the column, or empty when there is none
	 */
	public Optional<Column> column(String column) {
		return this.columns.stream().filter((candidate) -> candidate.name().equals(column)).findFirst();
	}

	/**
	 * The constraint of a name.
	 * @param constraint the exact name
	 * @return the constraint, or empty when there is none
	 */
	public Optional<Constraint> constraint(String constraint) {
		return this.constraints.stream().filter((candidate) -> candidate.name().equals(constraint)).findFirst();
	}

	/**
	 * The constraints of one kind.
	 * @param kind for example {@code ForeignKey.class}
	 * @param <C> the kind
	 * @return the constraints in their order
	 */
	public <C extends Constraint> List<C> constraints(Class<C> kind) {
		return this.constraints.stream().filter(kind::isInstance).map(kind::cast).toList();
	}

	/**
	 * The primary key.
	 * @return the key, or empty when there is none
	 */
	public Optional<PrimaryKey> primaryKey() {
		return constraints(PrimaryKey.class).stream().findFirst();
	}

}
