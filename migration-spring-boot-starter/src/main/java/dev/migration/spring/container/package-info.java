/**
 * How migrations connect to a database that Testcontainers or Docker Compose started,
 * even where {@code migration.url} names another one.
 * <p>
 * Start at {@link dev.migration.spring.container.TestcontainersConnectionDetailsFactory}.
 */
@NullMarked
package dev.migration.spring.container;

import org.jspecify.annotations.NullMarked;
