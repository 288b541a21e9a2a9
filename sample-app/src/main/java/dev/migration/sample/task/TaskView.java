package dev.migration.sample.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.sample.user.User;

/**
 * A task as clients see it.
 *
 * @param id the key
 * @param project the project's short name
 * @param title what to do, in one line
 * @param description what to do, at length
 * @param status how far it is
 * @param assignee the name of who works on it
 * @param dueOn the day it should be done
 * @param tags the names of its tags
 * @param createdAt when it was created
 * @param updatedAt when it was changed last
 */
record TaskView(@Nullable Long id, String project, String title, @Nullable String description, Status status,
		@Nullable String assignee, @Nullable LocalDate dueOn, List<String> tags, @Nullable Instant createdAt,
		@Nullable Instant updatedAt) {

	static TaskView of(Task task) {
		User assignee = task.getAssignee();
		return new TaskView(task.getId(), task.getProject().getKey(), task.getTitle(), task.getDescription(),
				task.getStatus(), (assignee != null) ? assignee.getFullName() : null, task.getDueOn(),
				task.getTags().stream().map(Tag::getName).sorted().toList(), task.getCreatedAt(), task.getUpdatedAt());
	}

}
