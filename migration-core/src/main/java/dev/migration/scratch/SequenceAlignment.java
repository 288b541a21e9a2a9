package dev.migration.scratch;

import java.util.List;

import dev.migration.schema.Sequence;
import dev.migration.schema.SequenceOptions;

/**
 * Sequences: of one that both have, the model chooses the step alone.
 */
final class SequenceAlignment {

	private final Gone gone;

	SequenceAlignment(Gone gone) {
		this.gone = gone;
	}

	List<Sequence> sequences(List<Sequence> actual, List<Sequence> desired) {
		List<Sequence> kept = actual.stream().filter(this::isKept).toList();
		return Either.merged(kept, desired, Sequence::name, SequenceAlignment::sequence);
	}

	private boolean isKept(Sequence sequence) {
		Sequence.Owner owner = sequence.ownedBy();
		return owner == null || !this.gone.hasColumn(owner.table(), owner.column());
	}

	private static Sequence sequence(Sequence was, Sequence is) {
		SequenceOptions options = was.options();
		return new Sequence(was.name(), was.type(),
				new SequenceOptions(options.start(), is.options().increment(), options.minimum(), options.maximum(),
						options.cache(), options.cycle()),
				was.ownedBy(), was.persistence(), was.comment(), was.grants());
	}

}
