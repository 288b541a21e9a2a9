/**
 * The only writer to a database: lock, state table, log, journal of half-done steps,
 * snapshots of the schema, and step runner.
 * <p>
 * It runs what a plan says and decides nothing about the graph. Start at
 * {@link dev.migration.runtime.MigrationRunner}.
 */
@NullMarked
package dev.migration.runtime;

import org.jspecify.annotations.NullMarked;
