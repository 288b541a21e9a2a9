/**
 * What an application sees of the starter: its properties, the qualifier for its own
 * choice of database, and the hooks it can implement.
 * <p>
 * No beans are made here. Start at {@link dev.migration.spring.MigrationProperties}.
 */
@NullMarked
package dev.migration.spring;

import org.jspecify.annotations.NullMarked;
