package dev.migration.diff;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.migration.operation.Previous;
import dev.migration.operation.RelationOperation;
import dev.migration.operation.SequenceOperation;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.Persistence;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Sequence;
import dev.migration.schema.SequenceOptions;

/**
 * Compares sequences, and the columns they go with.
 */
final class SequenceComparer {

	private final Steps steps;

	private final Sides sides;

	SequenceComparer(Steps steps, Sides sides) {
		this.steps = steps;
		this.sides = sides;
	}

	void compare() {
		Map<QualifiedName, Sequence> before = this.sides.before().sequences();
		Map<QualifiedName, Sequence> after = this.sides.after().sequences();
		TreeSet<QualifiedName> names = new TreeSet<>(before.keySet());
		names.addAll(after.keySet());
		names.forEach((name) -> sequence(name, before.get(name), after.get(name)));
	}

	private void sequence(QualifiedName name, @Nullable Sequence before, @Nullable Sequence after) {
		boolean lost = before != null && after != null && goes(before.ownedBy())
				&& Objects.equals(before.ownedBy(), after.ownedBy());
		if (before != null && (after == null || lost)) {
			drop(before);
		}
		if (after != null && (before == null || lost)) {
			create(after);
		}
		if (before != null && after != null && !lost && !before.equals(after)) {
			change(name, before, after);
		}
	}

	// A sequence goes with its column.
	private void drop(Sequence sequence) {
		Id id = Id.relation(sequence.name());
		Sequence.Owner owner = sequence.ownedBy();
		if (owner != null && goes(owner)) {
			this.steps.together(id, Step.Action.DROP, Id.column(owner.table(), owner.column()));
			return;
		}
		Note lost = Note.of(Note.Kind.DATA_LOSS, "the number the sequence has come to is lost");
		this.steps.drop(id, new Change(new SequenceOperation.DropSequence(sequence.name(), false, false, sequence),
				isFollowed(owner) ? List.of() : List.of(lost)));
	}

	// Whether the column gets an identity, which goes on with the number.
	private boolean isFollowed(Sequence.@Nullable Owner owner) {
		return owner != null
				&& column(this.sides.after(), owner).filter((column) -> column.identity() != null).isPresent();
	}

	private static Optional<Column> column(Inventory inventory, Sequence.Owner owner) {
		return Optional.ofNullable(inventory.tables().get(owner.table()))
			.flatMap((table) -> table.column(owner.column()));
	}

	private boolean goes(Sequence.@Nullable Owner owner) {
		if (owner == null) {
			return false;
		}
		Id column = Id.column(owner.table(), owner.column());
		return !this.sides.after().has(column) || this.sides.rebuilds().contains(column)
				|| this.sides.rebuilds().contains(Id.relation(owner.table()));
	}

	private void create(Sequence sequence) {
		Sequence free = new Sequence(sequence.name(), sequence.type(), sequence.options(), null, sequence.persistence(),
				sequence.comment(), sequence.grants());
		this.steps.create(Id.relation(sequence.name()), new SequenceOperation.CreateSequence(free, false));
		Sequence.Owner owner = sequence.ownedBy();
		own(sequence.name(), null, owner);
		if (owner != null && column(this.sides.before(), owner).isPresent() && !goes(owner)) {
			column(this.sides.after(), owner)
				.flatMap((column) -> CountingOn.after(owner.table(), column,
						TypeText.literal(TypeText.of(sequence.name())), sequence.type(), sequence.options()))
				.ifPresent((change) -> this.steps.create(Id.part(Id.Space.OWNER, sequence.name(), owner.column()),
						change));
		}
	}

	private void change(QualifiedName name, Sequence before, Sequence after) {
		Id id = Id.relation(name);
		ObjectReference object = ObjectReference.of(ObjectKind.SEQUENCE, name);
		DataType type = before.type().equals(after.type()) ? null : after.type();
		SequenceOptions options = Counting.change(before.type(), before.options(), after.type(), after.options());
		if (type != null || options != null) {
			count(before, after, type, options);
		}
		if (before.persistence() != after.persistence()) {
			this.steps.change(id,
					new RelationOperation.SetLogged(object, after.persistence() == Persistence.PERMANENT));
		}
		this.steps.add(id, Step.Action.CHANGE, Words.compare(object, before.comment(), after.comment()));
		this.steps.add(id, Step.Action.CHANGE, Words.compare(object, before.grants(), after.grants()));
		if (!Objects.equals(before.ownedBy(), after.ownedBy())) {
			own(name, before.ownedBy(), after.ownedBy());
		}
	}

	private void count(Sequence before, Sequence after, @Nullable DataType type, @Nullable SequenceOptions options) {
		Id id = Id.relation(after.name());
		SequenceOptions was = Counting.complete(before.type(), before.options());
		SequenceOptions is = Counting.complete(after.type(), after.options());
		boolean apart = Counting.isApart(was, is);
		Change clamp = apart ? null : Counting.clamp(TypeText.literal(TypeText.of(after.name())), was, is);
		if (clamp != null) {
			this.steps.change(id, clamp);
		}
		Sequence previous = new Sequence(after.name(), before.type(), was, before.ownedBy(), before.persistence(), null,
				List.of());
		this.steps.change(id, new SequenceOperation.ChangeSequence(after.name(), type,
				Objects.requireNonNullElse(options, SequenceOptions.DEFAULT), apart ? is.start() : null, previous));
	}

	private void own(QualifiedName sequence, Sequence.@Nullable Owner before, Sequence.@Nullable Owner after) {
		if (before != null) {
			this.steps.drop(Id.part(Id.Space.OWNER, sequence, before.column()),
					new SequenceOperation.SetSequenceOwner(sequence, null, Previous.of(before)));
		}
		if (after != null) {
			this.steps.create(Id.part(Id.Space.OWNER, sequence, after.column()),
					new SequenceOperation.SetSequenceOwner(sequence, after, Previous.of(null)));
		}
	}

}
