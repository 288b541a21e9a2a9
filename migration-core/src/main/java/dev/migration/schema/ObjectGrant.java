package dev.migration.schema;

/**
 * What one role may do with an object that has no place for it in a record of its own.
 *
 * @param object the object
 * @param grant the role and what it may do
 */
public record ObjectGrant(ObjectReference object, Grant grant) {

}
