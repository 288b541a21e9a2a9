package dev.migration.diff;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.Column;
import dev.migration.schema.Identity;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.ServerNames;

/**
 * What the sequences of identity columns are called.
 */
final class IdentitySequence {

	private IdentitySequence() {
	}

	static Optional<QualifiedName> of(QualifiedName table, Column column) {
		return Optional.ofNullable(column.identity()).map((identity) -> of(table, column.name(), identity));
	}

	static QualifiedName of(QualifiedName table, String column, Identity identity) {
		QualifiedName sequence = identity.sequence();
		return (sequence != null) ? sequence : chosen(table, column);
	}

	// The same identity with a sequence of that name.
	static Identity named(QualifiedName table, String column, Identity identity, QualifiedName sequence) {
		return new Identity(identity.generation(), identity.options(),
				sequence.equals(chosen(table, column)) ? null : sequence);
	}

	static @Nullable Identity unnamed(Column column) {
		Identity identity = column.identity();
		return (identity != null) ? new Identity(identity.generation(), identity.options()) : null;
	}

	private static QualifiedName chosen(QualifiedName table, String column) {
		return table.sibling(ServerNames.join(table.name(), column, "seq"));
	}

}
