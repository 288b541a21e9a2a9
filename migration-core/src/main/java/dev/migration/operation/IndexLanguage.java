package dev.migration.operation;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.IndexKey;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.QualifiedName;

/**
 * What is said about indexes of tables that are there.
 */
public sealed interface IndexLanguage extends Language permits Operations {

	/**
	 * Creates an index. Locks the table in SHARE mode while it is built, so that nobody
	 * writes; see {@link IndexBuilder#concurrently()}.
	 * @param index the exact name, or {@code null} to be named by convention
	 * @param table the table or materialized view
	 * @param columns the exact names of the columns
	 * @return a builder of the index
	 */
	default IndexBuilder createIndex(@Nullable String index, String table, String... columns) {
		IndexBuilder builder = new IndexBuilder(index, QualifiedName.parse(table), naming());
		Stream.of(columns).map(IndexKey::column).forEach(builder::on);
		return say(builder);
	}

	/**
	 * Drops an index. Locks its table in ACCESS EXCLUSIVE mode, for a moment; see
	 * {@link DropIndexBuilder#concurrently()}.
	 * @param index the index, {@code schema.name} when it is in another schema
	 * @return a builder of the options
	 */
	default DropIndexBuilder dropIndex(String index) {
		return say(new DropIndexBuilder(QualifiedName.parse(index)));
	}

	/**
	 * Gives an index another name. Locks the index in SHARE UPDATE EXCLUSIVE mode, for a
	 * moment.
	 * @param index the index, {@code schema.name} when it is in another schema
	 * @param to the exact new name
	 */
	default void renameIndex(String index, String to) {
		say(() -> List.of(new ObjectOperation.Rename(ObjectReference.index(index), to)));
	}

	/**
	 * Changes how an index is kept; see the builder for the locks.
	 * @param index the index, {@code schema.name} when it is in another schema
	 * @return a builder of the change
	 */
	default AlterIndexBuilder alterIndex(String index) {
		return say(new AlterIndexBuilder(ObjectReference.index(index)));
	}

	/**
	 * Builds an index anew. Locks its table in SHARE mode and the index in ACCESS
	 * EXCLUSIVE mode while it is built.
	 * @param index the index, {@code schema.name} when it is in another schema
	 */
	default void reindex(String index) {
		say(() -> List.of(new IndexOperation.Reindex(QualifiedName.parse(index), false)));
	}

	/**
	 * Builds an index anew while readers and writers go on, outside a transaction. Locks
	 * its table in SHARE UPDATE EXCLUSIVE mode.
	 * @param index the index, {@code schema.name} when it is in another schema
	 */
	default void reindexConcurrently(String index) {
		say(() -> List.of(new IndexOperation.Reindex(QualifiedName.parse(index), true)));
	}

}
