package dev.migration.spring.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * What Hibernate is told, as Spring Boot tells it, but for all that needs a connection or
 * would change a schema.
 */
final class HibernateSettings {

	private static final String PHYSICAL = "hibernate.physical_naming_strategy";

	private static final String IMPLICIT = "hibernate.implicit_naming_strategy";

	/** Those of the two lines of Spring Boot, the newer first. */
	private static final String[] PHYSICAL_STRATEGIES = {
			"org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl",
			"org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy" };

	private static final String[] IMPLICIT_STRATEGIES = {
			"org.springframework.boot.hibernate.SpringImplicitNamingStrategy",
			"org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy" };

	private static final Set<String> LEFT_OUT = Set.of("hibernate.hbm2ddl.", "hibernate.connection.",
			"jakarta.persistence.schema-generation.", "jakarta.persistence.jdbc.", "javax.persistence.",
			"jakarta.persistence.sql-load-script-source", "hibernate.cache.", "hibernate.search.", "hibernate.envers.",
			"hibernate.session", "hibernate.integrator", "hibernate.multiTenancy", "hibernate.multi_tenant",
			"hibernate.generate_statistics", "hibernate.hikari.", "hibernate.temp.");

	private final Environment environment;

	private final ClassLoader classLoader;

	HibernateSettings(Environment environment, ClassLoader classLoader) {
		this.environment = environment;
		this.classLoader = classLoader;
	}

	/**
	 * The settings.
	 * @param serverVersion the major version of the server
	 * @return setting names and values
	 */
	Map<String, Object> all(int serverVersion) {
		Map<String, Object> settings = new LinkedHashMap<>();
		Binder.get(this.environment)
			.bind("spring.jpa.properties", Bindable.mapOf(String.class, String.class))
			.ifBound((properties) -> properties.forEach((name, value) -> {
				if (LEFT_OUT.stream().noneMatch(name::startsWith)) {
					settings.put(name, value);
				}
			}));
		put(settings, "hibernate.dialect", this.environment.getProperty("spring.jpa.database-platform"));
		strategy(settings, PHYSICAL, "spring.jpa.hibernate.naming.physical-strategy", PHYSICAL_STRATEGIES);
		strategy(settings, IMPLICIT, "spring.jpa.hibernate.naming.implicit-strategy", IMPLICIT_STRATEGIES);
		settings.put("hibernate.boot.allow_jdbc_metadata_access", false);
		settings.put("jakarta.persistence.database-product-name", "PostgreSQL");
		settings.put("jakarta.persistence.database-major-version", serverVersion);
		settings.put("jakarta.persistence.database-minor-version", 0);
		return settings;
	}

	// The property of Spring Boot, else Hibernate's own, else what Spring Boot prefers.
	private void strategy(Map<String, Object> settings, String setting, String property, String... preferred) {
		String chosen = this.environment.getProperty(property);
		if (chosen != null) {
			settings.put(setting, chosen);
		}
		else if (!settings.containsKey(setting)) {
			put(settings, setting,
					Stream.of(preferred)
						.filter((name) -> ClassUtils.isPresent(name, this.classLoader))
						.findFirst()
						.orElse(null));
		}
	}

	private static void put(Map<String, Object> settings, String name, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			settings.put(name, value);
		}
	}

}
