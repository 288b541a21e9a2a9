package dev.migration.sample.project;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * The projects in the database.
 */
public interface ProjectRepository extends JpaRepository<Project, Long> {

	/**
	 * All projects with their owners.
	 * @return the projects by key
	 */
	@EntityGraph(attributePaths = "owner")
	List<Project> findAllByOrderByKey();

	/**
	 * A project with its owner.
	 * @param key the short name
	 * @return the project, or empty
	 */
	@EntityGraph(attributePaths = "owner")
	Optional<Project> findByKey(String key);

	/**
	 * The project of a key that a request names.
	 * @param key the short name
	 * @return the project
	 * @throws ResponseStatusException 404 when there is none
	 */
	default Project require(String key) {
		return findByKey(key).orElseThrow(
				() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no project with key '" + key + "'"));
	}

}
