package dev.migration.spring.startup;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.Ordered;

import dev.migration.Migrator;
import dev.migration.spring.MigrationStrategy;

/**
 * Migrates while the application starts. Everything that Spring Boot knows to use the
 * database is created after it.
 */
public final class MigrationInitializer implements InitializingBean, Ordered {

	private final Migrator migrator;

	private final MigrationStrategy strategy;

	private final String target;

	private final @Nullable Runnable afterwards;

	/**
	 * Creates the initializer.
	 * @param migrator what migrates
	 * @param strategy what to do with it
	 * @param target where to
	 * @param afterwards what to do when it is done, or {@code null} to go on
	 */
	public MigrationInitializer(Migrator migrator, MigrationStrategy strategy, String target,
			@Nullable Runnable afterwards) {
		this.migrator = migrator;
		this.strategy = strategy;
		this.target = target;
		this.afterwards = afterwards;
	}

	@Override
	public void afterPropertiesSet() {
		this.strategy.migrate(this.migrator, this.target);
		if (this.afterwards != null) {
			this.afterwards.run();
		}
	}

	@Override
	public int getOrder() {
		return 0;
	}

}
