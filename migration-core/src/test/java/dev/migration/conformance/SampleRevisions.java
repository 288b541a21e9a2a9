package dev.migration.conformance;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import dev.migration.Migrator;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The revisions of the sample application, run without the application.
 */
final class SampleRevisions {

	private static final Path SAMPLE = Path.of("..", "sample-app", "src", "main");

	private SampleRevisions() {
	}

	static void run(TestDatabase database, Path folder) throws IOException {
		compile(folder);
		URL[] places = { folder.toUri().toURL(), SAMPLE.resolve("resources").toUri().toURL() };
		try (URLClassLoader loader = new URLClassLoader(places, SampleRevisions.class.getClassLoader())) {
			Migrator.builder(database.dataSource())
				.locations(List.of("classpath:db/revisions"))
				.classLoader(loader)
				.build()
				.upgrade("heads");
		}
	}

	private static void compile(Path folder) throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		StringWriter messages = new StringWriter();
		try (Stream<Path> sources = Files.list(SAMPLE.resolve("java/db/revisions"));
				StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
			List<String> options = List.of("-proc:none", "-d", folder.toString(), "-cp",
					System.getProperty("java.class.path"));
			boolean compiled = compiler
				.getTask(messages, null, null, options, null, files.getJavaFileObjectsFromPaths(sources.toList()))
				.call();
			assertThat(compiled).as(messages.toString()).isTrue();
		}
	}

}
