/**
 * What tests of every module share: a real PostgreSQL, a fresh database a test.
 * <p>
 * Start at {@link dev.migration.testing.PostgresTest}.
 */
@NullMarked
package dev.migration.testing;

import org.jspecify.annotations.NullMarked;
