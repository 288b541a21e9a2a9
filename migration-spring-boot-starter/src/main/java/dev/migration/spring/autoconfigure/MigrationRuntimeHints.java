package dev.migration.spring.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.TypeReference;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.util.ClassUtils;

import dev.migration.script.RevisionScript;

/**
 * What a native image needs: the revisions of the default location as resources, their
 * classes by reflection, and a proxy of Spring Boot's connection details.
 */
final class MigrationRuntimeHints implements RuntimeHintsRegistrar {

	private static final String LOCATION = "db/revisions";

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		hints.resources().registerPattern(LOCATION + "/**");
		Stream.of(MovedTypes.JDBC_CONNECTION_DETAILS, MovedTypes.JDBC_CONNECTION_DETAILS_3)
			.filter((name) -> ClassUtils.isPresent(name, classLoader))
			.forEach((name) -> hints.proxies().registerJdkProxy(TypeReference.of(name)));
		for (String name : revisionClasses(classLoader)) {
			hints.reflection().registerType(TypeReference.of(name), MemberCategory.INVOKE_DECLARED_CONSTRUCTORS);
		}
	}

	private static List<String> revisionClasses(@Nullable ClassLoader classLoader) {
		PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver(classLoader);
		MetadataReaderFactory classes = new CachingMetadataReaderFactory(resolver);
		try {
			return Stream.of(resolver.getResources("classpath*:" + LOCATION + "/**/*.class"))
				.map((resource) -> read(classes, resource))
				.filter((found) -> found.getAnnotationMetadata().hasAnnotation(RevisionScript.class.getName()))
				.map((found) -> found.getClassMetadata().getClassName())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The revisions under " + LOCATION + " cannot be listed", ex);
		}
	}

	private static MetadataReader read(MetadataReaderFactory classes, Resource resource) {
		try {
			return classes.getMetadataReader(resource);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(resource + " cannot be read", ex);
		}
	}

}
