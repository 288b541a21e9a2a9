package dev.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.migration.NewRevision.Form;

/**
 * Where a project keeps the sources of its revisions.
 * <p>
 * For a {@code classpath:} location that is {@code src/main/java} and
 * {@code src/main/resources}, which Maven and Gradle have in common, in the folder itself
 * or in the one module below it that has revisions already; for a {@code file:} location
 * it is that folder.
 */
public final class Project {

	private static final int DEPTH = 4;

	private static final Set<String> SKIPPED = Set.of("target", "build", "out", "bin", "node_modules");

	private static final Set<String> BUILD_FILES = Set.of("pom.xml", "build.gradle", "build.gradle.kts",
			"settings.gradle", "settings.gradle.kts");

	private final Path directory;

	private final String location;

	/**
	 * Creates a project.
	 * @param directory its folder
	 * @param locations where the application's revisions are; the first one counts
	 */
	public Project(Path directory, List<String> locations) {
		this.directory = directory;
		this.location = locations.isEmpty() ? MigratorBuilder.DEFAULT_LOCATION : locations.get(0);
	}

	/**
	 * Whether the files only count once they are packaged into the application.
	 * @return {@code false} for a {@code file:} location
	 */
	public boolean isPackaged() {
		return !this.location.startsWith("file:");
	}

	/**
	 * The package of Java revisions.
	 * @return for example {@code db.revisions}
	 */
	public String packageName() {
		return path().replace('/', '.');
	}

	/**
	 * How new revisions are written unless asked for otherwise: as Java where Java
	 * sources are, and not only SQL revisions yet; else as SQL.
	 * @return the form
	 */
	public Form form() {
		if (!isPackaged()) {
			return Form.SQL;
		}
		boolean onlySql = Files.isDirectory(folder(Form.SQL)) && !Files.isDirectory(folder(Form.JAVA));
		return (Files.isDirectory(module().resolve("src/main/java")) && !onlySql) ? Form.JAVA : Form.SQL;
	}

	/**
	 * The folder of the revisions of one form; it need not exist yet.
	 * @param form the form
	 * @return the folder
	 * @throws AuthoringException for Java outside of the class path, or when several
	 * modules have revisions
	 */
	public Path folder(Form form) {
		if (isPackaged()) {
			return module().resolve((form == Form.JAVA) ? "src/main/java" : "src/main/resources").resolve(path());
		}
		if (form == Form.JAVA) {
			throw new AuthoringException("A Java revision has to be on the class path, and the location is '"
					+ this.location + "'; write SQL, or use a location like classpath:db/revisions");
		}
		return this.directory.resolve(path());
	}

	/**
	 * The sources of revisions that are there, Java and SQL.
	 * @return the files, sorted
	 */
	public List<Path> files() {
		List<Path> files = new ArrayList<>();
		for (Form form : isPackaged() ? Form.values() : new Form[] { Form.SQL }) {
			Path folder = folder(form);
			if (Files.isDirectory(folder)) {
				files.addAll(files(folder, (form == Form.JAVA) ? ".java" : ".sql"));
			}
		}
		return files;
	}

	private static List<Path> files(Path folder, String ending) {
		try (Stream<Path> paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
			return paths.filter((path) -> path.toString().endsWith(ending) && Files.isRegularFile(path))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The files of " + folder + " cannot be listed", ex);
		}
	}

	private String path() {
		String path = this.location.substring(this.location.indexOf(':') + 1);
		if (!isPackaged()) {
			return path.startsWith("//") ? path.substring(2) : path;
		}
		return path.replaceAll("^/+|/+$", "");
	}

	private Path module() {
		if (hasRevisions(this.directory)) {
			return this.directory;
		}
		List<Path> modules = modules();
		if (modules.size() > 1) {
			throw new AuthoringException("Several modules have revisions: "
					+ String.join(", ",
							modules.stream().map((module) -> this.directory.relativize(module).toString()).toList())
					+ "; go to one of them, or name a folder with --path");
		}
		return modules.isEmpty() ? this.directory : modules.get(0);
	}

	private boolean hasRevisions(Path module) {
		return Files.isDirectory(module.resolve("src/main/java").resolve(path()))
				|| Files.isDirectory(module.resolve("src/main/resources").resolve(path()));
	}

	private List<Path> modules() {
		List<Path> found = new ArrayList<>();
		if (BUILD_FILES.stream().anyMatch((name) -> Files.exists(this.directory.resolve(name)))) {
			search(this.directory, DEPTH, found);
		}
		return found;
	}

	private void search(Path folder, int depth, List<Path> found) {
		try (Stream<Path> below = Files.list(folder)) {
			for (Path each : below.sorted().toList()) {
				String name = each.getFileName().toString();
				if (!Files.isDirectory(each) || !Files.isReadable(each) || name.startsWith(".")
						|| SKIPPED.contains(name) || name.equals("src")) {
					continue;
				}
				if (hasRevisions(each)) {
					found.add(each);
				}
				else if (depth > 1) {
					search(each, depth - 1, found);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The folders of " + folder + " cannot be listed", ex);
		}
	}

}
