package dev.migration.spring.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.mock.env.MockEnvironment;

import dev.migration.scratch.Coverage;
import dev.migration.scratch.SchemaModel;
import dev.migration.spring.ModelSource;
import dev.migration.spring.model.books.BooksApplication;
import dev.migration.spring.model.empty.EmptyApplication;
import dev.migration.spring.model.shop.ShopApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ModelLocatorTests {

	private final MockEnvironment environment = new MockEnvironment();

	@Test
	void entitiesAreTheModelWhenThereAreSome() {
		assertThat(locate(ShopApplication.class).description()).startsWith("7 entities in ");
	}

	@Test
	void declarationIsTheModelWhenNothingIsMapped() {
		SchemaModel model = locate(BooksApplication.class);
		assertThat(model.description()).isEqualTo("dev.migration.spring.model.books.BooksApplication$Tables");
		assertThat(model.coverage()).isEqualTo(Coverage.COMPLETE);
		assertThat(model.statements()).hasSize(1);
	}

	@Test
	void fileIsTheModelWhenItIsNamed(@TempDir Path directory) throws IOException {
		Path file = Files.writeString(directory.resolve("model.sql"),
				"CREATE TABLE t (id int);\nCREATE TABLE u (id int)");
		this.environment.setProperty("migration.model.location", file.toUri().toString());
		SchemaModel model = locate(ShopApplication.class);
		assertThat(model.statements()).containsExactly("CREATE TABLE t (id int)", "CREATE TABLE u (id int)");
		assertThat(model.coverage()).isEqualTo(Coverage.COMPLETE);
		assertThat(model.origin(1)).hasValueSatisfying((origin) -> assertThat(origin.line()).isEqualTo(2));
	}

	@Test
	void classIsTheModelWhenItIsNamed() {
		this.environment.setProperty("migration.model.class",
				"dev.migration.spring.model.books.BooksApplication$Tables");
		assertThat(locate(ShopApplication.class).coverage()).isEqualTo(Coverage.COMPLETE);
	}

	@Test
	void withoutAModelTheErrorNamesTheChoices() {
		assertThatExceptionOfType(ModelException.class).isThrownBy(() -> locate(EmptyApplication.class))
			.satisfies((ex) -> assertThat(ex.source()).isEqualTo(ModelSource.AUTO))
			.withMessageStartingWith(
					"There is no model to compare the database with: no JPA entities, no aggregates of "
							+ "Spring Data JDBC and no SchemaDeclaration in dev.migration.spring.model.empty.")
			.withMessageContaining("migration.model.source=entities")
			.withMessageContaining("migration.model.location=classpath:db/model.sql")
			.withMessageContaining("migration.model.class=com.example.Tables");
	}

	@Test
	void withoutEntitiesTheErrorSaysWhereTheyWereLookedFor() {
		this.environment.setProperty("migration.model.source", "entities");
		assertThatExceptionOfType(ModelException.class).isThrownBy(() -> locate(EmptyApplication.class))
			.satisfies((ex) -> assertThat(ex.source()).isEqualTo(ModelSource.ENTITIES))
			.withMessageStartingWith(
					"There are no JPA entities in dev.migration.spring.model.empty; another package is "
							+ "named with @EntityScan");
	}

	@Test
	void withoutHibernateTheErrorNamesTheLibrary() {
		this.environment.setProperty("migration.model.source", "entities");
		ClassLoader without = new FilteredClassLoader("org.hibernate.boot");
		assertThatExceptionOfType(ModelException.class)
			.isThrownBy(() -> new ModelLocator(this.environment, without, EmptyApplication.class).locate())
			.withMessageStartingWith(
					"There are no JPA entities without Hibernate (spring-boot-starter-data-jpa) on the "
							+ "class path.");
	}

	@Test
	void withoutHibernateADeclarationIsFound() {
		ClassLoader without = new FilteredClassLoader("org.hibernate", "jakarta.persistence", "org.springframework.orm",
				"org.springframework.data");
		assertThat(new ModelLocator(this.environment, without, BooksApplication.class).locate().coverage())
			.isEqualTo(Coverage.COMPLETE);
	}

	@Test
	void withoutAMainClassTheErrorSaysSo() {
		assertThatExceptionOfType(ModelException.class)
			.isThrownBy(() -> new ModelLocator(this.environment, null, null).locate())
			.withMessageContaining("no main class is known");
	}

	@Test
	void fileThatIsNotThereIsNamed() {
		this.environment.setProperty("migration.model.location", "classpath:db/none.sql");
		assertThatExceptionOfType(ModelException.class).isThrownBy(() -> locate(EmptyApplication.class))
			.withMessage("The file of 'migration.model.location' is not there: classpath:db/none.sql; 'classpath:' and "
					+ "'file:' can begin it");
	}

	@Test
	void sourceWithoutItsLocationSaysWhatToSet() {
		this.environment.setProperty("migration.model.source", "sql");
		assertThatExceptionOfType(ModelException.class).isThrownBy(() -> locate(EmptyApplication.class))
			.withMessageContaining("'migration.model.location' is not set");
	}

	@Test
	void classThatDeclaresNothingIsRefused() {
		this.environment.setProperty("migration.model.class", "java.lang.String");
		assertThatExceptionOfType(ModelException.class).isThrownBy(() -> locate(EmptyApplication.class))
			.withMessage("The class 'java.lang.String' of 'migration.model.class' does not implement "
					+ "dev.migration.script.SchemaDeclaration");
		this.environment.setProperty("migration.model.class", "com.example.None");
		assertThatExceptionOfType(ModelException.class).isThrownBy(() -> locate(EmptyApplication.class))
			.withMessage("The class 'com.example.None' of 'migration.model.class' is not there");
	}

	private SchemaModel locate(Class<?> main) {
		return new ModelLocator(this.environment, getClass().getClassLoader(), main).locate(17);
	}

}
