package dev.migration.ddl;

import dev.migration.operation.DataOperation;
import dev.migration.schema.QualifiedName;

/**
 * A table that is to be changed in batches has nothing to tell one batch from the next.
 */
public final class MissingKeyException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient QualifiedName table;

	MissingKeyException(DataOperation.Backfill backfill) {
		super(message(backfill));
		this.table = backfill.table();
	}

	/**
	 * The table.
	 * @return its name
	 */
	public QualifiedName table() {
		return this.table;
	}

	static String message(DataOperation.Backfill backfill) {
		return backfill.key().isEmpty()
				? "Table '%s' cannot be backfilled in batches: it has no primary key, and no unique index over columns that refuse nulls, whose columns it leaves alone; create one, or change all rows at once with op.execute"
					.formatted(backfill.table())
				: "Table '%s' cannot be backfilled along %s: they are not the columns of a unique index that refuse nulls and that it leaves alone, in that order; name others with .key(…), or none for the primary key"
					.formatted(backfill.table(), backfill.key());
	}

}
