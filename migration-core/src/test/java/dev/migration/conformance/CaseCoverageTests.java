package dev.migration.conformance;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.util.ClassUtils;

import dev.migration.operation.Value;
import dev.migration.schema.Deferral;
import dev.migration.schema.IdentityGeneration;
import dev.migration.schema.IndexKey;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.PartitionBound;
import dev.migration.schema.PartitionStrategy;
import dev.migration.schema.PolicyCommand;
import dev.migration.schema.Privilege;
import dev.migration.schema.ReferentialAction;
import dev.migration.schema.ReplicaIdentity;
import dev.migration.schema.TriggerEvent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing can be said in the language that no case has said to a server.
 */
class CaseCoverageTests {

	private static final List<Class<?>> FACTORIES = List.of(IndexKey.class, ObjectReference.class, PartitionBound.class,
			ReplicaIdentity.class);

	private static final List<Class<? extends Enum<?>>> CHOICES = List.of(Deferral.class, IdentityGeneration.class,
			PartitionStrategy.class, PolicyCommand.class, Privilege.class, ReferentialAction.class, TriggerEvent.class);

	// What a file reader and the engine say, not an author; and what has no SQL.
	private static final Set<String> NOT_AUTHORED = Set.of("DataLanguage.execute(String, Origin)",
			"DataLanguage.run(String, JdbcWork)", "Language.naming()", "Language.say(Recording)");

	@Test
	void everyWordOfTheLanguageHasACase() throws IOException {
		Set<String> said = CalledMethods
			.of(CaseCompiler.compile(OperationCase.all().stream().map(OperationCase::operation).toList()).type());
		Set<String> missing = words();
		assertThat(missing).hasSizeGreaterThan(400);
		missing.removeAll(said);
		assertThat(missing).isEmpty();
	}

	// What takes SQL, or one of a few words that are checked.
	private static final Set<String> NAMELESS = Set.of("AlterColumnBuilder.expression(String)",
			"AlterColumnBuilder.using(String)", "AlterPolicyBuilder.check(String)", "AlterPolicyBuilder.using(String)",
			"BackfillBuilder.where(String)", "ColumnBuilder.defaultTo(String)", "ColumnBuilder.generatedAs(String)",
			"ColumnBuilder.generatedVirtualAs(String)", "ColumnBuilder.storage(String)",
			"DomainBuilder.defaultTo(String)", "ExclusionBuilder.where(String)", "IndexBuilder.onExpression(String)",
			"IndexBuilder.where(String)", "IndexKey.expression(String)", "OnlineTypeBuilder.defaultTo(String)",
			"OnlineTypeBuilder.using(String)", "PartitionBound.range(String, String)", "PolicyBuilder.check(String)",
			"TriggerBuilder.when(String)", "Value.sql(String)", "ViewBuilder.checkOption(String)");

	@Test
	void everyPlaceThatTakesANameTakesHostileOnes() throws IOException {
		Set<String> missing = words();
		missing.removeIf((word) -> !word.contains("String"));
		Stream.of(HostilePlaces.class, HostileParts.class, ClusterNamesTests.class)
			.forEach((places) -> missing.removeAll(CalledMethods.of(places)));
		missing.removeAll(NAMELESS);
		assertThat(missing).isEmpty();
	}

	private static Set<String> words() throws IOException {
		Set<String> words = new TreeSet<>();
		authored().flatMap((type) -> Stream.of(type.getDeclaredMethods()))
			.filter(CaseCoverageTests::isWord)
			.forEach((method) -> words.add(CalledMethods.signature(method)));
		FACTORIES.stream()
			.flatMap((type) -> Stream.of(type.getDeclaredMethods()))
			.filter((method) -> isWord(method) && method.getReturnType() == method.getDeclaringClass()
					&& !method.getName().equals("of"))
			.forEach((method) -> words.add(CalledMethods.signature(method)));
		CHOICES.forEach((type) -> Stream.of(type.getEnumConstants())
			.forEach((constant) -> words.add(type.getSimpleName() + "." + constant.name())));
		words.add("Value.sql(String)");
		words.removeAll(NOT_AUTHORED);
		return words;
	}

	// What a migration is written with: the facades and the builders.
	private static Stream<Class<?>> authored() throws IOException {
		SimpleMetadataReaderFactory reader = new SimpleMetadataReaderFactory();
		return Stream
			.of(new PathMatchingResourcePatternResolver()
				.getResources("classpath*:" + ClassUtils.classPackageAsResourcePath(Value.class) + "/*.class"))
			.<Class<?>>map((resource) -> {
				try {
					return ClassUtils
						.resolveClassName(reader.getMetadataReader(resource).getClassMetadata().getClassName(), null);
				}
				catch (IOException ex) {
					throw new IllegalStateException(ex);
				}
			})
			.filter((type) -> (type.getSimpleName().endsWith("Builder") && !type.isMemberClass())
					|| type.getSimpleName().endsWith("Language") || type.getSimpleName().equals("OnlineOperations")
					|| type.getSimpleName().equals("Undoable"));
	}

	private static boolean isWord(Method method) {
		return Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()
				&& !Set.of("operations", "undoing", "equals", "toString", "exhaustive").contains(method.getName());
	}

}
