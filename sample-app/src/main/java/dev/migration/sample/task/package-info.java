/**
 * Tasks, and what people hang on them: comments and tags. Start at
 * {@link dev.migration.sample.task.TaskController}.
 */
@NullMarked
package dev.migration.sample.task;

import org.jspecify.annotations.NullMarked;
