package dev.migration.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * How long an application takes to start when nothing is pending: with this starter, with
 * Spring Boot's Flyway module, and with neither.
 * <p>
 * Each start is a new process on the same server and the same class path. The three take
 * turns, so that whatever else the machine does meets all of them; the medians are
 * compared. Processor time tells them apart on a machine that is busy. The statements are
 * counted by the server, in one more start of each.
 */
public final class StartComparison {

	private static final List<String> TOOLS = List.of("neither", "migration", "flyway");

	private final EmbeddedPostgres server;

	private final Path directory;

	private StartComparison(EmbeddedPostgres server, Path directory) {
		this.server = server;
		this.directory = directory;
	}

	/**
	 * Compares.
	 * @param arguments how many starts of each, by default 15
	 */
	public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
		int starts = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 15;
		Path directory = Files.createTempDirectory("start-comparison");
		try (EmbeddedPostgres server = StatementLog.configure(EmbeddedPostgres.builder())
			.setPGStartupWait(Duration.ofSeconds(60))
			.start()) {
			StartComparison comparison = new StartComparison(server, directory);
			for (int size : List.of(100, 1000)) {
				comparison.compare(size, starts);
			}
		}
	}

	private void compare(int size, int starts) throws IOException, SQLException, InterruptedException {
		Path files = SampleFiles.write(this.directory.resolve("files-" + size), size);
		Map<String, List<Start>> all = new LinkedHashMap<>();
		for (String tool : TOOLS) {
			execute("CREATE DATABASE " + database(tool, size));
			start(tool, size, files);
			all.put(tool, new ArrayList<>());
		}
		for (int turn = 0; turn < starts; turn++) {
			for (Map.Entry<String, List<Start>> tool : all.entrySet()) {
				tool.getValue().add(start(tool.getKey(), size, files));
			}
		}
		print("");
		print("%d applied, none pending; medians of %d starts".formatted(size, starts));
		print("%-10s %8s %8s %11s %12s".formatted("", "ms", "cpu ms", "statements", "connections"));
		Map<String, Start> medians = new LinkedHashMap<>();
		for (Map.Entry<String, List<Start>> tool : all.entrySet()) {
			Start median = Start.median(tool.getValue());
			medians.put(tool.getKey(), median);
			List<StatementLog.Sent> sent = count(tool.getKey(), size, files);
			print("%-10s %8d %8d %11d %12d".formatted(tool.getKey(), median.took() / 1000, median.processor() / 1000,
					sent.size(), StatementLog.Sent.sessions(sent)));
		}
		Start bare = medians.getOrDefault("neither", Start.NONE);
		Start ours = medians.getOrDefault("migration", Start.NONE);
		Start theirs = medians.getOrDefault("flyway", Start.NONE);
		print("flyway / migration, whole start:    %.2f, cpu %.2f".formatted((double) theirs.took() / ours.took(),
				(double) theirs.processor() / ours.processor()));
		print("flyway / migration, what each adds: %.2f, cpu %.2f".formatted(
				(double) (theirs.took() - bare.took()) / (ours.took() - bare.took()),
				(double) (theirs.processor() - bare.processor()) / (ours.processor() - bare.processor())));
	}

	private static void print(String line) {
		System.out.println(line);
	}

	/** Starts once more while the server writes down what it is sent. */
	private List<StatementLog.Sent> count(String tool, int size, Path files)
			throws IOException, SQLException, InterruptedException {
		execute("ALTER DATABASE " + database(tool, size) + " SET log_statement = 'all'");
		start(tool, size, files);
		return new StatementLog(this.server).of(database(tool, size))
			.stream()
			.filter((sent) -> !sent.sql().equals("SELECT 1"))
			.toList();
	}

	/** Starts a process and yields its own measurement. */
	private Start start(String tool, int size, Path files) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				files + System.getProperty("path.separator") + System.getProperty("java.class.path"),
				StartedApplication.class.getName(), this.server.getJdbcUrl("postgres", database(tool, size)), tool)
			.redirectErrorStream(true)
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.waitFor() != 0) {
			throw new IllegalStateException("The application did not start:" + System.lineSeparator() + output);
		}
		return output.lines()
			.filter((line) -> line.startsWith(StartedApplication.TOOK))
			.map((line) -> Start.parse(line.substring(StartedApplication.TOOK.length())))
			.findFirst()
			.orElseThrow();
	}

	private static String database(String tool, int size) {
		return tool + "_" + size;
	}

	private void execute(String sql) throws SQLException {
		try (Connection connection = this.server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/**
	 * One start.
	 *
	 * @param took how long it took, in microseconds
	 * @param processor the processor time it used, in microseconds
	 */
	private record Start(long took, long processor) {

		static final Start NONE = new Start(0, 0);

		static Start parse(String text) {
			String[] numbers = text.split(" ", 2);
			return new Start(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
		}

		static Start median(List<Start> starts) {
			return new Start(median(starts, Start::took), median(starts, Start::processor));
		}

		private static long median(List<Start> starts, ToLongFunction<Start> value) {
			return starts.stream().mapToLong(value).sorted().skip(starts.size() / 2).findFirst().orElseThrow();
		}

	}

}
