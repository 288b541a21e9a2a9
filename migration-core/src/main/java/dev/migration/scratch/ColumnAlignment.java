package dev.migration.scratch;

import java.util.List;
import java.util.regex.Pattern;

import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.Domain;
import dev.migration.schema.IdentityGeneration;

/**
 * Columns: what a model leaves open is as the database has it.
 */
final class ColumnAlignment {

	/** What the server means without a number, too. */
	private static final Pattern FULL_PRECISION = Pattern.compile("^(timestamp|time)\\(6\\)");

	private static final Pattern LENGTH = Pattern.compile("\\(.*\\)");

	private final List<Domain> domains;

	ColumnAlignment(List<Domain> domains) {
		this.domains = domains;
	}

	Column column(Column was, Column is) {
		Column typed = with(is, type(was.type(), is.type()), is);
		Column valued = with(typed, typed.type(), takesValue(was, is) ? was : is);
		return new Column(is.name(), valued.type(), is.notNull() || isComputed(was, is), valued.defaultExpression(),
				valued.identity(), valued.generated(), (is.collation() != null) ? is.collation() : was.collation(),
				was.options(), (is.comment() != null) ? is.comment() : was.comment(), was.grants());
	}

	// No model says of a column that the server computes whether it can be null.
	private static boolean isComputed(Column was, Column is) {
		return was.notNull() && is.generated() != null;
	}

	private static Column with(Column column, DataType type, Column values) {
		return new Column(column.name(), type, column.notNull(), values.defaultExpression(), values.identity(),
				values.generated(), column.collation(), column.options(), column.comment(), column.grants());
	}

	// A model that numbers rows by the column does not mind who counts: identity of
	// either
	// kind, or a default from a sequence. One without a value of its own does not mind a
	// default, but it sets the column itself, which an identity that is always the
	// server's would refuse.
	private static boolean takesValue(Column was, Column is) {
		if (is.identity() != null) {
			String value = was.defaultExpression();
			return was.identity() != null || (value != null && value.startsWith("nextval("));
		}
		boolean silent = is.defaultExpression() == null && is.generated() == null;
		return silent && (was.identity() == null || was.identity().generation() == IdentityGeneration.BY_DEFAULT);
	}

	private DataType type(DataType was, DataType is) {
		if (was instanceof DataType.BuiltIn && is instanceof DataType.BuiltIn) {
			return (plain(was).equals(plain(is)) || isOpen(was, is)) ? was : is;
		}
		return (was instanceof DataType.UserDefined own && isDomainOver(own, is)) ? was : is;
	}

	// A model that says no length or precision leaves it to the database.
	private static boolean isOpen(DataType was, DataType is) {
		String open = is.toString().replace("[]", "");
		boolean leaves = open.equals("character varying") || open.equals("numeric");
		return leaves && family(was).equals(family(is));
	}

	private static String plain(DataType type) {
		return FULL_PRECISION.matcher(type.toString()).replaceFirst("$1");
	}

	// No model can say a domain; whoever made one chose its length there.
	private boolean isDomainOver(DataType.UserDefined own, DataType is) {
		return this.domains.stream()
			.anyMatch((domain) -> domain.name().equals(own.name()) && family(domain.type()).equals(family(is))
					&& own.isArray() == is.toString().endsWith("[]"));
	}

	private static String family(DataType type) {
		String name = LENGTH.matcher(type.toString()).replaceAll("");
		return name.replace("character varying", "text");
	}

}
