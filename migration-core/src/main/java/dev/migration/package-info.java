/**
 * The use cases: upgrade, downgrade, status, each returning a record.
 */
@NullMarked
package dev.migration;

import org.jspecify.annotations.NullMarked;
