/**
 * Which revisions exist and how to get from here to there; ids and edges only.
 * <p>
 * Pure values: no SQL, no files, no database. Start at
 * {@link dev.migration.revision.RevisionGraph}.
 */
@NullMarked
package dev.migration.revision;

import org.jspecify.annotations.NullMarked;
