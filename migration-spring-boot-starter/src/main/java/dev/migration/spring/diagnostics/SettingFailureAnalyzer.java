package dev.migration.spring.diagnostics;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Explains a value that one of our keys cannot have, without the class that binds it.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SettingFailureAnalyzer extends AbstractFailureAnalyzer<InvalidConfigurationPropertyValueException> {

	private final Environment environment;

	SettingFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure,
			InvalidConfigurationPropertyValueException cause) {
		String key = cause.getName();
		if (!key.startsWith("migration.")) {
			return null;
		}
		String value = this.environment.getProperty(key, String.valueOf(cause.getValue()));
		return new FailureAnalysis("'" + key + "' is '" + value + "', which it cannot be. " + cause.getReason(),
				"Correct '" + key + "' and start again; nothing was run.", cause);
	}

}
