package dev.migration.sample;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What to ask this application for.
 */
@RestController
final class HomeController {

	@GetMapping("/")
	Map<String, String> home() {
		Map<String, String> links = new LinkedHashMap<>();
		links.put("migrations", "/actuator/migrations");
		links.put("health", "/actuator/health");
		links.put("users", "/users");
		links.put("projects", "/projects");
		links.put("tasks", "/projects/{key}/tasks");
		links.put("comments", "/tasks/{id}/comments");
		links.put("tags", "/tags");
		return links;
	}

}
