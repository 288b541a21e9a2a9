/**
 * What a person reads when the application does not start: a description and what to do,
 * instead of a stack trace.
 * <p>
 * The facts come from the exceptions' data; no message is parsed. Start at
 * {@link dev.migration.spring.diagnostics.RunFailureAnalyzer}.
 */
@NullMarked
package dev.migration.spring.diagnostics;

import org.jspecify.annotations.NullMarked;
