package dev.migration.diff;

import java.util.List;
import java.util.Objects;

import dev.migration.operation.ColumnOperation;
import dev.migration.operation.ColumnRuleOperation;
import dev.migration.operation.ObjectOperation;
import dev.migration.operation.Previous;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.EnumType;
import dev.migration.schema.Identity;
import dev.migration.schema.IdentityGeneration;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Sequence;
import dev.migration.schema.SequenceOptions;

/**
 * Compares where the values of a column come from: its default or identity.
 */
final class ColumnValueComparer {

	private final Steps steps;

	private final Sides sides;

	ColumnValueComparer(Steps steps, Sides sides) {
		this.steps = steps;
		this.sides = sides;
	}

	void compare(QualifiedName table, Column was, Column is, boolean retyped, boolean parked) {
		identity(table, was, is);
		boolean same = Objects.equals(was.defaultExpression(), is.defaultExpression());
		boolean inTheWay = parked || this.sides.rebuilds().contains(Id.value(table, is.name()))
				|| (retyped && !(same && Casts.of(was.type(), is.type()).sameFamily())) || (!same && shrinks(was));
		defaults(table, was, is, inTheWay || is.defaultExpression() == null || was.defaultExpression() == null, same);
	}

	private void defaults(QualifiedName table, Column was, Column is, boolean apart, boolean same) {
		Id id = Id.value(table, is.name());
		String before = was.defaultExpression();
		String after = is.defaultExpression();
		if (same && !(apart && before != null && after != null)) {
			return;
		}
		if (!apart) {
			this.steps.change(id, new ColumnOperation.SetDefault(table, is.name(), after, Previous.of(before)));
			return;
		}
		if (before != null) {
			this.steps.drop(id, new ColumnOperation.SetDefault(table, is.name(), null, Previous.of(before)));
		}
		if (after != null) {
			this.steps.create(id, new ColumnOperation.SetDefault(table, is.name(), after, Previous.of(null)));
		}
	}

	// Whether the server is about to build its enum anew, which it cannot with a default
	// that is no more.
	private boolean shrinks(Column was) {
		return was.type() instanceof DataType.UserDefined own
				&& this.sides.before().types().get(own.name()) instanceof EnumType before
				&& this.sides.after().types().get(own.name()) instanceof EnumType after
				&& !after.values().containsAll(before.values());
	}

	private void identity(QualifiedName table, Column was, Column is) {
		Id id = Id.value(table, is.name());
		Identity before = was.identity();
		Identity after = is.identity();
		if (before != null && after == null) {
			this.steps.drop(id, new Change(new ColumnRuleOperation.DropIdentity(table, is.name(), false, before),
					onDropIdentity(table, is)));
		}
		else if (before == null && after != null) {
			add(table, is, after);
		}
		else if (before != null && after != null && !before.equals(after)) {
			change(table, was, is, before, after);
		}
	}

	private void add(QualifiedName table, Column is, Identity identity) {
		Id id = Id.value(table, is.name());
		this.steps.create(id, new ColumnRuleOperation.AddIdentity(table, is.name(), identity));
		CountingOn.after(table, is, sequence(table, is), is.type(), identity.options())
			.ifPresent((change) -> this.steps.create(id, change));
	}

	// The number is not lost when a serial takes over.
	private List<Note> onDropIdentity(QualifiedName table, Column is) {
		boolean serial = this.sides.after()
			.sequences()
			.values()
			.stream()
			.anyMatch((sequence) -> new Sequence.Owner(table, is.name()).equals(sequence.ownedBy()));
		return serial ? List.of() : List.of(Note.of(Note.Kind.DATA_LOSS,
				"the number that %s has come to is lost".formatted(TypeText.of(table, is.name()))));
	}

	private void change(QualifiedName table, Column was, Column is, Identity before, Identity after) {
		QualifiedName sequence = IdentitySequence.of(table, is.name(), before);
		QualifiedName wantedName = IdentitySequence.of(table, is.name(), after);
		if (!sequence.equals(wantedName)) {
			this.steps.change(Id.value(table, is.name()),
					new ObjectOperation.Rename(ObjectReference.of(ObjectKind.SEQUENCE, sequence), wantedName.name()));
		}
		IdentityGeneration generation = (before.generation() != after.generation()) ? after.generation() : null;
		SequenceOptions options = Counting.change(was.type(), before.options(), is.type(), after.options());
		if (generation == null && options == null) {
			return;
		}
		Id id = Id.value(table, is.name());
		SequenceOptions complete = Counting.complete(was.type(), before.options());
		SequenceOptions wanted = Counting.complete(is.type(), after.options());
		boolean apart = Counting.isApart(complete, wanted);
		Change clamp = apart ? null : Counting.clamp(sequence(table, is), complete, wanted);
		if (clamp != null) {
			this.steps.change(id, clamp);
		}
		this.steps.change(id,
				new ColumnRuleOperation.ChangeIdentity(table, is.name(), generation,
						Objects.requireNonNullElse(options, SequenceOptions.DEFAULT), apart ? wanted.start() : null,
						new Identity(before.generation(), complete, before.sequence())));
	}

	private static String sequence(QualifiedName table, Column column) {
		return "pg_get_serial_sequence(%s, %s)".formatted(TypeText.literal(TypeText.of(table)),
				TypeText.literal(column.name()));
	}

}
