package dev.migration.spring.model;

import java.util.List;
import java.util.Map;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataBuilder;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.tool.schema.internal.SchemaCreatorImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypesScanner;

import dev.migration.spring.ModelSource;

/**
 * Asks Hibernate for the statements that create the tables of an application's entities.
 * The only class here that knows it; serves Hibernate 6.6 and 7.
 */
final class EntityMetadata {

	private static final String DEFAULT_MAPPING = "META-INF/orm.xml";

	private final Environment environment;

	private final ResourceLoader resources;

	private final ClassLoader classLoader;

	EntityMetadata(Environment environment, ResourceLoader resources, ClassLoader classLoader) {
		this.environment = environment;
		this.resources = resources;
		this.classLoader = classLoader;
	}

	/**
	 * The entities of some packages and of mapping files.
	 * @param packages the packages
	 * @param serverVersion the major version of the server
	 * @return the model; of no statement when there are no entities
	 */
	EntityModel model(List<String> packages, int serverVersion) {
		PersistenceManagedTypes types = new PersistenceManagedTypesScanner(this.resources)
			.scan(packages.toArray(String[]::new));
		List<String> mappings = mappings();
		if (types.getManagedClassNames().isEmpty() && mappings.isEmpty()) {
			return new EntityModel("no entities", List.of());
		}
		Map<String, Object> settings = new HibernateSettings(this.environment, this.classLoader).all(serverVersion);
		BootstrapServiceRegistry bootstrap = new BootstrapServiceRegistryBuilder().applyClassLoader(this.classLoader)
			.build();
		try (StandardServiceRegistry registry = new StandardServiceRegistryBuilder(bootstrap).applySettings(settings)
			.build()) {
			Metadata metadata = metadata(sources(registry, types, mappings), settings.get("hibernate.default_schema"));
			return model(registry, metadata, packages);
		}
		catch (RuntimeException | LinkageError ex) {
			throw new ModelException(ModelSource.ENTITIES,
					"The entities in %s cannot be read: %s".formatted(String.join(", ", packages), ex.getMessage()),
					ex);
		}
	}

	// Without a session factory nobody but us applies the default schema.
	private static Metadata metadata(MetadataSources sources, @Nullable Object defaultSchema) {
		MetadataBuilder builder = sources.getMetadataBuilder();
		return ((defaultSchema != null) ? builder.applyImplicitSchemaName(defaultSchema.toString()) : builder).build();
	}

	private static EntityModel model(StandardServiceRegistry registry, Metadata metadata, List<String> packages) {
		int count = metadata.getEntityBindings().size();
		if (count == 0) {
			return new EntityModel("no entities", List.of());
		}
		return new EntityModel(EntityModel.describe(count, "entity", "entities", packages),
				new SchemaCreatorImpl(registry).generateCreationCommands(metadata, true));
	}

	private static MetadataSources sources(StandardServiceRegistry registry, PersistenceManagedTypes types,
			List<String> mappings) {
		MetadataSources sources = new MetadataSources(registry);
		types.getManagedClassNames().forEach(sources::addAnnotatedClassName);
		types.getManagedPackages().forEach(sources::addPackage);
		mappings.forEach(sources::addResource);
		return sources;
	}

	private List<String> mappings() {
		return Binder.get(this.environment)
			.bind("spring.jpa.mapping-resources", Bindable.listOf(String.class))
			.orElseGet(() -> this.resources.getResource("classpath:" + DEFAULT_MAPPING).exists()
					? List.of(DEFAULT_MAPPING) : List.of());
	}

}
