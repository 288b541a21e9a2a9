package dev.migration.diff;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.ObjectKind;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;

/**
 * Which part of two schemas is compared. Apply it to both.
 *
 * @param schemas the exact names of the schemas; empty for all
 * @param included patterns of names, of which a name has to match one; empty for all
 * @param excluded patterns of names that are left out
 * @param ignoredKinds kinds of objects and parts that are left out
 * @param words whether comments and grants are compared, which a model seldom has
 */
public record DiffFilter(Set<String> schemas, List<NamePattern> included, List<NamePattern> excluded,
		Set<ObjectKind> ignoredKinds, Words words) {

	/** Everything. */
	public static final DiffFilter ALL = new DiffFilter(Set.of(), List.of(), List.of(), Set.of(), Words.ALL);

	public DiffFilter {
		schemas = Set.copyOf(schemas);
		included = List.copyOf(included);
		excluded = List.copyOf(excluded);
		ignoredKinds = Set.copyOf(ignoredKinds);
	}

	/**
	 * The same for some schemas only.
	 * @param names their exact names
	 * @return the filter
	 */
	public DiffFilter schemas(String... names) {
		return new DiffFilter(Set.of(names), this.included, this.excluded, this.ignoredKinds, this.words);
	}

	/**
	 * The same for some names only.
	 * @param patterns as {@link NamePattern#of(String)} reads them
	 * @return the filter
	 */
	public DiffFilter including(String... patterns) {
		return new DiffFilter(this.schemas, patterns(patterns), this.excluded, this.ignoredKinds, this.words);
	}

	/**
	 * The same without some names.
	 * @param patterns as {@link NamePattern#of(String)} reads them
	 * @return the filter
	 */
	public DiffFilter excluding(String... patterns) {
		return new DiffFilter(this.schemas, this.included, patterns(patterns), this.ignoredKinds, this.words);
	}

	/**
	 * The same without some kinds of objects and parts.
	 * @param kinds the kinds; columns, attributes and constraints of domains are never
	 * left out
	 * @return the filter
	 */
	public DiffFilter ignoring(ObjectKind... kinds) {
		Set<ObjectKind> ignored = Stream.of(kinds).collect(Collectors.toSet());
		if (ignored.removeAll(EnumSet.of(ObjectKind.COLUMN, ObjectKind.ATTRIBUTE, ObjectKind.DOMAIN_CONSTRAINT))) {
			throw new IllegalArgumentException(
					"Columns, attributes and constraints of domains cannot be left out; the kinds that can are "
							+ EnumSet
								.complementOf(EnumSet.of(ObjectKind.COLUMN, ObjectKind.ATTRIBUTE,
										ObjectKind.DOMAIN_CONSTRAINT))
								.stream()
								.map((kind) -> kind.name().toLowerCase(Locale.ROOT).replace('_', ' '))
								.collect(Collectors.joining(", ")));
		}
		return new DiffFilter(this.schemas, this.included, this.excluded, ignored, this.words);
	}

	/**
	 * The same with only some words.
	 * @param other which words are compared
	 * @return the filter
	 */
	public DiffFilter comparing(Words other) {
		return new DiffFilter(this.schemas, this.included, this.excluded, this.ignoredKinds, other);
	}

	/**
	 * Leaves out what is not compared.
	 * @param schema one of the two schemas
	 * @return what is left of it
	 */
	public Schema apply(Schema schema) {
		return equals(ALL) ? schema : new FilteredSchema(this).of(schema);
	}

	boolean has(ObjectKind kind, QualifiedName name) {
		return has(kind) && hasSchema(name.schema()) && !excludes(name)
				&& (this.included.isEmpty() || this.included.stream().anyMatch((pattern) -> pattern.matches(name)));
	}

	boolean excludes(QualifiedName name) {
		return this.excluded.stream().anyMatch((pattern) -> pattern.matches(name));
	}

	boolean has(ObjectKind kind) {
		return !this.ignoredKinds.contains(kind);
	}

	boolean hasSchema(@Nullable String name) {
		return name == null || this.schemas.isEmpty() || this.schemas.contains(name);
	}

	private static List<NamePattern> patterns(String... patterns) {
		return Stream.of(patterns).map(NamePattern::of).toList();
	}

	/**
	 * Which words beside the structure are compared.
	 *
	 * @param comments whether comments are
	 * @param grants whether grants are
	 */
	public record Words(boolean comments, boolean grants) {

		/** Comments and grants. */
		public static final Words ALL = new Words(true, true);

		/** Neither. */
		public static final Words NONE = new Words(false, false);

	}

	/**
	 * A pattern of names.
	 *
	 * @param text the pattern: {@code *} for any characters, {@code ?} for one; with a
	 * dot for the schema and the name, without one for the name in any schema
	 */
	public record NamePattern(String text) {

		/**
		 * A pattern.
		 * @param text for example {@code audit_*} or {@code app.*_old}
		 * @return the pattern
		 */
		public static NamePattern of(String text) {
			if (text.isBlank()) {
				throw new IllegalArgumentException("A pattern of names must not be empty; write '*' for all");
			}
			return new NamePattern(text);
		}

		boolean matches(QualifiedName name) {
			String whole = this.text.contains(".") ? name.toString() : name.name();
			return Pattern.matches("\\Q" + this.text.replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q") + "\\E", whole);
		}

	}

}
