package dev.migration.source;

import org.springframework.core.io.Resource;

/**
 * A file under a location.
 *
 * @param location its name for messages, for example {@code db/revisions/x.sql}
 * @param resource its content
 */
record FoundFile(String location, Resource resource) {

	/**
	 * Whether it is a SQL file; otherwise it is a class.
	 * @return {@code true} for {@code .sql}
	 */
	boolean isSql() {
		return isSql(this.location);
	}

	/**
	 * Whether a file can be a script at all.
	 * @param path its path below a location, with slashes
	 * @return {@code true} for SQL files and classes, unless hidden
	 */
	static boolean isCandidate(String path) {
		if (path.startsWith(".") || path.contains("/.")) {
			return false;
		}
		return isSql(path) || (path.endsWith(".class") && !path.endsWith("-info.class"));
	}

	private static boolean isSql(String path) {
		return path.regionMatches(true, path.length() - 4, ".sql", 0, 4);
	}

}
