/**
 * Revisions that name things by a convention of their project.
 */
@NullMarked
package dev.migration.naming;

import org.jspecify.annotations.NullMarked;
