package dev.migration.operation;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.QualifiedName;

/**
 * How a constraint or index is named when its author gives no name.
 */
@FunctionalInterface
public interface NamingConvention {

	/**
	 * The server's own rule: {@code account_email_key}, cut to 63 bytes. Nothing looks
	 * into SQL for it: a check is named after its table alone, {@code account_check}, and
	 * an expression of an index is called {@code expr}; columns that an index only
	 * includes do not count. What would be called the same in a new table is numbered:
	 * {@code account_check1}.
	 */
	NamingConvention POSTGRES = new PostgresNaming();

	/**
	 * A convention of templates, in which {@code {table}}, {@code {schema}},
	 * {@code {column}} (the first), {@code {columns}} (all, with underscores) and
	 * {@code {referenced_table}} stand for what they say. A name of more than 63 bytes is
	 * cut and gets a hash of the rest; a kind without a template is named by the server's
	 * rule. A name that an author gives is never touched.
	 * @param templates for example {@code uq_{table}_{columns}} for {@code UNIQUE}
	 * @return the convention
	 * @throws IllegalArgumentException when a template has an unknown word in braces
	 */
	static NamingConvention of(Map<Kind, String> templates) {
		return new TemplateNaming(templates);
	}

	/**
	 * A name.
	 * @param kind what is named
	 * @param table the table
	 * @param columns the columns, or the words an expression is known by
	 * @param referencedTable the other table of a foreign key, or {@code null}
	 * @return the exact name, at most 63 bytes of UTF-8
	 */
	String name(Kind kind, QualifiedName table, List<String> columns, @Nullable QualifiedName referencedTable);

	/**
	 * What is named.
	 */
	enum Kind {

		/** A primary key. */
		PRIMARY_KEY,

		/** A unique constraint. */
		UNIQUE,

		/** A foreign key. */
		FOREIGN_KEY,

		/** A check constraint. */
		CHECK,

		/** An exclusion constraint. */
		EXCLUSION,

		/** An index. */
		INDEX

	}

}
