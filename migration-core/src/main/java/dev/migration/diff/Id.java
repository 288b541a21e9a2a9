package dev.migration.diff;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.QualifiedName;

/**
 * What tells one thing in a schema from another: the space its name is unique in, and the
 * name.
 *
 * @param space where the name is unique
 * @param name the object
 * @param member the part of the object, or the arguments of a routine, or {@code null}
 */
record Id(Space space, QualifiedName name, @Nullable String member) implements Comparable<Id> {

	private static final Comparator<Id> ORDER = Comparator.comparing((Id id) -> id.space)
		.thenComparing(Id::name)
		.thenComparing((id) -> Objects.requireNonNullElse(id.member, ""));

	static Id schema(String name) {
		return new Id(Space.SCHEMA, QualifiedName.of(null, name), null);
	}

	static Id extension(String name) {
		return new Id(Space.EXTENSION, QualifiedName.of(null, name), null);
	}

	static Id relation(QualifiedName name) {
		return new Id(Space.RELATION, name, null);
	}

	static Id type(QualifiedName name) {
		return new Id(Space.TYPE, name, null);
	}

	static Id routine(QualifiedName name, String signature) {
		return new Id(Space.ROUTINE, name, signature);
	}

	static Id part(Space space, QualifiedName owner, String member) {
		return new Id(space, owner, member);
	}

	static Id column(QualifiedName table, String column) {
		return new Id(Space.COLUMN, table, column);
	}

	static Id value(QualifiedName table, String column) {
		return new Id(Space.VALUE, table, column);
	}

	static Id constraint(QualifiedName table, String constraint) {
		return new Id(Space.CONSTRAINT, table, constraint);
	}

	static Id words(ObjectReference object) {
		return new Id(Space.WORDS, object.name(), object.toString());
	}

	// Routines are left out: only a schema knows which arguments are meant.
	static Optional<Id> of(ObjectReference object) {
		String member = object.member();
		Space space = spaceOf(object.kind());
		if (space == Space.ROUTINE) {
			return Optional.empty();
		}
		boolean part = space.isPart();
		return Optional.of(new Id(space, object.name(), part ? member : null));
	}

	private static Space spaceOf(ObjectKind kind) {
		return switch (kind) {
			case SCHEMA -> Space.SCHEMA;
			case EXTENSION -> Space.EXTENSION;
			case TABLE, INDEX, SEQUENCE, VIEW, MATERIALIZED_VIEW -> Space.RELATION;
			case TYPE, DOMAIN, ATTRIBUTE -> Space.TYPE;
			case COLUMN -> Space.COLUMN;
			case CONSTRAINT, DOMAIN_CONSTRAINT -> Space.CONSTRAINT;
			case FUNCTION, PROCEDURE, AGGREGATE -> Space.ROUTINE;
			case TRIGGER -> Space.TRIGGER;
			case POLICY -> Space.POLICY;
		};
	}

	// The relation a part belongs to.
	Optional<Id> owner() {
		return this.space.isPart() ? Optional.of(relation(this.name)) : Optional.empty();
	}

	@Override
	public int compareTo(Id other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return "%s %s%s".formatted(this.space, this.name, (this.member != null) ? "." + this.member : "");
	}

	/**
	 * Where names are unique. The order is the one in which things come, as far as
	 * nothing else decides.
	 */
	enum Space {

		/** Schemas. */
		SCHEMA(0),

		/** Extensions. */
		EXTENSION(1),

		/** Types. */
		TYPE(2),

		/** Functions, procedures and aggregates, each with its arguments. */
		ROUTINE(3),

		/** Tables, views, sequences and indexes. */
		RELATION(4),

		/** A table's place as a partition, or the table it inherits from. */
		PARENT(5),

		/** Columns of a relation. */
		COLUMN(6),

		/** Where the values of a column come from: a default or an identity. */
		VALUE(7),

		/** Constraints of a table or domain. */
		CONSTRAINT(8),

		/** Triggers of a table or view. */
		TRIGGER(9),

		/** Policies of a table. */
		POLICY(10),

		/** What a table does with one of its indexes. */
		INDEX_ROLE(11),

		/** The column a sequence goes with. */
		OWNER(12),

		/** Comments and grants that stand beside the object they are about. */
		WORDS(13);

		private final int rank;

		Space(int rank) {
			this.rank = rank;
		}

		int rank() {
			return this.rank;
		}

		boolean isPart() {
			return this.rank >= PARENT.rank;
		}

	}

}
