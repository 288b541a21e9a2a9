package dev.migration.schema;

/**
 * The comment of an object that has no place for it in a record of its own.
 *
 * @param object the object
 * @param comment the comment
 */
public record ObjectComment(ObjectReference object, String comment) {

}
