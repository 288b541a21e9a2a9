package dev.migration.spring.autoconfigure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.Environment;

import dev.migration.spring.MigrationProperties.Health;

/**
 * The words that health understands. It passes over any other, so that a slip of the pen
 * would count as {@code UP}.
 */
final class HealthStatuses {

	private static final String ORDER = "management.endpoint.health.status.order";

	private static final List<String> USUAL = List.of("UP", "DOWN", "OUT_OF_SERVICE", "UNKNOWN");

	private final List<String> words;

	private HealthStatuses(List<String> words) {
		this.words = words;
	}

	static HealthStatuses of(Environment environment) {
		List<String> order = Binder.get(environment).bind(ORDER, Bindable.listOf(String.class)).orElse(List.of());
		return new HealthStatuses(Stream.concat(USUAL.stream(), order.stream()).toList());
	}

	/** The same settings, spelled as health spells them. */
	Health checked(Health settings) {
		return new Health(checked("migration.health.pending", settings.pending()),
				checked("migration.health.edited", settings.edited()));
	}

	private String checked(String key, String status) {
		return this.words.stream()
			.filter((word) -> letters(word).equals(letters(status)))
			.findFirst()
			.orElseThrow(() -> new InvalidConfigurationPropertyValueException(key, status,
					"It must be one of " + String.join(", ", this.words) + ". Health passes over any other word, and "
							+ "says UP. One of your own belongs into '" + ORDER + "' first."));
	}

	/** Spring Boot compares no more than the letters and digits, whatever their case. */
	private static String letters(String status) {
		return status.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
	}

}
