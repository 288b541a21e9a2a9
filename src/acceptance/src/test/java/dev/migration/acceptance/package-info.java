/**
 * The packaged sample as a user meets it: a process, its log, its exit code, HTTP.
 * <p>
 * Nothing of the sample runs in the JVM of these tests but its revisions. Start at
 * {@link dev.migration.acceptance.SampleProcess}.
 */
@NullMarked
package dev.migration.acceptance;

import org.jspecify.annotations.NullMarked;
