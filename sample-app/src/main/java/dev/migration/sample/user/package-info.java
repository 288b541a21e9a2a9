/**
 * The people who own projects, work on tasks and write comments.
 */
@NullMarked
package dev.migration.sample.user;

import org.jspecify.annotations.NullMarked;
