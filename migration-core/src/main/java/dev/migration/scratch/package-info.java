/**
 * Trying things out: scratch databases, and the schema that an application's model asks
 * for, built for real in one of them and read back.
 * <p>
 * Nothing here touches the database that is migrated, but to make and drop a database
 * beside it. Start at {@link dev.migration.scratch.DesiredSchema} and
 * {@link dev.migration.scratch.ScratchDatabases}.
 */
@NullMarked
package dev.migration.scratch;

import org.jspecify.annotations.NullMarked;
