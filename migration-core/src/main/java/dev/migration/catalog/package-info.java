/**
 * What a database looks like now, read from {@code pg_catalog}.
 * <p>
 * Reads and never writes, in a number of queries that does not depend on how much there
 * is. Each reader asks for one kind of object; names, expressions and definitions are as
 * the server prints them with nothing but {@code pg_catalog} on the search path. Start at
 * {@link dev.migration.catalog.PostgresCatalog}; {@link dev.migration.catalog.Snapshot}
 * keeps what it read as bytes.
 */
@NullMarked
package dev.migration.catalog;

import org.jspecify.annotations.NullMarked;
