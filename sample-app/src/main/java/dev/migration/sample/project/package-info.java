/**
 * Projects: what tasks belong to, known to people by a short key.
 */
@NullMarked
package dev.migration.sample.project;

import org.jspecify.annotations.NullMarked;
