package dev.migration.diff;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.ObjectKind;
import dev.migration.schema.QualifiedName;

/**
 * Names that change from one schema to another.
 * <p>
 * Parts are found under the name their owner has before.
 */
final class NameChanges {

	private final Map<Key, Changed> changes = new HashMap<>();

	void add(Changed change) {
		this.changes.put(new Key(change.group(), change.from(), change.member()), change);
	}

	Collection<Changed> all() {
		return this.changes.values().stream().sorted(Changed.ORDER).toList();
	}

	boolean isEmpty() {
		return this.changes.isEmpty();
	}

	QualifiedName relation(QualifiedName name) {
		return whole(Group.RELATION, name);
	}

	QualifiedName type(QualifiedName name) {
		QualifiedName own = whole(Group.TYPE, name);
		return own.equals(name) ? relation(name) : own;
	}

	String column(QualifiedName table, String column) {
		return member(Group.COLUMN, table, column);
	}

	String constraint(QualifiedName table, String constraint) {
		return member(Group.CONSTRAINT, table, constraint);
	}

	String value(QualifiedName type, String value) {
		return member(Group.VALUE, type, value);
	}

	// The same changes seen from the other side.
	NameChanges inverse() {
		NameChanges inverse = new NameChanges();
		for (Changed change : this.changes.values()) {
			if (change.member() == null) {
				inverse.add(new Changed(change.kind(), change.to(), null, change.from(), null, change.told()));
			}
			else {
				QualifiedName owner = (change.group() == Group.VALUE) ? type(change.from()) : relation(change.from());
				inverse.add(new Changed(change.kind(), owner, change.newMember(), change.from(), change.member(),
						change.told()));
			}
		}
		return inverse;
	}

	private QualifiedName whole(Group group, QualifiedName name) {
		Changed change = this.changes.get(new Key(group, name, null));
		return (change != null) ? change.to() : name;
	}

	private String member(Group group, QualifiedName owner, String member) {
		Changed change = this.changes.get(new Key(group, owner, member));
		return (change != null) ? Objects.requireNonNull(change.newMember()) : member;
	}

	/**
	 * One name that changes.
	 *
	 * @param kind what it names; an enum is a type, its values are attributes
	 * @param from the name before, or the owner's name before
	 * @param member the name of the part before, or {@code null} for a whole
	 * @param to the name afterwards; of no meaning for a part
	 * @param newMember the name of the part afterwards, or {@code null} for a whole
	 * @param told whether somebody told so
	 */
	record Changed(ObjectKind kind, QualifiedName from, @Nullable String member, QualifiedName to,
			@Nullable String newMember, boolean told) {

		private static final Comparator<Changed> ORDER = Comparator.comparing(Changed::group)
			.thenComparing(Changed::from)
			.thenComparing((change) -> Objects.requireNonNullElse(change.member, ""));

		static Changed whole(ObjectKind kind, QualifiedName from, QualifiedName to, boolean told) {
			return new Changed(kind, from, null, to, null, told);
		}

		static Changed part(ObjectKind kind, QualifiedName owner, String from, String to, boolean told) {
			return new Changed(kind, owner, from, owner, to, told);
		}

		Group group() {
			return switch (this.kind) {
				case COLUMN -> Group.COLUMN;
				case CONSTRAINT -> Group.CONSTRAINT;
				case ATTRIBUTE -> Group.VALUE;
				case TYPE, DOMAIN -> Group.TYPE;
				default -> Group.RELATION;
			};
		}

	}

	/** What shares names; the order is that of the operations. */
	enum Group {

		/** Tables, views, sequences, indexes. */
		RELATION,

		/** Types. */
		TYPE,

		/** Values of enums. */
		VALUE,

		/** Columns. */
		COLUMN,

		/** Constraints of tables. */
		CONSTRAINT

	}

	private record Key(Group group, QualifiedName name, @Nullable String member) {
	}

}
