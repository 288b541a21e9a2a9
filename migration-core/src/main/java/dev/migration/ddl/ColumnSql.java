package dev.migration.ddl;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.Column;
import dev.migration.schema.Generated;
import dev.migration.schema.Identity;
import dev.migration.schema.SequenceOptions;

/**
 * Columns as parts of statements.
 */
final class ColumnSql {

	private ColumnSql() {
	}

	// {@code name type …}, for CREATE TABLE and ADD COLUMN.
	static String definition(Column column) {
		StringBuilder sql = new StringBuilder(Sql.identifier(column.name())).append(" ")
			.append(Sql.type(column.type()));
		String compression = column.options().compression();
		if (compression != null) {
			sql.append(" COMPRESSION ").append(Sql.identifier(compression));
		}
		if (column.collation() != null) {
			sql.append(" COLLATE ").append(Sql.name(column.collation()));
		}
		if (column.notNull()) {
			sql.append(" NOT NULL");
		}
		if (column.defaultExpression() != null) {
			sql.append(" DEFAULT ").append(column.defaultExpression());
		}
		if (column.identity() != null) {
			sql.append(" GENERATED ").append(identity(column.identity()));
		}
		Generated generated = column.generated();
		if (generated != null) {
			sql.append(" GENERATED ALWAYS AS (")
				.append(generated.expression())
				.append(generated.stored() ? ") STORED" : ") VIRTUAL");
		}
		return sql.toString();
	}

	// ALWAYS AS IDENTITY (…)
	static String identity(Identity identity) {
		List<String> options = new ArrayList<>();
		if (identity.sequence() != null) {
			options.add("SEQUENCE NAME " + Sql.name(identity.sequence()));
		}
		options.addAll(options(identity.options()));
		return identity.generation().name().replace('_', ' ') + " AS IDENTITY"
				+ (options.isEmpty() ? "" : " (" + String.join(" ", options) + ")");
	}

	// START WITH 5, INCREMENT BY 2, …
	static List<String> options(SequenceOptions options) {
		List<String> words = new ArrayList<>();
		add(words, "INCREMENT BY ", options.increment());
		add(words, "MINVALUE ", options.minimum());
		add(words, "MAXVALUE ", options.maximum());
		add(words, "START WITH ", options.start());
		add(words, "CACHE ", options.cache());
		if (options.cycle() != null) {
			words.add(options.cycle() ? "CYCLE" : "NO CYCLE");
		}
		return words;
	}

	private static void add(List<String> words, String start, @Nullable Long number) {
		if (number != null) {
			words.add(start + number);
		}
	}

}
