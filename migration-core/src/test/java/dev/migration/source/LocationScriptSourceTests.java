package dev.migration.source;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migration.operation.Operations;
import dev.migration.script.Repeatable;
import dev.migration.script.Script;
import dev.migration.script.ScriptKind;
import dev.migration.source.CompiledClasses.Loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LocationScriptSourceTests {

	private final Path classes;

	private final Path revisions;

	LocationScriptSourceTests(@TempDir Path folder) {
		this.classes = folder.resolve("classes");
		this.revisions = this.classes.resolve("db/revisions");
	}

	@BeforeEach
	void createFolders() throws IOException {
		Files.createDirectories(this.revisions.resolve("below"));
	}

	@Test
	void mixesBothFormsInOrderOfCreation() throws IOException {
		write(this.revisions.resolve("b.sql"), "s2", "2025-02-01T00:00:00Z");
		write(this.revisions.resolve("below/a.sql"), "s1", "2025-01-01T00:00:00Z");
		CompiledClasses.compile(this.classes, "db.revisions.R1", CompiledClasses.revision("R1", "j1"));
		try (Loader loader = new Loader(this.classes)) {
			List<Script> scripts = read(loader).revisions();
			assertThat(scripts).extracting((script) -> script.revision().id()).containsExactly("s1", "s2", "j1");
			assertThat(scripts).extracting(Script::kind)
				.containsExactly(ScriptKind.SQL, ScriptKind.SQL, ScriptKind.JAVA);
			assertThat(scripts).extracting(Script::location)
				.containsExactly("db/revisions/below/a.sql", "db/revisions/b.sql", "db.revisions.R1");
		}
	}

	@Test
	void classIsLoadedWhenItRecords() throws IOException {
		CompiledClasses.compile(this.classes, "db.revisions.R1", CompiledClasses.revision("R1", "j1"));
		try (Loader loader = new Loader(this.classes)) {
			Script script = read(loader).revisions().get(0);
			assertThat(script.revision().message()).isEqualTo("message of j1");
			assertThat(script.checksum()).isEmpty();
			assertThat(loader.hasLoaded("db.revisions.R1")).isFalse();
			assertThat(SqlFiles.upgrade(script)).containsExactly("SELECT 'j1'");
			assertThat(loader.hasLoaded("db.revisions.R1")).isTrue();
		}
	}

	@Test
	void readsAJarLikeItsFolder() throws IOException {
		write(this.revisions.resolve("a.sql"), "s1", "2025-01-01T00:00:00Z");
		CompiledClasses.compile(this.classes, "db.revisions.R1", CompiledClasses.revision("R1", "j1"));
		Path jar = jar("revisions.jar");
		try (Loader folder = new Loader(this.classes); Loader packed = new Loader(jar)) {
			assertThat(read(packed).revisions()).extracting(Script::toString)
				.isEqualTo(read(folder).revisions().stream().map(Script::toString).toList())
				.containsExactly("s1 (db/revisions/a.sql)", "j1 (db.revisions.R1)");
			assertThat(SqlFiles.upgrade(read(packed).revisions().get(1))).containsExactly("SELECT 'j1'");
		}
	}

	@Test
	void searchesEveryEntryOfTheClassPath() throws IOException {
		write(this.revisions.resolve("a.sql"), "s1", "2025-01-01T00:00:00Z");
		Path jar = jar("first.jar");
		Files.delete(this.revisions.resolve("a.sql"));
		write(this.revisions.resolve("a.sql"), "s2", "2025-01-01T00:00:00Z");
		try (Loader loader = new Loader(jar, this.classes)) {
			assertThat(read(loader).revisions()).extracting((script) -> script.revision().id())
				.containsExactly("s1", "s2");
		}
	}

	@Test
	void twoFilesWithOneIdAreRefused() throws IOException {
		write(this.revisions.resolve("a.sql"), "s1", "2025-01-01T00:00:00Z");
		write(this.revisions.resolve("b.sql"), "s1", "2025-01-01T00:00:00Z");
		try (Loader loader = new Loader(this.classes)) {
			assertThatExceptionOfType(DuplicateScriptException.class).isThrownBy(() -> read(loader))
				.withMessage("Two scripts are revision 's1': db/revisions/a.sql:1 and db/revisions/b.sql:1;"
						+ " give one of them another id, or remove it")
				.satisfies((ex) -> assertThat(ex.id()).isEqualTo("s1"))
				.satisfies((ex) -> assertThat(ex.locations()).containsExactly("db/revisions/a.sql:1",
						"db/revisions/b.sql:1"));
		}
	}

	@Test
	void missingLocationHasNoScripts() throws IOException {
		try (Loader loader = new Loader(this.classes)) {
			Scripts scripts = LocationScriptSource
				.of(List.of("classpath:nowhere", "file:" + this.classes.resolve("nowhere")), loader)
				.read();
			assertThat(scripts.revisions()).isEmpty();
			assertThat(scripts.repeatables()).isEmpty();
		}
	}

	@Test
	void unknownFormOfLocationIsRefused() {
		LocationScriptSource source = LocationScriptSource.of(List.of("s3:bucket"), getClass().getClassLoader());
		assertThatExceptionOfType(LocationException.class).isThrownBy(source::read)
			.withMessage("Cannot search the location 's3:bucket': a location begins with classpath: or file:,"
					+ " for example classpath:db/revisions or file:/path/to/revisions")
			.satisfies((ex) -> assertThat(ex.location()).isEqualTo("s3:bucket"));
	}

	@Test
	void readsAFolderOutsideTheClassPath() throws IOException {
		write(this.revisions.resolve("with space {x}.SQL"), "s1", "2025-01-01T00:00:00Z");
		assertThat(ids("file:" + this.revisions)).containsExactly("s1");
		assertThat(ids("file://" + this.revisions)).containsExactly("s1");
		assertThat(ids("file:" + Path.of("").toAbsolutePath().relativize(this.revisions))).containsExactly("s1");
	}

	@Test
	void hiddenFilesAndFoldersAreLeftOut() throws IOException {
		Path data = Files.createDirectories(this.revisions.resolve("..2025_01_15/below"));
		write(data.resolve("a.sql"), "s1", "2025-01-01T00:00:00Z");
		Files.writeString(this.revisions.resolve("._b.sql"), "no script");
		Files.createSymbolicLink(this.revisions.resolve("a.sql"), data.resolve("a.sql"));
		try (Loader loader = new Loader(this.classes)) {
			assertThat(read(loader).revisions()).hasSize(1);
		}
		assertThat(ids("file:" + this.revisions)).containsExactly("s1");
	}

	@Test
	void fileThatTwoLocationsLeadToIsReadOnce() throws IOException {
		write(this.revisions.resolve("below/a.sql"), "s1", "2025-01-01T00:00:00Z");
		try (Loader loader = new Loader(this.classes)) {
			List<String> locations = List.of("classpath:db/revisions", "classpath:/db/revisions/below/",
					"classpath*:db", "file:" + this.revisions);
			assertThat(LocationScriptSource.of(locations, loader).read().revisions()).hasSize(1);
		}
	}

	@Test
	void sameFileInTwoJarsIsNamedByItsWholeAddress() throws IOException {
		write(this.revisions.resolve("a.sql"), "s1", "2025-01-01T00:00:00Z");
		Path jar = jar("first.jar");
		try (Loader loader = new Loader(this.classes, jar)) {
			assertThatExceptionOfType(DuplicateScriptException.class).isThrownBy(() -> read(loader))
				.satisfies((ex) -> assertThat(ex.locations()).containsExactly(this.revisions.resolve("a.sql") + ":1",
						"jar:file:" + jar + "!/db/revisions/a.sql:1"));
		}
	}

	@Test
	void twoRepeatablesWithOneNameAreRefused() throws IOException {
		Files.writeString(this.revisions.resolve("a.sql"), "-- repeatable: v\n\nSELECT 1");
		Files.writeString(this.revisions.resolve("b.sql"), "-- repeatable: v\n\nSELECT 1");
		try (Loader loader = new Loader(this.classes)) {
			assertThatExceptionOfType(DuplicateScriptException.class).isThrownBy(() -> read(loader))
				.withMessage("Two scripts are repeatable 'v': db/revisions/a.sql and db/revisions/b.sql;"
						+ " give one of them another id, or remove it");
		}
	}

	@Test
	void placeholdersAreReplaced() throws IOException {
		Files.writeString(this.revisions.resolve("a.sql"), "-- repeatable: v\n\nSELECT ${x}");
		try (Loader loader = new Loader(this.classes)) {
			Repeatable repeatable = LocationScriptSource.of(List.of(LocationScriptSource.DEFAULT_LOCATION), loader)
				.withPlaceholders(Placeholders.of(Map.of("x", "1")))
				.read()
				.repeatables()
				.get(0);
			assertThat(SqlFiles.sql(Operations.record(repeatable.body()))).containsExactly("SELECT 1");
		}
	}

	@Test
	void locationThatCannotBeSearchedIsRefused() throws IOException {
		Path file = Files.writeString(this.classes.resolve("a.sql"), "");
		assertThatExceptionOfType(LocationException.class).isThrownBy(() -> ids("file:" + file))
			.withMessage("Cannot search the location 'file:" + file + "': it is a file; name the folder it is in");
		assertThatExceptionOfType(LocationException.class).isThrownBy(() -> ids("classpath:"))
			.withMessage("Cannot search the location 'classpath:': it names no folder; for example"
					+ " classpath:db/revisions");
		assertThatExceptionOfType(LocationException.class).isThrownBy(() -> ids("file:\0"))
			.withMessageContaining("not a path");
	}

	private List<String> ids(String location) {
		return LocationScriptSource.of(List.of(location), getClass().getClassLoader())
			.read()
			.revisions()
			.stream()
			.map((script) -> script.revision().id())
			.toList();
	}

	private static Scripts read(ClassLoader loader) {
		return LocationScriptSource.of(List.of(LocationScriptSource.DEFAULT_LOCATION), loader).read();
	}

	private static void write(Path file, String id, String created) throws IOException {
		Files.writeString(file, """
				-- revision: %s
				-- message: m
				-- created: %s
				-- upgrade
				-- downgrade
				""".formatted(id, created));
	}

	private Path jar(String name) throws IOException {
		Path jar = this.classes.resolveSibling(name);
		try (OutputStream out = Files.newOutputStream(jar);
				JarOutputStream entries = new JarOutputStream(out);
				Stream<Path> files = Files.walk(this.classes)) {
			for (Path file : (Iterable<Path>) files.filter((file) -> !file.equals(this.classes))::iterator) {
				boolean folder = Files.isDirectory(file);
				entries.putNextEntry(new ZipEntry(this.classes.relativize(file) + (folder ? "/" : "")));
				if (!folder) {
					Files.copy(file, entries);
				}
			}
		}
		return jar;
	}

}
