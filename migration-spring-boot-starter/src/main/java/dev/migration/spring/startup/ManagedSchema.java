package dev.migration.spring.startup;

import java.util.function.Supplier;

import javax.sql.DataSource;

import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;

import dev.migration.spring.database.MigrationDatabase;

/**
 * Tells JPA that the schema has an owner, so that it does not create one.
 */
public final class ManagedSchema implements SchemaManagementProvider {

	private final Supplier<MigrationDatabase> database;

	/**
	 * Creates the provider.
	 * @param database yields the database that is migrated
	 */
	public ManagedSchema(Supplier<MigrationDatabase> database) {
		this.database = database;
	}

	@Override
	public SchemaManagement getSchemaManagement(DataSource dataSource) {
		DataSource migrated = this.database.get().dataSource();
		return unwrapped(dataSource).equals(unwrapped(migrated)) ? SchemaManagement.MANAGED
				: SchemaManagement.UNMANAGED;
	}

	private static Object unwrapped(DataSource dataSource) {
		DataSource target = DataSourceUnwrapper.unwrap(dataSource, DataSource.class);
		return (target != null) ? target : dataSource;
	}

}
