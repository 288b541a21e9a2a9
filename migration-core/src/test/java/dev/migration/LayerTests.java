package dev.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The package table of the architecture, enforced.
 */
class LayerTests {

	private static final String ROOT = "dev.migration";

	/** Each package and what it may use, as in src/docs/design.md. */
	private static final String TABLE = """
			schema     :
			revision   :
			operation  : schema
			catalog    : schema
			script     : operation revision
			ddl        : operation schema
			diff       : operation schema
			codegen    : operation revision schema
			source     : operation revision script
			runtime    : ddl operation revision script
			scratch    : catalog ddl diff operation revision runtime schema script
			lint       : ddl operation revision schema scratch script
			(root)     : schema revision operation catalog script ddl diff codegen source runtime scratch lint
			cli        : (root) lint revision runtime
			""";

	private final JavaClasses classes = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(ROOT);

	@Test
	void designPageShowsTheSameTable() throws IOException {
		assertThat(Files.readString(Path.of("../src/docs/design.md"))).contains("\n\n" + TABLE.indent(4) + "\n");
	}

	@Test
	void packagesUseOnlyWhatTheTableAllows() {
		LayeredArchitecture table = layeredArchitecture().consideringOnlyDependenciesInAnyPackage(ROOT + "..");
		Map<String, String[]> layers = new LinkedHashMap<>();
		TABLE.lines().map((line) -> line.split(":", 2)).forEach((row) -> layers.put(row[0].strip(), words(row[1])));
		for (String layer : layers.keySet()) {
			String packages = layer.equals("(root)") ? ROOT : ROOT + "." + layer + "..";
			table = table.optionalLayer(layer).definedBy(packages);
		}
		for (Map.Entry<String, String[]> layer : layers.entrySet()) {
			table = (layer.getValue().length == 0) ? table.whereLayer(layer.getKey()).mayNotAccessAnyLayer()
					: table.whereLayer(layer.getKey()).mayOnlyAccessLayers(layer.getValue());
		}
		table.ensureAllClassesAreContainedInArchitecture().check(this.classes);
	}

	@Test
	void packagesHaveNoCycles() {
		SlicesRuleDefinition.slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(this.classes);
	}

	@Test
	void onlyTheEdgesTouchJdbc() {
		noClasses().that()
			.resideInAnyPackage(ROOT + ".schema..", ROOT + ".revision..", ROOT + ".script..", ROOT + ".ddl..",
					ROOT + ".diff..", ROOT + ".codegen..", ROOT + ".source..", ROOT + ".lint..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("java.sql..", "javax.sql..")
			.check(this.classes);
	}

	private static String[] words(String text) {
		return text.isBlank() ? new String[0] : text.strip().split("\\s+");
	}

}
