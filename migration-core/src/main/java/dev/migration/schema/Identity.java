package dev.migration.schema;

import org.jspecify.annotations.Nullable;

/**
 * A column whose values come from a sequence of its own.
 *
 * @param generation who chooses the value
 * @param options how the sequence counts
 * @param sequence the name of the sequence, or {@code null} for the server's choice
 */
public record Identity(IdentityGeneration generation, SequenceOptions options, @Nullable QualifiedName sequence) {

	/**
	 * An identity whose sequence has the name that the server chooses.
	 * @param generation who chooses the value
	 * @param options how the sequence counts
	 */
	public Identity(IdentityGeneration generation, SequenceOptions options) {
		this(generation, options, null);
	}

}
