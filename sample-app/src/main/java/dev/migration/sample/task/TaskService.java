package dev.migration.sample.task;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import dev.migration.sample.project.ProjectRepository;
import dev.migration.sample.task.TaskController.NewComment;
import dev.migration.sample.task.TaskController.NewTask;
import dev.migration.sample.user.UserRepository;

/**
 * What can be done with tasks, each in one transaction.
 */
@Service
@Transactional
class TaskService {

	private final TaskRepository tasks;

	private final CommentRepository comments;

	private final TagRepository tags;

	private final ProjectRepository projects;

	private final UserRepository users;

	TaskService(TaskRepository tasks, CommentRepository comments, TagRepository tags, ProjectRepository projects,
			UserRepository users) {
		this.tasks = tasks;
		this.comments = comments;
		this.tags = tags;
		this.projects = projects;
		this.users = users;
	}

	List<TaskView> list(String project, @Nullable Status status) {
		String key = this.projects.require(project).getKey();
		List<Task> found = (status != null) ? this.tasks.findByProjectKeyAndStatusOrderById(key, status)
				: this.tasks.findByProjectKeyOrderByStatusAscIdAsc(key);
		return found.stream().map(TaskView::of).toList();
	}

	TaskView get(long id) {
		return TaskView.of(this.tasks.require(id));
	}

	TaskView create(String project, NewTask request) {
		Task task = new Task(this.projects.require(project), request.title());
		task.describe(request.description(), request.dueOn());
		if (request.assigneeId() != null) {
			task.assignTo(this.users.require(request.assigneeId()));
		}
		if (request.tags() != null) {
			request.tags().forEach((name) -> task.getTags().add(tag(name)));
		}
		return TaskView.of(this.tasks.saveAndFlush(task));
	}

	TaskView move(long id, Status status) {
		Task task = this.tasks.require(id);
		task.moveTo(status);
		return TaskView.of(this.tasks.saveAndFlush(task));
	}

	List<CommentView> comments(long taskId) {
		this.tasks.require(taskId);
		return this.comments.findByTaskIdOrderByCreatedAt(taskId).stream().map(CommentView::of).toList();
	}

	CommentView comment(long taskId, NewComment request) {
		Comment comment = new Comment(this.tasks.require(taskId), this.users.require(request.authorId()),
				request.body());
		return CommentView.of(this.comments.save(comment));
	}

	private Tag tag(String name) {
		return this.tags.findByName(name).orElseGet(() -> this.tags.save(new Tag(name)));
	}

}
