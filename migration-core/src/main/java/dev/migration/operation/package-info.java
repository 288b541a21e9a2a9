/**
 * What a migration does: each change an immutable record, and the language that records
 * them.
 * <p>
 * No SQL text is made here and no database is touched. Start at
 * {@link dev.migration.operation.Operations}.
 */
@NullMarked
package dev.migration.operation;

import org.jspecify.annotations.NullMarked;
