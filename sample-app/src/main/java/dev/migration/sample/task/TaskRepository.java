package dev.migration.sample.task;

import java.util.List;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * The tasks in the database.
 */
interface TaskRepository extends JpaRepository<Task, Long> {

	@EntityGraph(attributePaths = { "project", "assignee", "tags" })
	List<Task> findByProjectKeyOrderByStatusAscIdAsc(String project);

	@EntityGraph(attributePaths = { "project", "assignee", "tags" })
	List<Task> findByProjectKeyAndStatusOrderById(String project, Status status);

	default Task require(long id) {
		return findById(id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no task with id " + id));
	}

}
