package dev.migration.operation;

import java.util.List;
import java.util.function.Consumer;

import dev.migration.schema.DataType;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.Partition;
import dev.migration.schema.PartitionBound;
import dev.migration.schema.QualifiedName;

/**
 * What is said about tables and columns.
 */
public sealed interface TableLanguage extends Language permits Operations {

	/**
	 * Creates a table. Locks nothing but the tables its foreign keys reference, in SHARE
	 * ROW EXCLUSIVE mode, for a moment.
	 * @param table the table
	 * @param body says what the table is like
	 * @return a builder of the options
	 */
	default CreateTableBuilder createTable(String table, Consumer<TableBuilder> body) {
		TableBuilder builder = new TableBuilder(QualifiedName.parse(table), naming());
		body.accept(builder);
		return say(new CreateTableBuilder(builder));
	}

	/**
	 * Drops a table and all that belongs to it. Locks the table, and those its foreign
	 * keys reference, in ACCESS EXCLUSIVE mode.
	 * @param table the table
	 * @return a builder of the options
	 */
	default DropBuilder dropTable(String table) {
		QualifiedName name = QualifiedName.parse(table);
		return say(new DropBuilder((ifExists, cascade) -> new TableOperation.DropTable(name, ifExists, cascade, null)));
	}

	/**
	 * Gives a table another name in the same schema. Locks the table in ACCESS EXCLUSIVE
	 * mode, for a moment.
	 * @param table the table
	 * @param to the exact new name, without a schema
	 */
	default void renameTable(String table, String to) {
		say(() -> List.of(new ObjectOperation.Rename(ObjectReference.table(table), to)));
	}

	/**
	 * Changes how a table is kept; see the builder for the locks.
	 * @param table the table
	 * @return a builder of the change
	 */
	default AlterTableBuilder alterTable(String table) {
		return say(new AlterTableBuilder(ObjectReference.table(table)));
	}

	/**
	 * Adds a column. Locks the table in ACCESS EXCLUSIVE mode; for a moment, unless its
	 * values are computed for each row, as by a volatile default, an identity or a stored
	 * expression; then see {@link OnlineOperations#addColumn}.
	 * @param table the table
	 * @param column the exact name
	 * @param type the type
	 * @return a builder of the column
	 */
	default ColumnBuilder addColumn(String table, String column, DataType type) {
		QualifiedName name = QualifiedName.parse(table);
		ColumnBuilder builder = new ColumnBuilder(column, type);
		say(builder.recording(name, naming()));
		return builder;
	}

	/**
	 * Drops a column. Locks the table in ACCESS EXCLUSIVE mode, for a moment, and the
	 * other table of a foreign key on the column too.
	 * @param table the table
	 * @param column the exact name
	 * @return a builder of the options
	 */
	default DropBuilder dropColumn(String table, String column) {
		QualifiedName name = QualifiedName.parse(table);
		return say(new DropBuilder(
				(ifExists, cascade) -> new ColumnOperation.DropColumn(name, column, ifExists, cascade, null)));
	}

	/**
	 * Changes a column; see the builder for the locks.
	 * @param table the table
	 * @param column the exact name
	 * @return a builder of the change
	 */
	default AlterColumnBuilder alterColumn(String table, String column) {
		return say(new AlterColumnBuilder(QualifiedName.parse(table), column));
	}

	/**
	 * Gives a column another name. Locks the table in ACCESS EXCLUSIVE mode, for a
	 * moment.
	 * @param table the table
	 * @param column the exact name
	 * @param to the exact new name
	 */
	default void renameColumn(String table, String column, String to) {
		say(() -> List.of(new ObjectOperation.Rename(ObjectReference.column(table, column), to)));
	}

	/**
	 * Creates a partition that takes its columns from the partitioned table. Locks the
	 * partitioned table in ACCESS EXCLUSIVE mode, for a moment, or as long as a default
	 * partition is read.
	 * @param partition the new table
	 * @param parent the partitioned table
	 * @param bound which rows it takes
	 * @return a builder of the options
	 */
	default CreateTableBuilder createPartition(String partition, String parent, PartitionBound bound) {
		return createPartition(partition, parent, bound, (table) -> {
		});
	}

	/**
	 * Creates a partition. With columns of its own it is created as a table and attached,
	 * which locks the partitioned table in SHARE UPDATE EXCLUSIVE mode only.
	 * @param partition the new table
	 * @param parent the partitioned table
	 * @param bound which rows it takes
	 * @param body says what else it is like, for example how it is partitioned itself
	 * @return a builder of the options
	 */
	default CreateTableBuilder createPartition(String partition, String parent, PartitionBound bound,
			Consumer<TableBuilder> body) {
		TableBuilder builder = new TableBuilder(QualifiedName.parse(partition), naming())
			.partitionOf(new Partition(QualifiedName.parse(parent), bound));
		body.accept(builder);
		return say(new CreateTableBuilder(builder));
	}

	/**
	 * Makes a table a partition. Locks the partitioned table in SHARE UPDATE EXCLUSIVE
	 * mode and the table in ACCESS EXCLUSIVE mode, while its rows are read; not when a
	 * check constraint proves that they fit. Locks a default partition in ACCESS
	 * EXCLUSIVE mode too.
	 * <p>
	 * A derived downgrade detaches the table; keys and indexes that the server made on it
	 * to match the partitioned table stay.
	 * @param partition the table
	 * @param parent the partitioned table
	 * @param bound which rows it takes
	 */
	default void attachPartition(String partition, String parent, PartitionBound bound) {
		say(() -> List.of(new InheritanceOperation.AttachPartition(QualifiedName.parse(partition),
				new Partition(QualifiedName.parse(parent), bound))));
	}

	/**
	 * Makes a partition a table of its own. Locks both in ACCESS EXCLUSIVE mode, for a
	 * moment; see {@link DetachBuilder#concurrently()}.
	 * @param partition the partition
	 * @param parent the partitioned table
	 * @return a builder of the options
	 */
	default DetachBuilder detachPartition(String partition, String parent) {
		return say(new DetachBuilder(QualifiedName.parse(partition), QualifiedName.parse(parent)));
	}

}
