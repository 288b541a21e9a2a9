/**
 * What happens to the database while the application starts, and what the log says of it.
 * <p>
 * How revisions run is the core's; this package decides when. Start at
 * {@link dev.migration.spring.startup.MigrationInitializer}.
 */
@NullMarked
package dev.migration.spring.startup;

import org.jspecify.annotations.NullMarked;
