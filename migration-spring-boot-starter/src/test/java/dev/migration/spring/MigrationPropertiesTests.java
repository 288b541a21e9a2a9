package dev.migration.spring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.util.StreamUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * What an editor shows of the keys.
 */
class MigrationPropertiesTests {

	private static final String METADATA = "META-INF/spring-configuration-metadata.json";

	@Test
	void everyKeyIsDescribed() {
		Map<String, Map<String, Object>> known = byName("properties");
		assertThat(known).containsKeys(keys().toArray(String[]::new));
		known.forEach((key, property) -> assertThat(String.valueOf(property.get("description"))).as(key)
			.matches("(?s)[A-Z].*\\.")
			.doesNotStartWith("The ")
			.doesNotStartWith("A "));
	}

	@Test
	void everyKeyHasValueHints() {
		Map<String, Map<String, Object>> hints = byName("hints");
		List<String> named = keys();
		named.remove("migration.placeholders");
		named.add("migration.placeholders.values");
		assertThat(hints.keySet()).containsExactlyInAnyOrderElementsOf(named);
		hints.forEach((key, hint) -> assertThat((List<?>) hint.get("values")).as(key).isNotEmpty());
	}

	@Test
	void everyHintCanBeBound() {
		byName("hints").forEach((key, hint) -> {
			for (Object value : (List<?>) hint.getOrDefault("values", List.of())) {
				String text = String.valueOf(((Map<?, ?>) value).get("value"));
				assertThat(bind(key, text)).as(key + "=" + text).isNotNull();
			}
		});
	}

	@Test
	void everyKeyWithADefaultSaysIt() {
		Map<String, Map<String, Object>> known = byName("properties");
		assertThat(known.get("migration.locations")).containsEntry("defaultValue", "classpath:db/revisions");
		assertThat(known.get("migration.on-startup")).containsEntry("defaultValue", "upgrade");
		assertThat(known.get("migration.lock.timeout")).containsEntry("defaultValue", "10m");
	}

	@Test
	void placeholdersAreKnown() {
		Map<String, Map<String, Object>> known = byName("properties");
		assertThat(known.get("migration.placeholders")).containsEntry("type",
				"java.util.Map<java.lang.String,java.lang.String>");
		assertThat(known.get("migration.placeholder-replacement")).containsEntry("defaultValue", true);
	}

	@Test
	void theEndpointsKeysAreThere() {
		assertThat(byName("properties", "management.")).containsKeys("management.endpoint.migrations.access",
				"management.endpoint.migrations.cache.time-to-live", "management.health.migrations.enabled",
				"management.info.migrations.enabled");
	}

	@Test
	void aLimitMustNotBeNegative() {
		assertThatException().isThrownBy(() -> bind("migration.statement.retry-for", "-1s"))
			.havingRootCause()
			.isInstanceOf(InvalidConfigurationPropertyValueException.class)
			.withMessageContaining("migration.statement.retry-for")
			.withMessageContaining("It must not be negative.");
	}

	@Test
	void aBlankLocationIsNotSet() {
		for (String blank : new String[] { "", " ", ",", " , " }) {
			assertThat(bind("migration.locations", blank).locations()).as("'" + blank + "'")
				.containsExactly("classpath:db/revisions");
		}
		assertThat(bind("migration.locations", "classpath:one,,file:two,").locations()).containsExactly("classpath:one",
				"file:two");
	}

	private static MigrationProperties bind(String key, String value) {
		return new Binder(new MapConfigurationPropertySource(Map.of(key, value))).bindOrCreate("migration",
				MigrationProperties.class);
	}

	/** Every key that the record has. */
	private static List<String> keys() {
		List<String> keys = new ArrayList<>();
		collect("migration", MigrationProperties.class, keys);
		return keys;
	}

	private static void collect(String prefix, Class<?> type, List<String> keys) {
		Parameter[] parameters = type.getDeclaredConstructors()[0].getParameters();
		RecordComponent[] components = type.getRecordComponents();
		for (int i = 0; i < components.length; i++) {
			RecordComponent component = components[i];
			Name other = parameters[i].getAnnotation(Name.class);
			String name = (other != null) ? other.value() : component.getName();
			String key = prefix + "." + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
			if (component.getType().isRecord()) {
				collect(key, component.getType(), keys);
			}
			else {
				keys.add(key);
			}
		}
	}

	private static Map<String, Map<String, Object>> byName(String section) {
		return byName(section, "migration.");
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Map<String, Object>> byName(String section, String prefix) {
		return ((List<Object>) metadata().getOrDefault(section, List.of())).stream()
			.map((entry) -> (Map<String, Object>) entry)
			.filter((entry) -> String.valueOf(entry.get("name")).startsWith(prefix))
			.collect(Collectors.toMap((entry) -> String.valueOf(entry.get("name")), Function.identity()));
	}

	/** The starter's own among those of all jars. */
	private static Map<String, Object> metadata() {
		try {
			return Collections.list(MigrationProperties.class.getClassLoader().getResources(METADATA))
				.stream()
				.map(MigrationPropertiesTests::text)
				.filter((text) -> text.contains("\"migration.on-startup\""))
				.map((text) -> JsonParserFactory.getJsonParser().parseMap(text))
				.findFirst()
				.orElseThrow();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(URL resource) {
		try (InputStream stream = resource.openStream()) {
			return StreamUtils.copyToString(stream, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
