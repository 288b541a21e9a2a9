package dev.migration.revision;

/**
 * One revision of a plan, to be applied or taken back.
 *
 * @param revision the revision
 * @param direction which way
 */
public record Step(Revision revision, Direction direction) {

}
