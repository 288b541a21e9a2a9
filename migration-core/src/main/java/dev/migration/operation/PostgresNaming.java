package dev.migration.operation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.QualifiedName;
import dev.migration.schema.ServerNames;

/**
 * The names PostgreSQL chooses: {@code table_columns_label}, the longer of the first two
 * cut until all fits into 63 bytes (its function {@code makeObjectName}).
 */
final class PostgresNaming implements NamingConvention {

	@Override
	public String name(Kind kind, QualifiedName table, List<String> columns, @Nullable QualifiedName referencedTable) {
		return ServerNames.join(table.name(), (kind == Kind.PRIMARY_KEY) ? "" : String.join("_", columns), label(kind));
	}

	private static String label(Kind kind) {
		return switch (kind) {
			case PRIMARY_KEY -> "pkey";
			case UNIQUE -> "key";
			case FOREIGN_KEY -> "fkey";
			case CHECK -> "check";
			case EXCLUSION -> "excl";
			case INDEX -> "idx";
		};
	}

}
