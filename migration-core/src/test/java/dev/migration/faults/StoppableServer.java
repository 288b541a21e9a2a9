package dev.migration.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.postgresql.ds.PGSimpleDataSource;

import dev.migration.testing.EmbeddedServer;
import dev.migration.testing.TestDatabase;

/**
 * A server of the test's own, of the shared server's version, that can crash and come
 * back with its data.
 */
final class StoppableServer implements AutoCloseable {

	private final Path binaries;

	private final Path folder;

	private final int port;

	private StoppableServer(Path binaries, Path folder, int port) {
		this.binaries = binaries;
		this.folder = folder;
		this.port = port;
	}

	/** Makes a server and starts it. */
	static StoppableServer start() throws IOException, SQLException {
		StoppableServer server = new StoppableServer(binaries(), Files.createTempDirectory("stoppable"), freePort());
		server.run("initdb", "--no-sync", "-A", "trust", "-U", "postgres", "-E", "UTF8");
		server.comeBack();
		return server;
	}

	private static Path binaries() throws SQLException {
		TestDatabase any = EmbeddedServer.shared().createDatabase();
		String path = any.jdbc()
			.sql("SELECT setting FROM pg_config WHERE name = 'BINDIR'")
			.query(String.class)
			.single();
		EmbeddedServer.shared().dropDatabase(any);
		return Path.of(path);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	/** Stops at once, as in a crash: no session is asked, nothing is written. */
	void crash() throws IOException {
		run("pg_ctl", "stop", "-m", "immediate");
	}

	/** Starts with the data there is and waits until it is recovered. */
	void comeBack() throws IOException {
		run("pg_ctl", "start", "-w", "-t", "120", "-l", this.folder.resolve("log").toString(), "-o",
				"-p " + this.port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off");
	}

	/** Creates an empty database. */
	TestDatabase createDatabase(String name) {
		database("postgres").jdbc().sql("CREATE DATABASE " + name).update();
		return database(name);
	}

	private TestDatabase database(String name) {
		String url = "jdbc:postgresql://127.0.0.1:" + this.port + "/" + name + "?user=postgres";
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setUrl(url);
		return new TestDatabase(name, url, dataSource);
	}

	private void run(String program, String... arguments) throws IOException {
		List<String> command = new ArrayList<>();
		if (System.getProperty("user.name").equals("root")) {
			command.addAll(List.of("unshare", "-U"));
		}
		command.add(this.binaries.resolve(program).toString());
		command.addAll(List.of("-D", this.folder.resolve("data").toString()));
		command.addAll(List.of(arguments));
		Path output = this.folder.resolve("output");
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
		if (process.onExit().completeOnTimeout(process, 3, TimeUnit.MINUTES).join().isAlive()
				|| process.exitValue() != 0) {
			throw new IllegalStateException(command + " failed: " + Files.readString(output, StandardCharsets.UTF_8));
		}
	}

	@Override
	public void close() throws IOException {
		crash();
		try (Stream<Path> files = Files.walk(this.folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

}
