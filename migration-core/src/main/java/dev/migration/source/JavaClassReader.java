package dev.migration.source;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.core.type.classreading.ClassFormatException;
import org.springframework.core.type.classreading.MetadataReaderFactory;

import dev.migration.revision.Replaces;
import dev.migration.revision.Revision;
import dev.migration.script.RevisionScript;
import dev.migration.script.Script;
import dev.migration.script.ScriptKind;
import dev.migration.script.TimeLimits;

/**
 * Makes scripts of annotated classes, from their bytecode.
 */
final class JavaClassReader {

	private final ClassLoader classLoader;

	private final MetadataReaderFactory classes;

	private final TypeHierarchy hierarchy;

	JavaClassReader(ClassLoader classLoader) {
		this.classLoader = classLoader;
		this.classes = new CachingMetadataReaderFactory(classLoader);
		this.hierarchy = new TypeHierarchy(this.classes);
	}

	/**
	 * Reads one class.
	 * @param location where it was found, for messages
	 * @param resource its bytes
	 * @param scripts takes the script, if it is one
	 * @throws MigrationClassException when it wants to be one and cannot
	 * @throws IOException when the bytes cannot be read
	 */
	void read(String location, Resource resource, Consumer<Script> scripts) throws IOException {
		byte[] bytes = resource.getContentAsByteArray();
		AnnotationMetadata type = metadata(location, new ByteArrayResource(bytes, location));
		MergedAnnotation<RevisionScript> annotation = type.getAnnotations().get(RevisionScript.class);
		if (annotation.isDirectlyPresent()) {
			check(type);
			Script script = script(type.getClassName(), annotation);
			scripts.accept(standsAlone(type) ? script.withFingerprint(SqlChecksum.hash(bytes)) : script);
		}
		else if (type.isConcrete() && type.isIndependent() && this.hierarchy.isMigration(type)) {
			throw new MigrationClassException(type.getClassName(), MigrationClassProblem.NOT_ANNOTATED,
					"the class implements Migration but is no revision; annotate it with"
							+ " @RevisionScript(id = \"…\", message = \"…\"), or make it abstract");
		}
	}

	/** Whether the bytes of the class are all that its author wrote for it. */
	private static boolean standsAlone(AnnotationMetadata type) {
		return Object.class.getName().equals(type.getSuperClassName()) && type.getMemberClassNames().length == 0;
	}

	private AnnotationMetadata metadata(String location, Resource resource) throws IOException {
		try {
			return this.classes.getMetadataReader(resource).getAnnotationMetadata();
		}
		catch (ClassFormatException | RuntimeException ex) {
			throw new MigrationClassException(location, MigrationClassProblem.UNREADABLE,
					"not a class that this Java can read; compile it for the Java that runs it", ex);
		}
	}

	private void check(AnnotationMetadata type) {
		String name = type.getClassName();
		if (!this.hierarchy.isMigration(type)) {
			throw new MigrationClassException(name, MigrationClassProblem.NOT_A_MIGRATION,
					"the class is annotated with @RevisionScript but does not implement dev.migration.script.Migration;"
							+ " add 'implements Migration'");
		}
		if (!type.isConcrete()) {
			throw new MigrationClassException(name, MigrationClassProblem.ABSTRACT,
					"the class is annotated with @RevisionScript but is abstract; make it concrete, or leave the"
							+ " annotation to the classes that extend it");
		}
		if (!type.isIndependent()) {
			throw new MigrationClassException(name, MigrationClassProblem.INNER,
					"the class is annotated with @RevisionScript but is an inner class; make it static or give it a"
							+ " file of its own");
		}
	}

	private Script script(String name, MergedAnnotation<RevisionScript> annotation) {
		Script script = new Script(revision(name, annotation), ScriptKind.JAVA, name,
				annotation.getBoolean("transactional"), new LazyMigration(name, this.classLoader))
			.withLimits(new TimeLimits(duration(name, annotation, "lockTimeout"),
					duration(name, annotation, "statementTimeout")));
		String irreversible = annotation.getString("irreversible");
		return irreversible.isBlank() ? script : script.withIrreversible(irreversible);
	}

	private static Revision revision(String name, MergedAnnotation<RevisionScript> annotation) {
		return new Revision(check(name, "id", annotation.getString("id"), Identifiers::isId),
				list(name, annotation, "revises", Identifiers::isId),
				list(name, annotation, "branchLabels", Identifiers::isId),
				list(name, annotation, "dependsOn", Identifiers::isId), annotation.getString("message"),
				created(name, annotation.getString("created")), name)
			.replacing(Replaces.of(list(name, annotation, "replaces", Identifiers::isId)));
	}

	private static List<String> list(String name, MergedAnnotation<RevisionScript> annotation, String attribute,
			Predicate<String> test) {
		List<String> values = List.of(annotation.getStringArray(attribute));
		values.forEach((value) -> check(name, attribute, value, test));
		return values;
	}

	private static String check(String name, String attribute, String value, Predicate<String> test) {
		if (!test.test(value)) {
			throw new MigrationClassException(name, MigrationClassProblem.BAD_ID, "'" + value + "' in '" + attribute
					+ "' of @RevisionScript is not allowed; ids and labels are letters, digits, underscores, and dots"
					+ " between them");
		}
		return value;
	}

	private static @Nullable Duration duration(String name, MergedAnnotation<RevisionScript> annotation,
			String attribute) {
		String value = annotation.getString(attribute);
		if (value.isEmpty()) {
			return null;
		}
		return TimeLimits.parse(value)
			.orElseThrow(() -> new MigrationClassException(name, MigrationClassProblem.BAD_DURATION,
					"'" + value + "' in '" + attribute + "' of @RevisionScript is no time limit; " + TimeLimits.RULE));
	}

	private static @Nullable Instant created(String name, String value) {
		try {
			return value.isEmpty() ? null : Instant.parse(value);
		}
		catch (DateTimeException ex) {
			throw new MigrationClassException(name, MigrationClassProblem.BAD_INSTANT,
					"'" + value + "' in 'created' of @RevisionScript is no instant; write it like 2025-01-15T14:30:22Z",
					ex);
		}
	}

}
