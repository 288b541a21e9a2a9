package dev.migration.diff;

import dev.migration.schema.DataType;
import dev.migration.schema.QualifiedName;

/**
 * Types inside expressions of our own.
 */
final class TypeText {

	private TypeText() {
	}

	static String of(DataType type) {
		if (type instanceof DataType.UserDefined own) {
			String modifier = own.modifier().isEmpty() ? "" : "(" + own.modifier() + ")";
			return of(own.name()) + modifier + (own.isArray() ? "[]" : "");
		}
		return type.toString();
	}

	static String of(QualifiedName name) {
		String schema = name.schema();
		String own = ExpressionText.quoted(name.name());
		return (schema != null) ? ExpressionText.quoted(schema) + "." + own : own;
	}

	static String literal(String text) {
		return "'" + text.replace("'", "''") + "'";
	}

	static String column(String name) {
		return '"' + name.replace("\"", "\"\"") + '"';
	}

	// The values of a column as another type.
	static String cast(String column, Casts.Path path, DataType type) {
		String through = (path == Casts.Path.THROUGH_TEXT) ? "::text" : "";
		return column(column) + through + "::" + of(type);
	}

}
