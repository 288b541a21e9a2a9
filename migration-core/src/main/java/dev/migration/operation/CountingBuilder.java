package dev.migration.operation;

import dev.migration.schema.SequenceOptions;

/**
 * Says how a sequence counts.
 *
 * @param <B> the builder itself
 */
public abstract class CountingBuilder<B extends CountingBuilder<B>> {

	private SequenceOptions options = SequenceOptions.DEFAULT;

	CountingBuilder() {
	}

	/**
	 * Begins at a value.
	 * @param start the first value
	 * @return this builder
	 */
	public B startWith(long start) {
		SequenceOptions now = this.options;
		return with(
				new SequenceOptions(start, now.increment(), now.minimum(), now.maximum(), now.cache(), now.cycle()));
	}

	/**
	 * Counts in steps.
	 * @param step the step, not 0
	 * @return this builder
	 */
	public B incrementBy(long step) {
		SequenceOptions now = this.options;
		return with(new SequenceOptions(now.start(), step, now.minimum(), now.maximum(), now.cache(), now.cycle()));
	}

	/**
	 * Goes no lower.
	 * @param minimum the least value
	 * @return this builder
	 */
	public B minValue(long minimum) {
		SequenceOptions now = this.options;
		return with(
				new SequenceOptions(now.start(), now.increment(), minimum, now.maximum(), now.cache(), now.cycle()));
	}

	/**
	 * Goes no higher.
	 * @param maximum the greatest value
	 * @return this builder
	 */
	public B maxValue(long maximum) {
		SequenceOptions now = this.options;
		return with(
				new SequenceOptions(now.start(), now.increment(), now.minimum(), maximum, now.cache(), now.cycle()));
	}

	/**
	 * Hands a session several values at once.
	 * @param values how many
	 * @return this builder
	 */
	public B cache(long values) {
		SequenceOptions now = this.options;
		return with(
				new SequenceOptions(now.start(), now.increment(), now.minimum(), now.maximum(), values, now.cycle()));
	}

	/**
	 * Begins again at the end, or not.
	 * @param cycle {@code true} to begin again
	 * @return this builder
	 */
	public B cycle(boolean cycle) {
		SequenceOptions now = this.options;
		return with(
				new SequenceOptions(now.start(), now.increment(), now.minimum(), now.maximum(), now.cache(), cycle));
	}

	/**
	 * Begins again at the end.
	 * @return this builder
	 */
	public B cycle() {
		return cycle(true);
	}

	final SequenceOptions options() {
		return this.options;
	}

	private B with(SequenceOptions changed) {
		this.options = changed;
		return self();
	}

	@SuppressWarnings("unchecked")
	private B self() {
		return (B) this;
	}

}
