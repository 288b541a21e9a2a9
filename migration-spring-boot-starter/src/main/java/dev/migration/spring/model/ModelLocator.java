package dev.migration.spring.model;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

import dev.migration.scratch.DeclaredModel;
import dev.migration.scratch.SchemaModel;
import dev.migration.scratch.SqlModel;
import dev.migration.script.SchemaDeclaration;
import dev.migration.source.PlainSqlFile;
import dev.migration.spring.MigrationProperties;
import dev.migration.spring.ModelSource;

/**
 * Finds the model of an application: {@code migration.model.source} says which, else what
 * there is counts. Works from properties and the class path alone; no bean is made.
 */
public final class ModelLocator {

	/** The oldest server there is, whose statements all others understand. */
	private static final int ANY_SERVER = 14;

	private static final String CHOICES = """

			Choose one of these:
			- JPA entities, with Hibernate on the class path: migration.model.source=entities
			- aggregates of Spring Data JDBC: migration.model.source=spring-data
			- a SQL file that creates the whole schema: migration.model.location=classpath:db/model.sql
			- a class that implements SchemaDeclaration: migration.model.class=com.example.Tables""";

	private final Environment environment;

	private final ClassLoader classLoader;

	private final ResourceLoader resources;

	private final @Nullable Class<?> mainClass;

	private final MigrationProperties.Model properties;

	/**
	 * Creates a locator.
	 * @param environment the application's environment
	 * @param classLoader the application's class loader, or {@code null} for the default
	 * @param mainClass the application's main class, or {@code null} when there is none
	 */
	public ModelLocator(Environment environment, @Nullable ClassLoader classLoader, @Nullable Class<?> mainClass) {
		this.environment = environment;
		this.classLoader = Objects.requireNonNullElseGet(classLoader,
				() -> Objects.requireNonNull(ClassUtils.getDefaultClassLoader(), "class loader"));
		this.resources = new DefaultResourceLoader(this.classLoader);
		this.mainClass = mainClass;
		this.properties = Binder.get(environment).bindOrCreate("migration", MigrationProperties.class).model();
	}

	/**
	 * Finds the model, for any server.
	 * @return the model
	 * @throws ModelException when there is none, or it cannot be read
	 */
	public SchemaModel locate() {
		return locate(ANY_SERVER);
	}

	/**
	 * Finds the model.
	 * @param serverVersion the major version of the server, for example 17
	 * @return the model
	 * @throws ModelException when there is none, or it cannot be read
	 */
	public SchemaModel locate(int serverVersion) {
		return switch (this.properties.source()) {
			case AUTO -> auto(serverVersion);
			case ENTITIES -> entities(serverVersion).orElseThrow(() -> none(ModelSource.ENTITIES, "JPA entities",
					"Hibernate (spring-boot-starter-data-jpa)", EntityModels.hasHibernate(this.classLoader)));
			case SPRING_DATA -> springData().orElseThrow(() -> none(ModelSource.SPRING_DATA, "aggregates",
					"Spring Data JDBC (spring-boot-starter-data-jdbc)", EntityModels.hasSpringData(this.classLoader)));
			case SQL -> sql();
			case DECLARATION -> declaration().orElseThrow(() -> new ModelException(ModelSource.DECLARATION,
					"There is no class that implements SchemaDeclaration%s; name one with 'migration.model.class'"
						.formatted(where())));
		};
	}

	private SchemaModel auto(int serverVersion) {
		if (this.properties.location() != null) {
			return sql();
		}
		if (this.properties.className() != null) {
			return declared(this.properties.className());
		}
		return entities(serverVersion).or(this::springData)
			.or(this::declaration)
			.orElseThrow(() -> new ModelException(ModelSource.AUTO,
					"There is no model to compare the database with: no JPA entities, no aggregates of Spring Data JDBC and "
							+ "no SchemaDeclaration" + where() + "." + CHOICES));
	}

