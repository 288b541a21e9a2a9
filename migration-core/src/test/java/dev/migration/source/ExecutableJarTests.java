package dev.migration.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.loader.launch.JarLauncher;
import org.springframework.core.io.Resource;

import dev.migration.script.Script;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Revisions in the classes and in a nested jar of an application packed by Spring Boot.
 */
class ExecutableJarTests {

	private final Path folder;

	ExecutableJarTests(@TempDir Path folder) {
		this.folder = folder;
	}

	@Test
	void findsRevisionsInClassesAndNestedJars() throws Exception {
		Process java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
				executableJar().toString())
			.redirectErrorStream(true)
			.redirectOutput(this.folder.resolve("output").toFile())
			.start();
		assertThat(java.waitFor(1, TimeUnit.MINUTES)).isTrue();
		assertThat(Files.readString(this.folder.resolve("output"), StandardCharsets.UTF_8).lines()).containsExactly(
				"j1 (db.revisions.R1) [SELECT 'j1']", "j2 (db.revisions.below.R2) [SELECT 'j2']",
				"s1 (db/revisions/a.sql) [SELECT 's1']", "s2 (db/revisions/b.sql) [SELECT 's2']");
	}

	private Path executableJar() throws IOException, URISyntaxException {
		Path classes = application("classes", "R1", "j1", "a.sql", "s1");
		Path library = application("library", "below.R2", "j2", "b.sql", "s2");
		Path jar = this.folder.resolve("application.jar");
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().put(Name.MAIN_CLASS, JarLauncher.class.getName());
		manifest.getMainAttributes().put(new Name("Start-Class"), PrintScripts.class.getName());
		try (OutputStream out = Files.newOutputStream(jar);
				JarOutputStream entries = new JarOutputStream(out, manifest)) {
			copyLoader(entries);
			entries.putNextEntry(new ZipEntry("BOOT-INF/classes/"));
			addFolder(entries, "BOOT-INF/classes/", classes);
			addFolder(entries, "BOOT-INF/classes/", entryOf(PrintScripts.class));
			addFolder(entries, "BOOT-INF/classes/", entryOf(Script.class));
			addNestedJar(entries, "library.jar", jarOf(library));
			for (Class<?> type : List.of(Resource.class, LogFactory.class, Nullable.class)) {
				addNestedJar(entries, type.getSimpleName() + ".jar", Files.readAllBytes(entryOf(type)));
			}
		}
		return jar;
	}

	private Path application(String name, String type, String javaId, String file, String sqlId) throws IOException {
		Path classes = this.folder.resolve(name);
		Files.createDirectories(classes.resolve("db/revisions"));
		Files.writeString(classes.resolve("db/revisions/" + file),
				"-- revision: " + sqlId + "\n-- upgrade\nSELECT '" + sqlId + "';\n-- downgrade\nSELECT 1;");
		CompiledClasses.compile(classes, "db.revisions." + type,
				CompiledClasses.revision(type.substring(type.lastIndexOf('.') + 1), javaId));
		return classes;
	}

	private byte[] jarOf(Path classes) throws IOException {
		Path jar = Files.createTempFile(this.folder, "library", ".jar");
		try (OutputStream out = Files.newOutputStream(jar); JarOutputStream entries = new JarOutputStream(out)) {
			addFolder(entries, "", classes);
		}
		return Files.readAllBytes(jar);
	}

	private static Path entryOf(Class<?> type) throws URISyntaxException {
		return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
	}

	private static void copyLoader(JarOutputStream entries) throws IOException, URISyntaxException {
		try (InputStream in = Files.newInputStream(entryOf(JarLauncher.class));
				JarInputStream loader = new JarInputStream(in)) {
			for (JarEntry entry = loader.getNextJarEntry(); entry != null; entry = loader.getNextJarEntry()) {
				if (entry.getName().startsWith("org/")) {
					entries.putNextEntry(new ZipEntry(entry.getName()));
					loader.transferTo(entries);
				}
			}
		}
	}

	private static void addFolder(JarOutputStream entries, String prefix, Path classes) throws IOException {
		try (Stream<Path> files = Files.walk(classes)) {
			for (Path file : (Iterable<Path>) files.filter((file) -> !file.equals(classes))::iterator) {
				String name = prefix + classes.relativize(file).toString().replace('\\', '/');
				if (Files.isRegularFile(file)) {
					entries.putNextEntry(new ZipEntry(name));
					Files.copy(file, entries);
				}
				else if (name.startsWith(prefix + "db")) {
					entries.putNextEntry(new ZipEntry(name + "/"));
				}
			}
		}
	}

	private static void addNestedJar(JarOutputStream entries, String name, byte[] jar) throws IOException {
		ZipEntry entry = new ZipEntry("BOOT-INF/lib/" + name);
		CRC32 sum = new CRC32();
		sum.update(jar);
		entry.setMethod(ZipEntry.STORED);
		entry.setSize(jar.length);
		entry.setCrc(sum.getValue());
		entries.putNextEntry(entry);
		entries.write(jar);
	}

}
