package dev.migration.source;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compiles classes while a test runs, so that each test has a class path of its own.
 */
final class CompiledClasses {

	private CompiledClasses() {
	}

	/**
	 * Compiles one class of revisions.
	 * @param folder where the class files go
	 * @param name the class name with its package
	 * @param body what stands behind the imports
	 * @throws IOException when the folder cannot be written
	 */
	static void compile(Path folder, String name, String body) throws IOException {
		int dot = name.lastIndexOf('.');
		Path sources = Files.createTempDirectory(folder.getParent(), "sources");
		Path source = sources.resolve(name.substring(dot + 1) + ".java");
		Files.writeString(source, "package " + name.substring(0, dot)
				+ "; import dev.migration.operation.Operations; import dev.migration.script.*; " + body);
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		List<String> options = new ArrayList<>(
				List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path") + ":" + folder));
		options.add(source.toString());
		assertThat(compiler.run(null, null, null, options.toArray(new String[0]))).isZero();
	}

	/**
	 * A revision that says its id when it is upgraded.
	 * @param type the simple class name
	 * @param id the id
	 * @return the class body
	 */
	static String revision(String type, String id) {
		return """
				@RevisionScript(id = "%s", message = "message of %s")
				class %s implements Migration {
					@Override public void upgrade(Operations op) { op.execute("SELECT '%s'"); }
					@Override public void downgrade(Operations op) { op.execute("SELECT 'back'"); }
				}
				""".formatted(id, id, type, id);
	}

	/**
	 * A class loader that tells what it loaded.
	 */
	static final class Loader extends URLClassLoader {

		Loader(Path... entries) throws IOException {
			super(urls(entries), CompiledClasses.class.getClassLoader());
		}

		boolean hasLoaded(String name) {
			return findLoadedClass(name) != null;
		}

		private static URL[] urls(Path... entries) throws IOException {
			URL[] urls = new URL[entries.length];
			for (int i = 0; i < entries.length; i++) {
				urls[i] = entries[i].toUri().toURL();
			}
			return urls;
		}

	}

}
