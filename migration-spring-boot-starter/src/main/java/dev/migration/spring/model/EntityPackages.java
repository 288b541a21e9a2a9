package dev.migration.spring.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * The packages that Spring Boot looks for mapped classes in: those of
 * {@code @EntityScan}, wherever the application has it, else that of the main class.
 */
final class EntityPackages {

	/** Its names in the two lines of Spring Boot. */
	private static final List<String> ENTITY_SCAN = List.of(
			"org.springframework.boot.persistence.autoconfigure.EntityScan",
			"org.springframework.boot.autoconfigure.domain.EntityScan");

	private static final String AUTO_CONFIGURATION_PACKAGE = "org.springframework.boot.autoconfigure.AutoConfigurationPackage";

	private static final String COMPONENT_SCAN = "org.springframework.context.annotation.ComponentScan";

	private final Environment environment;

	private final ResourceLoader resources;

	private final Class<?> mainClass;

	EntityPackages(Environment environment, ResourceLoader resources, Class<?> mainClass) {
		this.environment = environment;
		this.resources = resources;
		this.mainClass = mainClass;
	}

	List<String> find() {
		Set<String> scanned = new LinkedHashSet<>();
		configurations().forEach((configuration) -> ENTITY_SCAN
			.forEach((name) -> scanned.addAll(packages(configuration, name, "basePackages"))));
		return List.copyOf(scanned.isEmpty() ? ofMainClass() : scanned);
	}

	private Set<String> ofMainClass() {
		Set<String> packages = new LinkedHashSet<>(
				packages(AnnotationMetadata.introspect(this.mainClass), AUTO_CONFIGURATION_PACKAGE, "basePackages"));
		if (packages.isEmpty()) {
			packages.add(this.mainClass.getPackageName());
		}
		return packages;
	}

	// Read as bytes; no class of the application is loaded but the main one.
	private List<AnnotationMetadata> configurations() {
		AnnotationMetadata main = AnnotationMetadata.introspect(this.mainClass);
		Set<String> scan = new LinkedHashSet<>(packages(main, COMPONENT_SCAN, "basePackages"));
		if (scan.isEmpty()) {
			scan.add(this.mainClass.getPackageName());
		}
		List<AnnotationMetadata> all = new ArrayList<>(List.of(main));
		Scanner scanner = new Scanner(this.environment, this.resources);
		for (String one : scan) {
			for (BeanDefinition candidate : scanner.findCandidateComponents(one)) {
				if (candidate instanceof AnnotatedBeanDefinition annotated) {
					all.add(annotated.getMetadata());
				}
			}
		}
		return all;
	}

	private List<String> packages(AnnotationMetadata type, String annotation, String names) {
		MergedAnnotation<?> found = type.getAnnotations().get(annotation);
		if (!found.isPresent()) {
			return List.of();
		}
		Map<String, Object> values = found.asMap(MergedAnnotation.Adapt.CLASS_TO_STRING);
		List<String> packages = new ArrayList<>();
		for (String name : strings(values.get(names))) {
			packages.addAll(
					List.of(StringUtils.tokenizeToStringArray(this.environment.resolvePlaceholders(name), ",; \t\n")));
		}
		for (String name : strings(values.get("basePackageClasses"))) {
			packages.add(ClassUtils.getPackageName(name));
		}
		return packages.isEmpty() ? List.of(ClassUtils.getPackageName(type.getClassName())) : packages;
	}

	private static String[] strings(@Nullable Object value) {
		return (value instanceof String[] strings) ? strings : new String[0];
	}

	/** Whether a class says where entities are. */
	private static boolean scans(AnnotationMetadata type) {
		return ENTITY_SCAN.stream().anyMatch(type::hasAnnotation);
	}

	/** Finds classes with that annotation, components or not. */
	private static final class Scanner extends ClassPathScanningCandidateComponentProvider {

		private Scanner(Environment environment, ResourceLoader resources) {
			super(false, environment);
			setResourceLoader(resources);
			addIncludeFilter((reader, factory) -> scans(reader.getAnnotationMetadata()));
		}

		@Override
		protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
			return true;
		}

	}

}
