package dev.migration.source;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.StringUtils;

/**
 * Finds the files under locations, each of them once.
 */
final class LocationScanner {

	private static final String CLASSPATH = "classpath:";

	private static final String ALL_CLASSPATH = "classpath*:";

	private static final String FILE = "file:";

	private final PathMatchingResourcePatternResolver resolver;

	LocationScanner(ClassLoader classLoader) {
		this.resolver = new PathMatchingResourcePatternResolver(classLoader);
	}

	/**
	 * Finds files.
	 * @param location where to search, folders below included
	 * @return the SQL files and classes by their address, ordered by it
	 * @throws LocationException when the location has an unknown form or cannot be read
	 */
	NavigableMap<String, FoundFile> scan(String location) {
		NavigableMap<String, FoundFile> found = new TreeMap<>();
		try {
			scan(location, found);
			return found;
		}
		catch (IOException | UncheckedIOException ex) {
			throw new LocationException(location, String.valueOf(ex.getMessage()), ex);
		}
	}

	/**
	 * Gives each file a name of its own: two jars may hold the same path, and then only
	 * the whole address tells them apart.
	 * @param found the files by their address
	 * @return the files in the order of the addresses
	 */
	static List<FoundFile> distinct(NavigableMap<String, FoundFile> found) {
		Map<String, Long> names = found.values()
			.stream()
			.collect(Collectors.groupingBy(FoundFile::location, Collectors.counting()));
		return found.entrySet()
			.stream()
			.map((file) -> (names.getOrDefault(file.getValue().location(), 1L) == 1) ? file.getValue()
					: new FoundFile(file.getKey(), file.getValue().resource()))
			.toList();
	}

	private void scan(String location, Map<String, FoundFile> found) throws IOException {
		if (location.startsWith(FILE)) {
			scanFolder(location, found);
		}
		else if (location.startsWith(CLASSPATH) || location.startsWith(ALL_CLASSPATH)) {
			scanClassPath(location, found);
		}
		else {
			throw new LocationException(location, "a location begins with classpath: or file:, for example "
					+ String.join(" or ", LocationException.forms()));
		}
	}

	private void scanClassPath(String location, Map<String, FoundFile> found) throws IOException {
		String path = location.substring(location.indexOf(':') + 1);
		String root = StringUtils.trimTrailingCharacter(StringUtils.trimLeadingCharacter(path, '/'), '/');
		if (root.isBlank()) {
			throw new LocationException(location,
					"it names no folder; for example " + LocationException.forms().get(0));
		}
		for (Resource resource : this.resolver.getResources(ALL_CLASSPATH + root + "/**/*")) {
			String address = address(resource);
			int at = address.lastIndexOf("/" + root + "/");
			String below = (at < 0) ? address : address.substring(at + root.length() + 2);
			if (FoundFile.isCandidate(below)) {
				found.putIfAbsent(address, new FoundFile((at < 0) ? address : root + "/" + below, resource));
			}
		}
	}

	private static void scanFolder(String location, Map<String, FoundFile> found) throws IOException {
		Path folder = folder(location);
		if (!Files.exists(folder)) {
			return;
		}
		if (!Files.isDirectory(folder)) {
			throw new LocationException(location, "it is a file; name the folder it is in");
		}
		try (Stream<Path> paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
			for (Path path : (Iterable<Path>) paths::iterator) {
				String below = name(folder.relativize(path));
				if (FoundFile.isCandidate(below) && Files.isRegularFile(path)) {
					Resource resource = new FileSystemResource(path);
					found.putIfAbsent(address(resource), new FoundFile(name(path), resource));
				}
			}
		}
	}

	// The same for a file that both forms of locations lead to
	private static String address(Resource resource) throws IOException {
		if (resource.isFile()) {
			return name(resource.getFile().toPath().toAbsolutePath().normalize());
		}
		String url = resource.getURL().toString();
		try {
			return StringUtils.uriDecode(url, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return url;
		}
	}

	private static String name(Path path) {
		return path.toString().replace(File.separatorChar, '/');
	}

	private static Path folder(String location) {
		String path = location.substring(FILE.length());
		try {
			return new File(path.startsWith("//") ? path.substring(2) : path).toPath();
		}
		catch (InvalidPathException ex) {
			throw new LocationException(location, "not a path: " + ex.getReason(), ex);
		}
	}

}