	private ModelException none(ModelSource source, String what, String library, boolean present) {
		return present
				? new ModelException(source,
						"There are no %s%s; another package is named with @EntityScan on the main class.%s"
							.formatted(what, where(), CHOICES))
				: new ModelException(source,
						"There are no %s without %s on the class path.%s".formatted(what, library, CHOICES));
	}

	private String where() {
		return (this.mainClass != null) ? " in " + String.join(", ", packages()) : ", and no main class is known";
	}

	private List<String> packages() {
		return (this.mainClass != null) ? new EntityPackages(this.environment, this.resources, this.mainClass).find()
				: List.of();
	}

	private Optional<SchemaModel> entities(int serverVersion) {
		return EntityModels.hasHibernate(this.classLoader) ? filled(
				new EntityMetadata(this.environment, this.resources, this.classLoader).model(packages(), serverVersion))
				: Optional.empty();
	}

	private Optional<SchemaModel> springData() {
		return EntityModels.hasSpringData(this.classLoader)
				? filled(new AggregateMetadata(this.resources, this.classLoader).model(packages())) : Optional.empty();
	}

	private static Optional<SchemaModel> filled(SchemaModel model) {
		return model.statements().isEmpty() ? Optional.empty() : Optional.of(model);
	}

	private SchemaModel sql() {
		String location = this.properties.location();
		if (location == null) {
			throw new ModelException(ModelSource.SQL,
					"'migration.model.source' is 'sql', but 'migration.model.location' is not set; name the file that creates "
							+ "the schema, as in classpath:db/model.sql");
		}
		Resource resource = this.resources.getResource(location);
		if (!resource.exists()) {
			throw new ModelException(ModelSource.SQL,
					"The file of 'migration.model.location' is not there: %s; 'classpath:' and 'file:' can begin it"
						.formatted(location));
		}
		try {
			return new SqlModel(location, PlainSqlFile.read(location, resource.getContentAsByteArray()));
		}
		catch (IOException ex) {
			throw new ModelException(ModelSource.SQL, "The file of 'migration.model.location' cannot be read: %s: %s"
				.formatted(location, ex.getMessage()), ex);
		}
	}

	private Optional<SchemaModel> declaration() {
		if (this.properties.className() != null) {
			return Optional.of(declared(this.properties.className()));
		}
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false,
				this.environment);
		scanner.setResourceLoader(this.resources);
		scanner.addIncludeFilter(new AssignableTypeFilter(SchemaDeclaration.class));
		List<String> found = packages().stream()
			.flatMap((one) -> scanner.findCandidateComponents(one).stream())
			.map((candidate) -> Objects.requireNonNull(candidate.getBeanClassName(), "class name"))
			.distinct()
			.sorted()
			.toList();
		if (found.size() > 1) {
			throw new ModelException(ModelSource.DECLARATION,
					"Several classes declare the schema: %s; choose one with 'migration.model.class'"
						.formatted(String.join(", ", found)));
		}
		return found.stream().findFirst().map(this::declared);
	}

	private SchemaModel declared(String name) {
		try {
			Class<?> type = ClassUtils.forName(name, this.classLoader);
			if (!SchemaDeclaration.class.isAssignableFrom(type)) {
				throw new ModelException(ModelSource.DECLARATION,
						"The class '%s' of 'migration.model.class' does not implement %s".formatted(name,
								SchemaDeclaration.class.getName()));
			}
			return DeclaredModel.of((SchemaDeclaration) BeanUtils.instantiateClass(type));
		}
		catch (ClassNotFoundException ex) {
			throw new ModelException(ModelSource.DECLARATION,
					"The class '%s' of 'migration.model.class' is not there".formatted(name), ex);
		}
		catch (org.springframework.beans.BeanInstantiationException ex) {
			throw new ModelException(ModelSource.DECLARATION,
					"The class '%s' cannot be created; a SchemaDeclaration needs a constructor without arguments"
						.formatted(name),
					ex);
		}
	}

}
