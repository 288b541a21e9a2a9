package dev.migration.spring.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.TypeReference;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.util.ClassUtils;

import dev.migration.schema.Schema;
import dev.migration.script.RevisionScript;

/**
 * What a native image needs: the revisions of the default location as resources, their
 * classes by reflection, the records of a schema's snapshot, and a proxy of Spring Boot's
 * connection details.
 */
final class MigrationRuntimeHints implements RuntimeHintsRegistrar {

	private static final String LOCATION = "db/revisions";

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		hints.resources().registerPattern(LOCATION + "/**");
		Stream.of(MovedTypes.JDBC_CONNECTION_DETAILS, MovedTypes.JDBC_CONNECTION_DETAILS_3)
			.filter((name) -> ClassUtils.isPresent(name, classLoader))
			.forEach((name) -> hints.proxies().registerJdkProxy(TypeReference.of(name)));
		snapshotTypes(Schema.class, new HashSet<>()).forEach((type) -> hints.reflection()
			.registerType(type, MemberCategory.INVOKE_DECLARED_CONSTRUCTORS, MemberCategory.INVOKE_PUBLIC_METHODS));
		for (String name : revisionClasses(classLoader)) {
			hints.reflection().registerType(TypeReference.of(name), MemberCategory.INVOKE_DECLARED_CONSTRUCTORS);
		}
	}

	/** The records that a snapshot of the schema is made of; reflection reads them. */
	private static Set<Class<?>> snapshotTypes(Class<?> type, Set<Class<?>> known) {
		if (type.getName().startsWith(Schema.class.getPackageName()) && known.add(type)) {
			if (type.isSealed()) {
				Stream.of(type.getPermittedSubclasses()).forEach((kind) -> snapshotTypes(kind, known));
			}
			if (type.isRecord()) {
				for (RecordComponent component : type.getRecordComponents()) {
					ResolvableType resolvable = ResolvableType.forType(component.getGenericType());
					snapshotTypes(resolvable.toClass(), known);
					Stream.of(resolvable.getGenerics()).forEach((generic) -> snapshotTypes(generic.toClass(), known));
				}
			}
		}
		return known;
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
