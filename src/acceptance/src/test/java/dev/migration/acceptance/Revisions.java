package dev.migration.acceptance;

import java.util.List;

/**
 * The sample's revisions as they must show up everywhere, in an order they can run in.
 */
final class Revisions {

	static final String BEFORE_PROJECT_KEYS = "771c32185492";

	static final String PROJECT_KEY_ADDED = "7b52f41673e5";

	static final String BEFORE_RENAME = "62a3aae8ec3d";

	static final List<Expected> ALL = List.of(
			new Expected("f9d4df2db07e", "create users and projects", "java", List.of()),
			new Expected("ab04c2bafff7", "create tasks", "java", List.of("f9d4df2db07e")),
			new Expected("62a3aae8ec3d", "track due dates and changes of tasks", "sql", List.of("ab04c2bafff7")),
			new Expected("771c32185492", "rename users.name to full_name", "java", List.of("62a3aae8ec3d")),
			new Expected("7b52f41673e5", "add key to projects", "java", List.of("771c32185492")),
			new Expected("b0f90ac3b6cb", "give projects their keys", "java", List.of("7b52f41673e5")),
			new Expected("46aac368e777", "require a unique key of projects", "java", List.of("b0f90ac3b6cb")),
			new Expected("ab37c0316ced", "index tasks by project and status", "sql", List.of("46aac368e777")),
			new Expected("3760f8cac475", "create comments", "sql", List.of("ab37c0316ced")),
			new Expected("b1fc884d1803", "create tags", "java", List.of("ab37c0316ced")),
			new Expected("11f12cc85dc0", "offer the usual tags", "sql", List.of("b1fc884d1803")),
			new Expected("63847b552bcb", "merge comments and tags", "java", List.of("3760f8cac475", "11f12cc85dc0")));

	static final Expected LAST = ALL.get(ALL.size() - 1);

	private Revisions() {
	}

	static Expected of(String id) {
		return ALL.stream()
			.filter((revision) -> revision.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new AssertionError("The sample has no revision " + id));
	}

	/**
	 * What is known of a revision without running anything.
	 *
	 * @param id the id
	 * @param message the message
	 * @param kind how it is written
	 * @param parents the ids it revises
	 */
	record Expected(String id, String message, String kind, List<String> parents) {

	}

}
