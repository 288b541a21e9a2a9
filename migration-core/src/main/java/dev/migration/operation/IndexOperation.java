package dev.migration.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.Index;
import dev.migration.schema.QualifiedName;

/**
 * Operations on an index.
 */
public sealed interface IndexOperation extends Operation {

	/**
	 * The index.
	 * @return the name
	 */
	QualifiedName index();

	/**
	 * Creates an index.
	 *
	 * @param definition the index
	 * @param concurrently whether writers go on meanwhile; then it runs outside a
	 * transaction
	 * @param ifNotExists whether an index of that name is left as it is
	 */
	record CreateIndex(Index definition, boolean concurrently, boolean ifNotExists) implements IndexOperation {

		@Override
		public QualifiedName index() {
			return this.definition.qualifiedName();
		}

		@Override
		public Optional<Operation> inverse() {
			return this.ifNotExists ? Optional.empty()
					: Optional.of(new DropIndex(index(), this.concurrently, false, false, this.definition));
		}

		@Override
		public String obstacle() {
			return IrreversibleOperationException.MAY_HAVE_BEEN_THERE;
		}

		@Override
		public String describe() {
			return "create index %s on %s".formatted(this.definition.name(), this.definition.table());
		}

	}

	/**
	 * Drops an index.
	 *
	 * @param index the index
	 * @param concurrently whether readers and writers go on meanwhile; then it runs
	 * outside a transaction
	 * @param ifExists whether it may be missing
	 * @param cascade whether what depends on it goes too
	 * @param previously the index that is dropped, or {@code null} when unknown
	 */
	record DropIndex(QualifiedName index, boolean concurrently, boolean ifExists, boolean cascade,
			@Nullable Index previously) implements IndexOperation {

		public DropIndex {
			if (concurrently && cascade) {
				throw new IllegalArgumentException(
						"Index '%s' cannot be dropped concurrently with cascade".formatted(index));
			}
		}

		@Override
		public Optional<Operation> inverse() {
			return Optional.ofNullable(this.previously)
				.map((before) -> new CreateIndex(before, this.concurrently, this.ifExists));
		}

		@Override
		public String describe() {
			return "drop index " + this.index;
		}

	}

	/**
	 * Builds an index anew.
	 *
	 * @param index the index
	 * @param concurrently whether writers go on meanwhile; then it runs outside a
	 * transaction
	 */
	record Reindex(QualifiedName index, boolean concurrently) implements IndexOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.of(new SqlOperation.Nothing("keep index %s as it is".formatted(this.index)));
		}

		@Override
		public String describe() {
			return "reindex " + this.index;
		}

	}

	/**
	 * Makes an index the part of a partitioned index that its partition has.
	 *
	 * @param index the index of the partition
	 * @param parent the index of the partitioned table
	 */
	record AttachIndex(QualifiedName index, QualifiedName parent) implements IndexOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.empty();
		}

		@Override
		public String describe() {
			return "attach index %s to %s".formatted(this.index, this.parent);
		}

	}

}
