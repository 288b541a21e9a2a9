package dev.migration.schema;

/**
 * That one object cannot be without another.
 *
 * @param dependent the object that needs
 * @param needed the object it needs
 */
public record Dependency(ObjectReference dependent, ObjectReference needed) {

}
