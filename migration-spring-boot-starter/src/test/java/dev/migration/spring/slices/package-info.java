/**
 * An application and slices of it.
 */
@NullMarked
package dev.migration.spring.slices;

import org.jspecify.annotations.NullMarked;
