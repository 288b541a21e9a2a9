package dev.migration.spring;

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

/**
 * The starter's package table, enforced.
 */
class StarterLayerTests {

	private static final String ROOT = "dev.migration.spring";

	/** Each package and which of the others it may use. */
	private static final String TABLE = """
			(root)        :
			database      : (root)
			model         : (root)
			startup       : (root) database
			cli           : (root) database model
			observe       :
			container     : (root)
			actuate       : (root) startup model
			diagnostics   : (root) database startup
			autoconfigure : (root) database startup observe actuate model
			""";

	private final JavaClasses classes = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(ROOT);

	@Test
	void packagesUseOnlyWhatTheTableAllows() {
		LayeredArchitecture table = layeredArchitecture().consideringOnlyDependenciesInAnyPackage(ROOT + "..");
		Map<String, String[]> layers = new LinkedHashMap<>();
		TABLE.lines().map((line) -> line.split(":", 2)).forEach((row) -> layers.put(row[0].strip(), words(row[1])));
		for (String layer : layers.keySet()) {
			table = table.layer(layer).definedBy(layer.equals("(root)") ? ROOT : ROOT + "." + layer + "..");
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
	void noClassOfBothLinesNamesATypeThatMoved() {
		noClasses().should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.boot.jdbc.autoconfigure..",
					"org.springframework.boot.autoconfigure.jdbc..", "org.springframework.boot.hibernate..",
					"org.springframework.boot.persistence..")
			.check(this.classes);
	}

	private static String[] words(String text) {
		return text.isBlank() ? new String[0] : text.strip().split("\\s+");
	}

}
