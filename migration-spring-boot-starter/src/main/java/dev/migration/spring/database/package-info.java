/**
 * Which database an application means, and how to connect to it.
 * <p>
 * Nothing here migrates or makes beans. Start at
 * {@link dev.migration.spring.database.DatabaseLocator}.
 */
@NullMarked
package dev.migration.spring.database;

import org.jspecify.annotations.NullMarked;
