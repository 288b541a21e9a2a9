package dev.migration.spring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The guide's table of integration points names a test for each, and the test is there.
 */
class GuideTests {

	private static final Pattern TEST = Pattern.compile("`(\\w+)`");

	@Test
	void everyRowNamesTestsThatExist() throws IOException {
		String sources = sources();
		List<String> rows = rows();
		assertThat(rows).hasSizeGreaterThan(30);
		for (String row : rows) {
			String[] cells = row.split("\\|", -1);
			List<String> tests = TEST.matcher(cells[cells.length - 2]).results().map((name) -> name.group(1)).toList();
			assertThat(tests).as("tests of the row " + row).isNotEmpty();
			assertThat(tests).as("tests of the row " + row).allMatch((test) -> isThere(test, sources));
		}
	}

	private static boolean isThere(String test, String sources) {
		String declaration = test.endsWith("Tests") ? "class " + test + " " : "void " + test + "(";
		return sources.contains(declaration);
	}

	private static List<String> rows() throws IOException {
		String guide = Files.readString(Path.of("../src/docs/spring-boot.md"));
		String table = guide.substring(guide.indexOf("## Row by row"));
		return table.lines().filter((line) -> line.startsWith("|")).skip(2).toList();
	}

	private static String sources() throws IOException {
		try (Stream<Path> files = Stream
			.of("src/test/java", "../migration-core/src/test/java", "../src/boot-3/src/test/java",
					"../src/beside/src/test/java")
			.map(Path::of)
			.flatMap(GuideTests::javaFiles)) {
			return files.map(GuideTests::read).collect(Collectors.joining());
		}
	}

	private static Stream<Path> javaFiles(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith("Tests.java")).toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
