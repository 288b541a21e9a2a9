package dev.migration.spring;

import dev.migration.MigratorBuilder;

/**
 * Has the last word on how the application's migrator is built. Beans of this type are
 * asked in their order.
 */
@FunctionalInterface
public interface MigratorCustomizer {

	/**
	 * Changes what the properties said.
	 * @param builder the builder, complete
	 */
	void customize(MigratorBuilder builder);

}
