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

import org.jspecify.annotations.Nullable;

import dev.migration.NewRevision.Form;

/**
 * Where a project keeps the sources of its revisions.
 * <p>
 * For a {@code classpath:} location that is {@code src/main/java} and
 * {@code src/main/resources}, which Maven and Gradle have in common, in the folder
 * itself, in the module that the folder is a part of, or in the one module below it that
 * has revisions already; for a {@code file:} location it is that folder.
 */
public final class Project {

	private static final String JAVA = "src/main/java";

	private static final String RESOURCES = "src/main/resources";

	private static final int DEPTH = 4;

	private static final Set<String> SKIPPED = Set.of("target", "build", "out", "bin", "node_modules");

	private static final Set<String> BUILD_FILES = Set.of("pom.xml", "build.gradle", "build.gradle.kts",
			"settings.gradle", "settings.gradle.kts");

	private final Path directory;

	private final List<String> locations;

	private final String location;

	private final @Nullable Path folder;

	/**
	 * Creates a project.
	 * @param directory a folder in it
	 * @param locations where the application's revisions are; new ones go to the first
	 */
	public Project(Path directory, List<String> locations) {
		this(directory, locations, null);
	}

	private Project(Path directory, List<String> locations, @Nullable Path folder) {
		this.directory = directory;
		this.locations = locations.isEmpty() ? List.of(MigratorBuilder.DEFAULT_LOCATION) : List.copyOf(locations);
		this.location = this.locations.get(0);
		this.folder = folder;
	}

	/**
	 * This project for somebody who writes into a folder of his choice: where several
	 * modules have revisions, it says whose the new one is to be.
	 * @param chosen the folder, or {@code null} for the one there is
	 * @return the project
	 */
	public Project writingInto(@Nullable Path chosen) {
		return new Project(this.directory, this.locations, (chosen != null) ? this.directory.resolve(chosen) : null);
	}

	/**
	 * Where a new revision of one form goes.
	 * @param form the form
	 * @return the chosen folder, else the one of the project
	 */
	public Path target(Form form) {
		return (this.folder != null) ? this.folder : folder(form);
	}

	/**
	 * Whether the application looks where a file is.
	 * @param file a file
	 * @return {@code false} when it is outside of all locations
	 */
	public boolean finds(Path file) {
		Path absolute = absolute(file);
		String name = absolute.toString().replace('\\', '/');
		return this.locations.stream()
			.anyMatch((each) -> isFile(each) ? absolute.startsWith(absolute(this.directory.resolve(path(each))))
					: name.contains(("/" + path(each) + "/").replace("//", "/")));
	}

	/**
	 * Whether the files only count once they are packaged into the application.
	 * @return {@code false} for a {@code file:} location
	 */
	public boolean isPackaged() {
		return !isFile(this.location);
	}

	private static boolean isFile(String location) {
		return location.startsWith("file:");
	}

	/**
	 * The package of Java revisions.
	 * @return for example {@code db.revisions}
	 */
	public String packageName() {
		return path(this.location).replace('/', '.');
	}

	/**
	 * How new revisions are written unless asked for otherwise: as the chosen folder
	 * says, else as Java where Java sources are, and not only SQL revisions yet; else as
	 * SQL.
	 * @return the form
	 */
	public Form form() {
		if (!isPackaged()) {
			return Form.SQL;
		}
		if (this.folder != null && module(this.folder) != null) {
			return absolute(this.folder).startsWith(module().resolve(JAVA)) ? Form.JAVA : Form.SQL;
		}
		boolean onlySql = Files.isDirectory(folder(Form.SQL)) && !Files.isDirectory(folder(Form.JAVA));
		return (hasJava() && !onlySql) ? Form.JAVA : Form.SQL;
	}

	private boolean hasJava() {
		return Files.isDirectory(module().resolve(JAVA));
	}

	/**
	 * Whether there is a place for revisions already.
	 * @return whether the project or a module of it has the folder
	 */
	public boolean isBegun() {
		return isPackaged() && (hasRevisions(root()) || !modules().isEmpty());
	}

	/**
	 * The folders of all forms that the project can have; they need not exist yet.
	 * @return the folders
	 */
	public List<Path> folders() {
		return (isPackaged() && hasJava()) ? List.of(folder(Form.SQL), folder(Form.JAVA)) : List.of(folder(Form.SQL));
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
			return module().resolve((form == Form.JAVA) ? JAVA : RESOURCES).resolve(path(this.location));
		}
		if (form == Form.JAVA) {
			throw new AuthoringException("A Java revision has to be on the class path, and the location is '"
					+ this.location + "'; write SQL, or use a location like classpath:db/revisions");
		}
		return this.directory.resolve(path(this.location));
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

	private static String path(String location) {
		String path = location.substring(location.indexOf(':') + 1);
		if (isFile(location)) {
			return path.startsWith("//") ? path.substring(2) : path;
		}
		return path.replaceAll("^/+|/+$", "");
	}

	private Path module() {
		Path chosen = (this.folder != null) ? module(this.folder) : null;
		Path root = root();
		if (chosen != null || hasRevisions(root)) {
			return (chosen != null) ? chosen : root;
		}
		List<Path> modules = modules();
		if (modules.size() > 1) {
			throw new AuthoringException("Several modules have revisions: "
					+ String.join(", ", modules.stream().map((module) -> root.relativize(module).toString()).toList())
					+ "; go to one of them, or, to write a revision, name a folder of one of them with --path");
		}
		return modules.isEmpty() ? root : modules.get(0);
	}

	/** Whose sources a folder belongs to. */
	private static @Nullable Path module(Path folder) {
		Path sources = absolute(folder);
		while (sources != null && !sources.endsWith(JAVA) && !sources.endsWith(RESOURCES)) {
			sources = sources.getParent();
		}
		return (sources != null) ? sources.resolve("../../..").normalize() : null;
	}

	/** The project that the folder is a part of; the folder itself when there is none. */
	private Path root() {
		for (Path each = absolute(this.directory); each != null; each = each.getParent()) {
			if (hasBuildFile(each) || Files.isDirectory(each.resolve("src/main"))) {
				return each.equals(absolute(this.directory)) ? this.directory : each;
			}
			if (Files.exists(each.resolve(".git"))) {
				break;
			}
		}
		return this.directory;
	}

	private static Path absolute(Path path) {
		return path.toAbsolutePath().normalize();
	}

	private static boolean hasBuildFile(Path folder) {
		return BUILD_FILES.stream().anyMatch((name) -> Files.exists(folder.resolve(name)));
	}

	private boolean hasRevisions(Path module) {
		return Stream.of(JAVA, RESOURCES)
			.anyMatch((sources) -> Files.isDirectory(module.resolve(sources).resolve(path(this.location))));
	}

	private List<Path> modules() {
		List<Path> found = new ArrayList<>();
		if (hasBuildFile(root())) {
			search(root(), DEPTH, found);
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
