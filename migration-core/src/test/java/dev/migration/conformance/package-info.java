/**
 * The cases of {@code src/test/resources/conformance/operations}, and the harness that
 * holds each against a real PostgreSQL.
 * <p>
 * A case is a file: what is there before, the operation as an author writes it, and the
 * SQL that somebody would write by hand for it. Start at
 * {@link dev.migration.conformance.OperationConformanceTests}.
 */
@NullMarked
package dev.migration.conformance;

import org.jspecify.annotations.NullMarked;
