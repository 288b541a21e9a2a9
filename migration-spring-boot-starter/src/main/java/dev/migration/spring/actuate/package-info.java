/**
 * What operations can see and do while the application runs.
 * <p>
 * Start at {@link dev.migration.spring.actuate.MigrationsEndpoint}.
 */
@NullMarked
package dev.migration.spring.actuate;

import org.jspecify.annotations.NullMarked;
