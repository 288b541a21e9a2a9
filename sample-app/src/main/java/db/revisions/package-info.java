/**
 * The revisions of the task tracker that are written in Java; those in SQL lie in
 * {@code src/main/resources} under the same path.
 * <p>
 * File names begin with the day and time a revision was written, so that a listing shows
 * them in order. The order they run in is told by {@code revises} alone.
 */
@NullMarked
package db.revisions;

import org.jspecify.annotations.NullMarked;
