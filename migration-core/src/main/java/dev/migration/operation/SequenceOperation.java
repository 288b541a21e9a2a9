package dev.migration.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.DataType;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Sequence;
import dev.migration.schema.SequenceOptions;

/**
 * Operations on sequences.
 */
public sealed interface SequenceOperation extends Operation {

	/**
	 * The sequence.
	 * @return the name
	 */
	QualifiedName sequence();

	/**
	 * Creates a sequence.
	 *
	 * @param definition the sequence
	 * @param ifNotExists whether a sequence of that name is left as it is
	 */
	record CreateSequence(Sequence definition, boolean ifNotExists) implements SequenceOperation {

		@Override
		public QualifiedName sequence() {
			return this.definition.name();
		}

		@Override
		public Optional<Operation> inverse() {
			return this.ifNotExists ? Optional.empty()
					: Optional.of(new DropSequence(sequence(), false, false, this.definition));
		}

		@Override
		public String obstacle() {
			return IrreversibleOperationException.MAY_HAVE_BEEN_THERE;
		}

		@Override
		public String describe() {
			return "create sequence " + sequence();
		}

	}

	/**
	 * Drops a sequence.
	 *
	 * @param sequence the sequence
	 * @param ifExists whether it may be missing
	 * @param cascade whether what depends on it goes too
	 * @param previously the sequence that is dropped, or {@code null} when unknown
	 */
	record DropSequence(QualifiedName sequence, boolean ifExists, boolean cascade,
			@Nullable Sequence previously) implements SequenceOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.ofNullable(this.previously).map((before) -> new CreateSequence(before, this.ifExists));
		}

		@Override
		public String describe() {
			return "drop sequence " + this.sequence;
		}

	}

	/**
	 * Changes how a sequence counts.
	 *
	 * @param sequence the sequence
	 * @param type the new type, or {@code null} to leave it
	 * @param options the options that change; those without a value stay
	 * @param restart the next value, or {@code null} to go on
	 * @param previously the sequence before, with a value for all that changes, or
	 * {@code null} when unknown
	 */
	record ChangeSequence(QualifiedName sequence, @Nullable DataType type, SequenceOptions options,
			@Nullable Long restart, @Nullable Sequence previously) implements SequenceOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.ofNullable(this.previously)
				.map((before) -> new ChangeSequence(this.sequence, (this.type != null) ? before.type() : null,
						before.options(), null, null));
		}

		@Override
		public String describe() {
			return "change sequence " + this.sequence;
		}

	}

	/**
	 * Says which column a sequence goes with.
	 *
	 * @param sequence the sequence
	 * @param owner the column, or {@code null} for none
	 * @param previously what it was before
	 */
	record SetSequenceOwner(QualifiedName sequence, Sequence.@Nullable Owner owner,
			Previous<Sequence.Owner> previously) implements SequenceOperation {

		@Override
		public Optional<Operation> inverse() {
			return this.previously
				.then((before) -> new SetSequenceOwner(this.sequence, before, Previous.of(this.owner)));
		}

		@Override
		public String describe() {
			return "set owner of sequence " + this.sequence;
		}

	}

}
