/**
 * What a database looks like: tables, columns, types, constraints, indexes as records.
 * <p>
 * Values only; nothing here reads a database or writes SQL. Names are exact and never
 * quoted; expressions, conditions and queries are SQL as given. Start at
 * {@link dev.migration.schema.Schema} for the whole and at
 * {@link dev.migration.schema.DataType} for what authors import.
 */
@NullMarked
package dev.migration.schema;

import org.jspecify.annotations.NullMarked;
