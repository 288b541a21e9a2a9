package dev.migration.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is done at once to one thing of a schema.
 */
final class Step implements Comparable<Step> {

	private static final Comparator<Step> ORDER = Comparator.comparingInt(Step::rank)
		.thenComparing((step) -> step.id)
		.thenComparing((step) -> step.action);

	private final Id id;

	private final Action action;

	private final List<Change> changes = new ArrayList<>();

	Step(Id id, Action action) {
		this.id = id;
		this.action = action;
	}

	Id id() {
		return this.id;
	}

	Action action() {
		return this.action;
	}

	List<Change> changes() {
		return this.changes;
	}

	// Which of the steps that could be next is next: what is in the way goes first, what
	// holds data goes last.
	private int rank() {
		int space = this.id.space().rank();
		return switch (this.action) {
			case DROP -> holdsData() ? 300 - space : 50 - space;
			case CHANGE -> 100 + space;
			case CREATE -> 100 + space;
		};
	}

	private boolean holdsData() {
		return switch (this.id.space()) {
			case SCHEMA, EXTENSION, TYPE, ROUTINE, RELATION, COLUMN -> true;
			default -> false;
		};
	}

	@Override
	public int compareTo(Step other) {
		return ORDER.compare(this, other);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Step step && compareTo(step) == 0;
	}

	@Override
	public int hashCode() {
		return 31 * this.id.hashCode() + this.action.hashCode();
	}

	@Override
	public String toString() {
		return this.action + " " + this.id;
	}

	/**
	 * What becomes of the thing.
	 */
	enum Action {

		/** It goes, for a while or for good. */
		DROP,

		/** It stays and becomes another. */
		CHANGE,

		/** It comes, or comes again. */
		CREATE

	}

}
