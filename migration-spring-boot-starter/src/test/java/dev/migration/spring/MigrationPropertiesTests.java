package dev.migration.spring;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.springframework.boot.json.JsonParserFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an editor knows of the keys.
 */
class MigrationPropertiesTests {

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> metadata(String kind) throws IOException, URISyntaxException {
		URI classes = MigrationProperties.class.getProtectionDomain().getCodeSource().getLocation().toURI();
		String json = Files.readString(Path.of(classes).resolve("META-INF/spring-configuration-metadata.json"));
		return (List<Map<String, Object>>) Objects
			.requireNonNull(JsonParserFactory.getJsonParser().parseMap(json).get(kind));
	}

	@Test
	void everyKeyIsDescribed() throws Exception {
		assertThat(metadata("properties")).isNotEmpty()
			.allSatisfy((key) -> assertThat(String.valueOf(key.get("description"))).as("%s", key.get("name"))
				.endsWith("."));
	}

	@Test
	void everyHintIsForAKey() throws Exception {
		List<Object> keys = metadata("properties").stream().map((key) -> key.get("name")).toList();
		assertThat(metadata("hints")).isNotEmpty().allSatisfy((hint) -> assertThat(keys).contains(hint.get("name")));
	}

	@Test
	void placeholdersAreKnown() throws Exception {
		assertThat(metadata("properties"))
			.anySatisfy((key) -> assertThat(key).containsEntry("name", "migration.placeholders")
				.containsEntry("type", "java.util.Map<java.lang.String,java.lang.String>"))
			.anySatisfy((key) -> assertThat(key).containsEntry("name", "migration.placeholder-replacement")
				.containsEntry("defaultValue", true));
	}

}
