package dev.migration.conformance;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import dev.migration.codegen.SourceFile;
import dev.migration.script.Migration;
import dev.migration.script.Script;
import dev.migration.source.LocationScriptSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Written revisions, read back: Java as its compiler reads it, SQL as the engine does.
 */
final class GeneratedSources {

	private GeneratedSources() {
	}

	/**
	 * Compiles all at once, every warning an error.
	 * @param folder where to
	 * @param revisions the revisions
	 * @return what each does, by number
	 */
	static Map<Integer, Migration> compile(Path folder, List<GeneratedRevision> revisions) throws Exception {
		Path sources = Files.createDirectories(folder.resolve("java"));
		Path classes = Files.createDirectories(folder.resolve("classes"));
		List<Path> files = new ArrayList<>();
		for (GeneratedRevision revision : revisions) {
			SourceFile source = revision.java();
			files.add(Files.writeString(sources.resolve(source.name()), source.text()));
		}
		StringWriter messages = new StringWriter();
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
			List<String> options = List.of("-Xlint:all,-processing,-path", "-Werror", "-proc:none", "-encoding",
					"UTF-8", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
			boolean done = compiler
				.getTask(messages, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
				.call();
			assertThat(done).as(messages.toString()).isTrue();
		}
		URLClassLoader loader = new URLClassLoader(new URL[] { classes.toUri().toURL() },
				GeneratedSources.class.getClassLoader());
		Map<Integer, Migration> all = new TreeMap<>();
		for (GeneratedRevision revision : revisions) {
			Constructor<?> constructor = loader.loadClass(revision.className()).getDeclaredConstructor();
			constructor.setAccessible(true);
			all.put(revision.number(), (Migration) constructor.newInstance());
		}
		return all;
	}

	/**
	 * Reads all as the engine would.
	 * @param folder where they are put
	 * @param revisions the revisions
	 * @return the scripts by their ids
	 */
	static Map<String, Script> read(Path folder, List<GeneratedRevision> revisions) throws IOException {
		Path files = Files.createDirectories(folder.resolve("sql"));
		for (GeneratedRevision revision : revisions) {
			SourceFile source = revision.sql();
			Files.writeString(files.resolve(source.name()), source.text());
		}
		return LocationScriptSource.of(List.of(files.toUri().toString()), GeneratedSources.class.getClassLoader())
			.read()
			.revisions()
			.stream()
			.collect(Collectors.toMap((script) -> script.revision().id(), Function.identity()));
	}

}
