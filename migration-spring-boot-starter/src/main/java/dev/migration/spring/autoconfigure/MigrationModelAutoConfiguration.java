package dev.migration.spring.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.util.ClassUtils;

import dev.migration.Migrator;
import dev.migration.ModelCheck;
import dev.migration.spring.MigrationProperties;
import dev.migration.spring.database.MigrationDatabase;
import dev.migration.spring.database.ScratchLocator;
import dev.migration.spring.model.ModelLocator;

/**
 * Compares the application's model with its database, when somebody asks; a test, say.
 */
@AutoConfiguration(after = MigrationAutoConfiguration.class)
public final class MigrationModelAutoConfiguration {

	@Bean
	@Lazy
	@ConditionalOnBean({ Migrator.class, MigrationDatabase.class })
	@ConditionalOnMissingBean
	ModelCheck modelCheck(Migrator migrator, MigrationDatabase database, MigrationProperties properties,
			ApplicationContext context) {
		ModelLocator models = new ModelLocator(context.getEnvironment(), context.getClassLoader(), mainClass(context));
		return new ModelCheck(migrator, models::locate, ScratchLocator.databases(database, properties),
				properties.model().exclude());
	}

	private static @Nullable Class<?> mainClass(ApplicationContext context) {
		for (String name : context.getBeanNamesForAnnotation(SpringBootConfiguration.class)) {
			Class<?> type = context.getType(name);
			if (type != null) {
				return ClassUtils.getUserClass(type);
			}
		}
		return null;
	}

}
