package dev.migration.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * How long a command in the application's jar takes until its first output, held against
 * the same jar with another main class that connects and selects: a bare one, and one
 * that runs a Spring application without beans before.
 * <p>
 * Each start is a new process on the same server; they take turns, and the medians are
 * compared.
 */
public final class CommandComparison {

	private static final String MANIFEST = "META-INF/MANIFEST.MF";

	private final Map<String, List<String>> commands = new LinkedHashMap<>();

	private final List<String> upgrade;

	private final String databaseUrl;

	private CommandComparison(Path application, Path bare, EmbeddedPostgres server) {
		String url = server.getJdbcUrl("postgres", "postgres");
		this.databaseUrl = url;
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		this.commands.put("bare", List.of(java, "-jar", bare.toString(), url, "bare"));
		this.commands.put("spring", List.of(java, "-jar", bare.toString(), url, "spring"));
		this.upgrade = List.of(java, "-jar", application.toString(), "migration", "upgrade", "heads");
		this.commands.put("current", List.of(java, "-jar", application.toString(), "migration", "current"));
		this.commands.put("status", List.of(java, "-jar", application.toString(), "migration", "status"));
	}

	/**
	 * Compares.
	 * @param arguments the application's jar, and how many starts of each, by default 15
	 */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		Path application = Path.of(arguments[0]).toAbsolutePath();
		int starts = (arguments.length > 1) ? Integer.parseInt(arguments[1]) : 15;
		Path bare = bare(application);
		try (EmbeddedPostgres server = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(60)).start()) {
			new CommandComparison(application, bare, server).compare(starts);
		}
		finally {
			Files.delete(bare);
		}
	}

	/** The same jar, but for its main class. */
	private static Path bare(Path application) throws IOException {
		Path copy = Files.createTempFile("bare", ".jar");
		Files.delete(copy);
		Files.copy(application, copy);
		String name = BareConnection.class.getName().replace('.', '/') + ".class";
		try (FileSystem jar = FileSystems.newFileSystem(copy);
				InputStream type = BareConnection.class.getResourceAsStream("/" + name)) {
			Path target = jar.getPath("BOOT-INF/classes", name);
			Files.createDirectories(target.getParent());
			Files.copy(type, target);
			Manifest manifest;
			try (InputStream in = Files.newInputStream(jar.getPath(MANIFEST))) {
				manifest = new Manifest(in);
			}
			manifest.getMainAttributes().put(new Attributes.Name("Start-Class"), BareConnection.class.getName());
			try (OutputStream out = Files.newOutputStream(jar.getPath(MANIFEST))) {
				manifest.write(out);
			}
		}
		return copy;
	}

	private void compare(int starts) throws IOException, InterruptedException {
		start(this.upgrade);
		Map<String, List<Long>> all = new LinkedHashMap<>();
		for (Map.Entry<String, List<String>> command : this.commands.entrySet()) {
			start(command.getValue());
			all.put(command.getKey(), new ArrayList<>());
		}
		for (int turn = 0; turn < starts; turn++) {
			for (Map.Entry<String, List<Long>> each : all.entrySet()) {
				each.getValue().add(start(this.commands.get(each.getKey())));
			}
		}
		Map<String, Long> medians = new LinkedHashMap<>();
		all.forEach((name, each) -> medians.put(name, median(each)));
		System.out.printf("first output, medians of %d starts%n", starts);
		medians.forEach((name, median) -> System.out.printf("%-10s %6d ms   %.2f x bare   %.2f x spring%n", name,
				median / 1_000_000, (double) median / medians.get("bare"), (double) median / medians.get("spring")));
	}

	/** Starts a process and yields the time to its first output, in nanoseconds. */
	private long start(List<String> command) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
		builder.environment().put("DATABASE_URL", this.databaseUrl);
		// Nothing may wait for logs of the application itself
		builder.environment().put("LOGGING_LEVEL_ROOT", "off");
		long began = System.nanoTime();
		Process process = builder.start();
		int first = process.getInputStream().read();
		long took = System.nanoTime() - began;
		process.getInputStream().readAllBytes();
		if (process.waitFor() != 0 || first < 0) {
			throw new IllegalStateException("It did not end well: " + String.join(" ", command));
		}
		return took;
	}

	private static long median(List<Long> times) {
		return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
	}

}
