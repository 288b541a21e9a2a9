package dev.migration.schema;

/**
 * A column whose values come from a sequence of its own.
 *
 * @param generation who chooses the value
 * @param options how the sequence counts
 */
public record Identity(IdentityGeneration generation, SequenceOptions options) {

}
