package dev.migration.scratch;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Constraint;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Index;
import dev.migration.schema.IndexKey;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.ServerNames;
import dev.migration.schema.UniqueConstraint;

/**
 * Tells names that somebody chose from those that the server or Hibernate makes up.
 */
final class GeneratedNames {

	/** Hibernate's: two or three letters and a hash, folded by the server. */
	private static final Pattern HASHED = Pattern.compile("(fk|uk|idx|pk|ck)_?[0-9a-z]{16,}");

	private static final Pattern NUMBER = Pattern.compile("[0-9]+$");

	private GeneratedNames() {
	}

	/** The name of the first unless the second's was chosen. */
	static String name(QualifiedName table, Constraint was, Constraint is) {
		return isGenerated(table, is) ? was.name() : is.name();
	}

	static String name(Index was, Index is) {
		List<String> columns = is.keys().stream().map(IndexKey::text).toList();
		boolean generated = isHashed(is.name()) || matches(is.name(), is.table().name(), columns, "idx");
		return generated ? was.name() : is.name();
	}

	private static boolean isGenerated(QualifiedName table, Constraint constraint) {
		String name = constraint.name();
		if (isHashed(name)) {
			return true;
		}
		if (constraint instanceof PrimaryKey) {
			return matches(name, table.name(), List.of(), "pkey");
		}
		if (constraint instanceof UniqueConstraint unique) {
			return matches(name, table.name(), unique.columns(), "key");
		}
		if (constraint instanceof ForeignKey key) {
			return matches(name, table.name(), key.columns(), "fkey");
		}
		return constraint instanceof CheckConstraint && NUMBER.matcher(name).replaceFirst("").endsWith("_check");
	}

	private static boolean isHashed(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return HASHED.matcher(lower).matches() && lower.chars().anyMatch(Character::isDigit);
	}

	private static boolean matches(String name, String table, List<String> columns, String label) {
		String chosen = ServerNames.join(table, String.join("_", columns), label);
		return name.startsWith(chosen) && NUMBER.matcher(name.substring(chosen.length())).replaceFirst("").isEmpty();
	}

}
