package dev.migration.ddl;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.Grant;
import dev.migration.schema.QualifiedName;

/**
 * Optional words of statements, each with the blank that separates it.
 */
final class Words {

	private Words() {
	}

	static String ifExists(boolean ifExists) {
		return ifExists ? "IF EXISTS " : "";
	}

	static String ifNotExists(boolean ifNotExists) {
		return ifNotExists ? "IF NOT EXISTS " : "";
	}

	static String cascade(boolean cascade) {
		return cascade ? " CASCADE" : "";
	}

	static String concurrently(boolean concurrently) {
		return concurrently ? "CONCURRENTLY " : "";
	}

	static String collate(@Nullable QualifiedName collation) {
		return (collation != null) ? " COLLATE " + Sql.name(collation) : "";
	}

	static String tablespace(@Nullable String tablespace) {
		return (tablespace != null) ? " TABLESPACE " + Sql.identifier(tablespace) : "";
	}

	static String nullable(@Nullable String text) {
		return (text != null) ? Sql.literal(text) : "NULL";
	}

	static String columns(List<String> columns) {
		return columns.isEmpty() ? "" : " (" + Sql.identifiers(columns) + ")";
	}

	static String alter(QualifiedName table) {
		return "ALTER TABLE " + Sql.name(table) + " ";
	}

	static String alter(QualifiedName table, String column) {
		return alter(table) + "ALTER COLUMN " + Sql.identifier(column) + " ";
	}

	static String role(String role) {
		return role.equals(Grant.PUBLIC) ? "PUBLIC" : Sql.identifier(role);
	}

	static String roles(List<String> roles) {
		return roles.stream().map(Words::role).collect(Collectors.joining(", "));
	}

}
