package dev.migration.schema;

import org.jspecify.annotations.Nullable;

/**
 * How a sequence counts. {@code null} is the server's default everywhere.
 *
 * @param start the first value
 * @param increment the step, not 0
 * @param minimum the least value
 * @param maximum the greatest value
 * @param cache how many values a session takes at once
 * @param cycle whether it begins again at the end, {@code false} by default
 */
public record SequenceOptions(@Nullable Long start, @Nullable Long increment, @Nullable Long minimum,
		@Nullable Long maximum, @Nullable Long cache, @Nullable Boolean cycle) {

	/** From 1 by 1. */
	public static final SequenceOptions DEFAULT = new SequenceOptions(null, null, null, null, null, null);

	public SequenceOptions {
		if (increment != null && increment == 0) {
			throw new IllegalArgumentException("A sequence cannot count by 0");
		}
	}

}
