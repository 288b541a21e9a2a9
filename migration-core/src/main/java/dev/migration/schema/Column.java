package dev.migration.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name the exact name
 * @param type the type
 * @param notNull whether it refuses nulls
 * @param defaultExpression the SQL expression of its default, or {@code null}
 * @param identity its identity, or {@code null}
 * @param generated the expression it follows from, or {@code null}
 * @param collation a collation other than the type's, or {@code null}
 * @param options how it is stored
 * @param comment the comment, or {@code null}
 * @param grants who may do what with this column alone
 */
public record Column(String name, DataType type, boolean notNull, @Nullable String defaultExpression,
		@Nullable Identity identity, @Nullable Generated generated, @Nullable QualifiedName collation,
		ColumnOptions options, @Nullable String comment, List<Grant> grants) {

	public Column {
		Names.require("A column", name);
		grants = List.copyOf(grants);
		if (defaultExpression != null && (identity != null || generated != null)) {
			throw new IllegalArgumentException(
					"Column '%s' has a default and is generated; only one of them can give its value".formatted(name));
		}
		if (identity != null && generated != null) {
			throw new IllegalArgumentException(
					"Column '%s' has an identity and an expression; only one of them can give its value"
						.formatted(name));
		}
	}

	/**
	 * A column without anything special.
	 * @param name the exact name
	 * @param type the type
	 * @return the column, which accepts nulls
	 */
	public static Column of(String name, DataType type) {
		return new Column(name, type, false, null, null, null, null, ColumnOptions.DEFAULT, null, List.of());
	}

}
