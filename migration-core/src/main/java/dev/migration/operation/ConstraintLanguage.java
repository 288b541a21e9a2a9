package dev.migration.operation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.ObjectReference;
import dev.migration.schema.QualifiedName;

/**
 * What is said about constraints of tables that are there.
 */
public sealed interface ConstraintLanguage extends Language permits Operations {

	/**
	 * Adds a primary key. Locks the table in ACCESS EXCLUSIVE mode while its index is
	 * built; see {@link OnlineOperations#createPrimaryKey}.
	 * @param constraint the exact name, or {@code null} to be named by convention
	 * @param table the table
	 * @param columns the exact names of the columns
	 * @return a builder of the key
	 */
	default PrimaryKeyBuilder createPrimaryKey(@Nullable String constraint, String table, String... columns) {
		return add(table, new PrimaryKeyBuilder(constraint, List.of(columns)));
	}

	/**
	 * Adds a unique constraint. Locks the table in ACCESS EXCLUSIVE mode while its index
	 * is built; see {@link OnlineOperations#createUniqueConstraint}.
	 * @param constraint the exact name, or {@code null} to be named by convention
	 * @param table the table
	 * @param columns the exact names of the columns
	 * @return a builder of the constraint
	 */
	default UniqueBuilder createUniqueConstraint(@Nullable String constraint, String table, String... columns) {
		return add(table, new UniqueBuilder(constraint, List.of(columns)));
	}

	/**
	 * Adds a foreign key; its builder names the other table. Locks both tables in SHARE
	 * ROW EXCLUSIVE mode while all rows are checked, for a moment when not valid; see
	 * {@link OnlineOperations#createForeignKey}.
	 * @param constraint the exact name, or {@code null} to be named by convention
	 * @param table the table
	 * @param columns the exact names of the columns
	 * @return a builder of the key
	 */
	default ForeignKeyBuilder createForeignKey(@Nullable String constraint, String table, String... columns) {
		return add(table, new ForeignKeyBuilder(constraint, List.of(columns)));
	}

	/**
	 * Adds a check constraint. Locks the table in ACCESS EXCLUSIVE mode while all rows
	 * are checked, for a moment when not valid; see
	 * {@link OnlineOperations#createCheckConstraint}.
	 * @param constraint the exact name, or {@code null} to be named by convention
	 * @param table the table
	 * @param condition the condition as SQL
	 * @return a builder of the constraint
	 */
	default CheckBuilder createCheckConstraint(@Nullable String constraint, String table, String condition) {
		return add(table, new CheckBuilder(constraint, condition));
	}

	/**
	 * Adds an exclusion constraint; its builder says what is compared. Locks the table in
	 * ACCESS EXCLUSIVE mode while its index is built, and there is no way around.
	 * @param constraint the exact name, or {@code null} to be named by convention
	 * @param table the table
	 * @return a builder of the constraint
	 */
	default ExclusionBuilder createExclusionConstraint(@Nullable String constraint, String table) {
		return add(table, new ExclusionBuilder(constraint));
	}

	/**
	 * Drops a constraint of any kind. Locks the table in ACCESS EXCLUSIVE mode, and the
	 * other table of a foreign key too; for a moment.
	 * @param constraint the exact name
	 * @param table the table
	 * @return a builder of the options
	 */
	default DropBuilder dropConstraint(String constraint, String table) {
		QualifiedName name = QualifiedName.parse(table);
		return say(new DropBuilder((ifExists, cascade) -> new ConstraintOperation.DropConstraint(name, constraint,
				ifExists, cascade, null)));
	}

	/**
	 * Gives a constraint another name, and its index too. Locks the table in ACCESS
	 * EXCLUSIVE mode, for a moment.
	 * @param constraint the exact name
	 * @param table the table
	 * @param to the exact new name
	 */
	default void renameConstraint(String constraint, String table, String to) {
		say(() -> List.of(new ObjectOperation.Rename(ObjectReference.constraint(constraint, table), to)));
	}

	/**
	 * Changes when a foreign key is checked. Locks the table in ACCESS EXCLUSIVE mode,
	 * for a moment.
	 * @param constraint the exact name
	 * @param table the table
	 * @return a builder of the change
	 */
	default AlterConstraintBuilder alterConstraint(String constraint, String table) {
		return say(new AlterConstraintBuilder(QualifiedName.parse(table), constraint));
	}

	/**
	 * Checks all rows against a constraint that was added as not valid. Locks the table
	 * in SHARE UPDATE EXCLUSIVE mode, and the other table of a foreign key in ROW SHARE
	 * mode, so that reading and writing go on; unless the transaction holds a stronger
	 * lock from before.
	 * <p>
	 * A derived downgrade leaves the constraint valid: nothing makes it not valid again,
	 * and the rows satisfy it either way.
	 * @param constraint the exact name
	 * @param table the table
	 */
	default void validateConstraint(String constraint, String table) {
		say(() -> List.of(new ConstraintOperation.ValidateConstraint(QualifiedName.parse(table), constraint)));
	}

	private <B extends ConstraintBuilder<B>> B add(String table, B builder) {
		QualifiedName name = QualifiedName.parse(table);
		say(builder.recording(() -> builder.operation(name, naming())));
		return builder;
	}

}
