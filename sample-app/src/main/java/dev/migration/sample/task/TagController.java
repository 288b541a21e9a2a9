package dev.migration.sample.task;

import java.util.List;

import org.springframework.data.domain.Sort;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists tags.
 */
@RestController
final class TagController {

	private final TagRepository tags;

	TagController(TagRepository tags) {
		this.tags = tags;
	}

	@GetMapping("/tags")
	List<String> list() {
		return this.tags.findAll(Sort.by("name")).stream().map(Tag::getName).toList();
	}

}
