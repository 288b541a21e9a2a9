package dev.migration.catalog;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.QualifiedName;
import dev.migration.schema.StorageOptions;

/**
 * One row of a query, with its columns as the records want them.
 */
final class Row {

	private final ResultSet row;

	Row(ResultSet row) {
		this.row = row;
	}

	long oid(String column) throws SQLException {
		return this.row.getLong(column);
	}

	int number(String column) throws SQLException {
		return this.row.getInt(column);
	}

	@Nullable Integer nullableNumber(String column) throws SQLException {
		int number = this.row.getInt(column);
		return this.row.wasNull() ? null : Integer.valueOf(number);
	}

	boolean flag(String column) throws SQLException {
		return this.row.getBoolean(column);
	}

	String text(String column) throws SQLException {
		return Objects.requireNonNull(this.row.getString(column), column);
	}

	@Nullable String nullableText(String column) throws SQLException {
		return this.row.getString(column);
	}

	// An expression, without the parentheses that the server prints around it.
	@Nullable String expression(String column) throws SQLException {
		String text = this.row.getString(column);
		return (text != null) ? SqlText.unwrap(text) : null;
	}

	char letter(String column) throws SQLException {
		return text(column).charAt(0);
	}

	List<String> texts(String column) throws SQLException {
		Array array = this.row.getArray(column);
		return (array != null) ? List.of((String[]) array.getArray()) : List.of();
	}

	List<Integer> numbers(String column) throws SQLException {
		Array array = this.row.getArray(column);
		return (array != null) ? List.of((Integer[]) array.getArray()) : List.of();
	}

	QualifiedName name(String schema, String name) throws SQLException {
		return Objects.requireNonNull(nullableName(schema, name), name);
	}

	// What the server finds without a schema has none.
	@Nullable QualifiedName nullableName(String schema, String name) throws SQLException {
		String text = this.row.getString(name);
		if (text == null) {
			return null;
		}
		String owner = text(schema);
		return QualifiedName.of(owner.equals("pg_catalog") ? null : owner, text);
	}

	// Texts of the form name=value.
	Map<String, String> options(String column) throws SQLException {
		Map<String, String> options = new TreeMap<>();
		for (String option : texts(column)) {
			int equals = option.indexOf('=');
			options.put(option.substring(0, equals), option.substring(equals + 1));
		}
		return options;
	}

	StorageOptions storage(String options, String tablespace) throws SQLException {
		return new StorageOptions(options(options), nullableText(tablespace));
	}

}
