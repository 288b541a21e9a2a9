package dev.migration.operation;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.QualifiedName;

/**
 * The names PostgreSQL chooses: {@code table_columns_label}, the longer of the first two
 * cut until all fits into 63 bytes (its function {@code makeObjectName}).
 */
final class PostgresNaming implements NamingConvention {

	static final int LIMIT = 63;

	@Override
	public String name(Kind kind, QualifiedName table, List<String> columns, @Nullable QualifiedName referencedTable) {
		String label = label(kind);
		String middle = (kind == Kind.PRIMARY_KEY) ? "" : String.join("_", columns);
		int rest = LIMIT - label.length() - 1 - (middle.isEmpty() ? 0 : 1);
		int first = bytes(table.name());
		int second = bytes(middle);
		while (first + second > rest) {
			if (first > second) {
				first--;
			}
			else {
				second--;
			}
		}
		String start = clip(table.name(), first);
		return middle.isEmpty() ? start + "_" + label : start + "_" + clip(middle, second) + "_" + label;
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

	private static int bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length;
	}

	// The start of a text that fits, never half a character.
	static String clip(String text, int limit) {
		int end = text.length();
		while (bytes(text.substring(0, end)) > limit) {
			end = text.offsetByCodePoints(end, -1);
		}
		return text.substring(0, end);
	}

}
