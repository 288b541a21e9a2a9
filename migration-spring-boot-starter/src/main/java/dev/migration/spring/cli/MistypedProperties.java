package dev.migration.spring.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

import dev.migration.revision.NearMisses;
import dev.migration.spring.MigrationProperties;

/**
 * Properties among the arguments that would be ignored: who types
 * {@code --migration.ulr=…} wants another database than the one that is used then.
 */
final class MistypedProperties {

	private static final String PREFIX = "migration";

	private static final String TEMPLATES = "migration.template.";

	private MistypedProperties() {
	}

	/** Says which one nobody reads. */
	static Optional<String> find(ConfigurableEnvironment environment) {
		PropertySource<?> arguments = environment.getPropertySources()
			.get(CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME);
		return (arguments instanceof CommandLinePropertySource<?> typed) ? nearly(typed).or(() -> unbound(typed))
				: Optional.empty();
	}

	private static Optional<String> nearly(CommandLinePropertySource<?> typed) {
		return Stream.of(typed.getPropertyNames())
			.filter((name) -> isNearly(name.substring(0, Math.max(0, name.indexOf('.')))))
			.findFirst()
			.map((name) -> "nobody reads --" + name + "; did you mean --" + PREFIX + name.substring(name.indexOf('.'))
					+ "?");
	}

	private static boolean isNearly(String prefix) {
		return !prefix.equals(PREFIX) && !NearMisses.of(prefix, Stream.of(PREFIX)).isEmpty();
	}

	private static Optional<String> unbound(PropertySource<?> typed) {
		try {
			new Binder(ConfigurationPropertySources.from(typed)).bind(PREFIX, Bindable.of(MigrationProperties.class),
					new NoUnboundElementsBindHandler(BindHandler.DEFAULT, (source) -> true));
			return Optional.empty();
		}
		catch (RuntimeException ex) {
			return names(ex).stream()
				.filter((name) -> !name.startsWith(TEMPLATES))
				.findFirst()
				.map((name) -> "there is no setting --" + name + "; the settings are those of the starter");
		}
	}

	/** A value that cannot be read is complained of where it is used. */
	private static List<String> names(Throwable problem) {
		for (Throwable each = problem; each != null; each = each.getCause()) {
			if (each instanceof UnboundConfigurationPropertiesException unbound) {
				return unbound.getUnboundProperties()
					.stream()
					.map((property) -> property.getName().toString())
					.toList();
			}
		}
		return List.of();
	}

}
