package dev.migration.sample.task;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists, creates and moves tasks, and lists and writes their comments.
 */
@RestController
final class TaskController {

	private final TaskService tasks;

	TaskController(TaskService tasks) {
		this.tasks = tasks;
	}

	@GetMapping("/projects/{project}/tasks")
	List<TaskView> list(@PathVariable String project, @RequestParam(required = false) @Nullable Status status) {
		return this.tasks.list(project, status);
	}

	@PostMapping("/projects/{project}/tasks")
	@ResponseStatus(HttpStatus.CREATED)
	TaskView create(@PathVariable String project, @Valid @RequestBody NewTask task) {
		return this.tasks.create(project, task);
	}

	@GetMapping("/tasks/{id}")
	TaskView get(@PathVariable long id) {
		return this.tasks.get(id);
	}

	@PutMapping("/tasks/{id}/status")
	TaskView move(@PathVariable long id, @Valid @RequestBody NewStatus status) {
		return this.tasks.move(id, status.status());
	}

	@GetMapping("/tasks/{id}/comments")
	List<CommentView> comments(@PathVariable long id) {
		return this.tasks.comments(id);
	}

	@PostMapping("/tasks/{id}/comments")
	@ResponseStatus(HttpStatus.CREATED)
	CommentView comment(@PathVariable long id, @Valid @RequestBody NewComment comment) {
		return this.tasks.comment(id, comment);
	}

	/**
	 * A request for a task.
	 *
	 * @param title what to do, in one line
	 * @param description what to do, at length
	 * @param assigneeId the user who works on it
	 * @param dueOn the day it should be done
	 * @param tags names of tags; unknown ones are created
	 */
	record NewTask(@NotBlank @Size(max = 200) String title, @Nullable String description, @Nullable Long assigneeId,
			@Nullable LocalDate dueOn, @Nullable List<@NotBlank @Size(max = 50) String> tags) {

	}

	/**
	 * A request to move a task.
	 *
	 * @param status how far it is now
	 */
	record NewStatus(@NotNull Status status) {

	}

	/**
	 * A request for a comment.
	 *
	 * @param authorId the user who writes it
	 * @param body the text
	 */
	record NewComment(long authorId, @NotBlank String body) {

	}

}
