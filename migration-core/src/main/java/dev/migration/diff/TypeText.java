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

	// A column of a table, or a value of a type.
	static String of(QualifiedName owner, String member) {
		return of(owner) + "." + ExpressionText.quoted(member);
	}

	static String literal(String text) {
		return "'" + text.replace("'", "''") + "'";
	}

	static String column(String name) {
		return '"' + name.replace("\"", "\"\"") + '"';
	}

}
