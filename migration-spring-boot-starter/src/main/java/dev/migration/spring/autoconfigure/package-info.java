/**
 * The beans, and the conditions under which an application gets them.
 * <p>
 * Branches with logic belong in the packages that these beans come from. Start at
 * {@link dev.migration.spring.autoconfigure.MigrationAutoConfiguration}.
 */
@NullMarked
package dev.migration.spring.autoconfigure;

import org.jspecify.annotations.NullMarked;
