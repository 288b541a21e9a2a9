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
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * How long a command in the application's jar takes until its first output, held against
 * the same jar with another main class that connects and selects: a bare one, one that
 * makes a Spring application before, and one that runs it, without beans.
 * <p>
 * Each start is a new process on the same server; they take turns, and the medians are
 * compared.
 */
public final class CommandComparison {

	private static final String MANIFEST = "META-INF/MANIFEST.MF";

	private final List<Contender> contenders;

	private final List<String> upgrade;

	private final String databaseUrl;

	private CommandComparison(Path application, Path bare, EmbeddedPostgres server) {
		String url = server.getJdbcUrl("postgres", "postgres");
		this.databaseUrl = url;
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		String jar = application.toString();
		this.contenders = List.of(new Contender("bare", java, "-jar", bare.toString(), url, "bare"),
				new Contender("made", java, "-jar", bare.toString(), url, "made"),
				new Contender("spring", java, "-jar", bare.toString(), url, "spring"),
				new Contender("current", java, "-jar", jar, "migration", "current"),
				new Contender("status", java, "-jar", jar, "migration", "status"));
		this.upgrade = List.of(java, "-jar", jar, "migration", "upgrade", "heads");
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
		for (Contender each : this.contenders) {
			start(each.command());
		}
		for (int turn = 0; turn < starts; turn++) {
			for (Contender each : this.contenders) {
				each.times().add(start(each.command()));
			}
		}
		double bare = this.contenders.get(0).median();
		double spring = this.contenders.get(2).median();
		System.out.printf("first output, medians of %d starts%n", starts);
		for (Contender each : this.contenders) {
			System.out.printf("%-10s %6.0f ms   %.2f x bare   %.2f x spring%n", each.name(), each.median() / 1e6,
					each.median() / bare, each.median() / spring);
		}
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

	/**
	 * A program that is started.
	 *
	 * @param name what it is called in the table
	 * @param command how it is started
	 * @param times what its starts took, in nanoseconds
	 */
	private record Contender(String name, List<String> command, List<Long> times) {

		Contender(String name, String... command) {
			this(name, List.of(command), new ArrayList<>());
		}

		double median() {
			return this.times.stream().sorted().skip(this.times.size() / 2).findFirst().orElseThrow();
		}

	}

}
