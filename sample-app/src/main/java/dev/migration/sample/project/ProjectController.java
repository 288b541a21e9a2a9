package dev.migration.sample.project;

import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import dev.migration.sample.user.UserRepository;

/**
 * Lists and creates projects.
 */
@RestController
@RequestMapping("/projects")
final class ProjectController {

	private final ProjectRepository projects;

	private final UserRepository users;

	ProjectController(ProjectRepository projects, UserRepository users) {
		this.projects = projects;
		this.users = users;
	}

	@GetMapping
	List<ProjectView> list() {
		return this.projects.findAllByOrderByKey().stream().map(ProjectView::of).toList();
	}

	@GetMapping("/{key}")
	ProjectView get(@PathVariable String key) {
		return ProjectView.of(this.projects.require(key));
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ProjectView create(@Valid @RequestBody NewProject project) {
		Project created = new Project(project.key(), project.name(), this.users.require(project.ownerId()));
		return ProjectView.of(this.projects.save(created));
	}

	/**
	 * A request for a project.
	 *
	 * @param key the short name, capitals and digits, unique
	 * @param name the name
	 * @param ownerId the user it belongs to
	 */
	record NewProject(@NotBlank @Pattern(regexp = "[A-Z][A-Z0-9]{0,9}") String key,
			@NotBlank @Size(max = 100) String name, long ownerId) {

	}

	/**
	 * A project as clients see it.
	 *
	 * @param id the key of the row
	 * @param key the short name
	 * @param name the name
	 * @param owner the owner's name
	 * @param createdAt when it was created
	 */
	record ProjectView(@Nullable Long id, String key, String name, String owner, @Nullable Instant createdAt) {

		static ProjectView of(Project project) {
			return new ProjectView(project.getId(), project.getKey(), project.getName(),
					project.getOwner().getFullName(), project.getCreatedAt());
		}

	}

}
