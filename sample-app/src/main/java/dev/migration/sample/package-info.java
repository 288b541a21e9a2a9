/**
 * A task tracker: users own projects, projects hold tasks, tasks have comments and tags.
 * <p>
 * An ordinary Spring Boot application; nothing in it knows about migrations but its
 * dependency on the starter and the revisions in {@code db.revisions}. Start at
 * {@link dev.migration.sample.SampleApplication}.
 */
@NullMarked
package dev.migration.sample;

import org.jspecify.annotations.NullMarked;
