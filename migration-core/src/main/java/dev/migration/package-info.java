/**
 * The use cases: upgrade, downgrade and status, writing, squashing and rebasing
 * revisions, comparing with a model, drift; each returns a record. Start at
 * {@link dev.migration.Migrator} and {@link dev.migration.MigratorBuilder}.
 */
@NullMarked
package dev.migration;

import org.jspecify.annotations.NullMarked;
