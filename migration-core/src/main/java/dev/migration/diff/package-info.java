/**
 * What separates two schemas: the operations that take one to the other, in an order that
 * the server accepts, and what a person should know about each.
 * <p>
 * A function of values: no database is touched and no statement is rendered. Both schemas
 * have to be read by the same reader, so that equal things look equal. Start at
 * {@link dev.migration.diff.SchemaDiff}.
 */
@NullMarked
package dev.migration.diff;

import org.jspecify.annotations.NullMarked;
