package dev.migration.spring.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.GenericTypeResolver;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.data.jdbc.core.mapping.JdbcMappingContext;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;
import org.springframework.util.ClassUtils;

import dev.migration.ddl.PostgresDdl;
import dev.migration.ddl.SqlStatement;
import dev.migration.spring.ModelSource;

/**
 * Asks Spring Data JDBC how it maps an application's aggregates, and makes statements of
 * it: Spring Data itself makes none.
 */
final class AggregateMetadata {

	private final ResourceLoader resources;

	private final ClassLoader classLoader;

	AggregateMetadata(ResourceLoader resources, ClassLoader classLoader) {
		this.resources = resources;
		this.classLoader = classLoader;
	}

	/**
	 * The aggregates of some packages: classes with {@code @Table}, and those that a
	 * repository is about.
	 * @param packages the packages
	 * @return the model; of no statement when there are no aggregates
	 */
	EntityModel model(List<String> packages) {
		Set<Class<?>> types = new LinkedHashSet<>();
		packages.forEach((one) -> {
			types.addAll(tables(one));
			types.addAll(ofRepositories(one));
		});
		if (types.isEmpty()) {
			return new EntityModel("no aggregates", List.of());
		}
		JdbcMappingContext context = new JdbcMappingContext();
		context.setInitialEntitySet(types);
		context.initialize();
		AggregateTables tables = new AggregateTables(context);
		PostgresDdl ddl = new PostgresDdl();
		List<String> statements = tables.operations(types)
			.stream()
			.flatMap((operation) -> ddl.statements(operation).stream())
			.map(SqlStatement::sql)
			.toList();
		return new EntityModel(EntityModel.describe(tables.roots(), "aggregate", "aggregates", packages), statements);
	}

	private List<Class<?>> tables(String base) {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.setResourceLoader(this.resources);
		scanner.addIncludeFilter(new AnnotationTypeFilter(Table.class, false));
		return scanner.findCandidateComponents(base).stream().<Class<?>>map(this::load).toList();
	}

	private List<Class<?>> ofRepositories(String base) {
		Repositories scanner = new Repositories();
		scanner.setResourceLoader(this.resources);
		return scanner.findCandidateComponents(base)
			.stream()
			.map(this::load)
			.map((type) -> GenericTypeResolver.resolveTypeArguments(type, Repository.class))
			.filter((arguments) -> arguments != null && arguments.length == 2)
			.<Class<?>>map((arguments) -> arguments[0])
			.toList();
	}

	private Class<?> load(BeanDefinition definition) {
		String name = String.valueOf(definition.getBeanClassName());
		try {
			return ClassUtils.forName(name, this.classLoader);
		}
		catch (ClassNotFoundException | LinkageError ex) {
			throw new ModelException(ModelSource.SPRING_DATA,
					"The class %s cannot be loaded: %s".formatted(name, ex.getMessage()), ex);
		}
	}

	/** Finds interfaces. */
	private static final class Repositories extends ClassPathScanningCandidateComponentProvider {

		private Repositories() {
			super(false);
			addIncludeFilter(new AssignableTypeFilter(Repository.class));
			addExcludeFilter(new AnnotationTypeFilter(NoRepositoryBean.class));
		}

		@Override
		protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
			return definition.getMetadata().isInterface();
		}

	}

}
