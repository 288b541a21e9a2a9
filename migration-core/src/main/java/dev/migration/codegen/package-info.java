/**
 * How operations and revisions become source: the text of new revision files, in Java and
 * in SQL.
 * <p>
 * Text from values; no files are read or written here. Start at
 * {@link dev.migration.codegen.RevisionSource}.
 */
@NullMarked
package dev.migration.codegen;

import org.jspecify.annotations.NullMarked;
