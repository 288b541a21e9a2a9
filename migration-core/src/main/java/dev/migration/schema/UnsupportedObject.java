package dev.migration.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Something in a database that no record of this package can hold.
 *
 * @param kind what it is in the words of PostgreSQL, for example {@code event trigger}
 * @param name its name as the server prints it, for example
 * {@code public."Order" rule keep}
 * @param definition what the server says of it as SQL, or {@code null} when it says
 * nothing
 */
public record UnsupportedObject(String kind, String name, @Nullable String definition) {

	private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";

	private static final String LAST = "(?:" + NAME + "|[-+*/<>=~!@#%^&|`?]+)";

	private static final Pattern NAMES = Pattern.compile("(?:" + NAME + " on )?(" + NAME + ")(?:\\.(" + LAST + "))?");

	private static final Set<String> WITH_KIND = Set.of("privileges of owner", "security label");

	private static final Set<String> NAMELESS = Set.of("cast", "transform", "default acl");

	private static final String STATISTICS = "statistics object";

	/**
	 * The names by which it is left out or goes: its own, or that of the table or view it
	 * is a part of.
	 * @return exact names; without a schema when it is in none, and none at all for what
	 * has no name
	 */
	public List<QualifiedName> names() {
		if (NAMELESS.contains(this.kind)) {
			return List.of();
		}
		String text = WITH_KIND.contains(this.kind) ? this.name.substring(this.name.indexOf(' ') + 1) : this.name;
		return Stream.of(first(text), table()).flatMap(Optional::stream).toList();
	}

	private Optional<QualifiedName> table() {
		boolean known = this.kind.equals(STATISTICS) && this.definition != null;
		String text = known ? String.valueOf(this.definition) : "";
		return known ? first(text.substring(text.lastIndexOf(" FROM ") + " FROM ".length())) : Optional.empty();
	}

	private static Optional<QualifiedName> first(String text) {
		Matcher names = NAMES.matcher(text);
		if (!names.lookingAt()) {
			return Optional.empty();
		}
		String first = exact(names.group(1));
		return Optional.of((names.group(2) != null) ? QualifiedName.of(first, exact(names.group(2)))
				: QualifiedName.of(null, first));
	}

	private static String exact(String name) {
		return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
	}

	@Override
	public String toString() {
		return this.kind + " " + this.name;
	}

}
