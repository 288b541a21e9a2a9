/**
 * Trying things out in scratch databases: the schema that an application's model asks
 * for, built for real and read back, and runs on a copy, watched for what they lock and
 * write anew.
 * <p>
 * Nothing here touches the database that is migrated, but to make and drop a database
 * beside it. Start at {@link dev.migration.scratch.ScratchDatabases}, then
 * {@link dev.migration.scratch.DesiredSchema} and {@link dev.migration.scratch.Trial}.
 */
@NullMarked
package dev.migration.scratch;

import org.jspecify.annotations.NullMarked;
