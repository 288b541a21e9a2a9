package dev.migration.conformance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import dev.migration.catalog.CatalogFilter;
import dev.migration.catalog.PostgresCatalog;
import dev.migration.ddl.PostgresDdl;
import dev.migration.ddl.SqlStatement;
import dev.migration.diff.Change;
import dev.migration.diff.Difference;
import dev.migration.diff.Renames;
import dev.migration.diff.SchemaDiff;
import dev.migration.schema.Schema;
import dev.migration.testing.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Holds every pair of databases against a real server: the difference leads from one to
 * the other and back in one pass, and afterwards there is none.
 */
@PostgresTest
class DiffConformanceTests {

	/** How many cases run at once, each on two databases. */
	private static final int WORKERS = 3;

	private final PostgresDdl ddl = new PostgresDdl();

	private final PostgresCatalog catalog = new PostgresCatalog(CatalogFilter.ALL);

	@Test
	void thereAreEnoughCases() {
		List<String> names = DiffCase.all().stream().map(DiffCase::name).toList();
		assertThat(names).hasSizeGreaterThanOrEqualTo(400).doesNotHaveDuplicates();
	}

	@TestFactory
	Stream<DynamicTest> cases() throws SQLException {
		BlockingQueue<CaseDatabase> databases = new LinkedBlockingQueue<>();
		for (int i = 0; i < 2 * WORKERS; i++) {
			databases.add(new CaseDatabase());
		}
		OperationConformanceTests.createRoles(databases.element());
		int version = databases.element().version();
		ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
		List<DynamicTest> tests = DiffCase.all().stream().filter((pair) -> pair.since() <= version).map((pair) -> {
			Future<?> result = workers.submit(() -> check(pair, databases));
			return dynamicTest(pair.name(), () -> passes(result));
		}).toList();
		return tests.stream().onClose(() -> {
			workers.shutdownNow();
			databases.forEach(OperationConformanceTests::close);
		});
	}

	private @Nullable Void check(DiffCase pair, BlockingQueue<CaseDatabase> databases) throws Exception {
		CaseDatabase ours = databases.take();
		CaseDatabase theirs = databases.take();
		try {
			new Checker(pair, ours, theirs).check();
			return null;
		}
		finally {
			databases.add(ours);
			databases.add(theirs);
		}
	}

	private static void passes(Future<?> result) throws Throwable {
		try {
			result.get();
		}
		catch (ExecutionException ex) {
			throw ex.getCause();
		}
	}

	/** One case on its two databases. */
	private final class Checker {

		private final DiffCase pair;

		private final CaseDatabase ours;

		private final CaseDatabase theirs;

		Checker(DiffCase pair, CaseDatabase ours, CaseDatabase theirs) {
			this.pair = pair;
			this.ours = ours;
			this.theirs = theirs;
		}

		void check() throws SQLException {
			this.theirs.empty();
			this.theirs.run(this.pair.after());
			this.ours.empty();
			this.ours.run(this.pair.before());
			List<String> was = lines(this.ours);
			List<String> is = lines(this.theirs);
			Schema before = read(this.ours);
			Schema after = read(this.theirs);
			Difference difference = compare(before, after);
			assertThat(compare(shuffled(before), shuffled(after))).as("whatever the order of the objects")
				.isEqualTo(difference);
			expectations(difference);
			commitsBeforeItDrops(difference.upgrade());
			commitsBeforeItDrops(difference.downgrade());
			this.ours.run(this.pair.paragraphs("rows"));
			holds();
			List<String> upgrade = run(difference.upgrade());
			assertThat(CatalogFingerprint.difference(is, lines(this.ours))).as("the catalog after " + upgrade)
				.isEmpty();
			assertThat(SchemaDiff.between(read(this.ours), after)).as("what is left after " + upgrade)
				.isEqualTo(Difference.NONE);
			holds();
			List<String> downgrade = run(difference.downgrade());
			assertThat(CatalogFingerprint.difference(was, lines(this.ours)))
				.as("the catalog after going back by " + downgrade)
				.isEmpty();
		}

		private Difference compare(Schema before, Schema after) {
			return SchemaDiff.between(before, after, Renames.of(this.pair.renames().toArray(String[]::new)));
		}

		private void expectations(Difference difference) {
			String operations = this.pair.text("operations");
			if (!operations.isEmpty()) {
				assertThat(difference.upgrade().stream().map((change) -> change.operation().describe()))
					.containsExactlyElementsOf(operations.lines().toList());
			}
			String notes = this.pair.text("notes");
			if (!notes.isEmpty()) {
				assertThat(difference.upgrade().stream().flatMap((change) -> change.notes().stream()))
					.extracting((note) -> note.kind().name())
					.containsExactlyElementsOf(Arrays.asList(notes.split("\\s+")));
			}
		}

		// What is dropped for a while comes again in the same transaction, so that a
		// failure in between takes nothing away.
		private void commitsBeforeItDrops(List<Change> changes) {
			List<String> dropped = new ArrayList<>();
			for (Change change : changes) {
				String words = change.operation().describe();
				if (words.startsWith("drop ")) {
					dropped.add(words);
				}
				if (DiffConformanceTests.this.ddl.statements(change.operation())
					.stream()
					.anyMatch((statement) -> statement.boundary() || !statement.transactional())) {
					assertThat(dropped).as("what is committed by " + words).isEmpty();
				}
			}
		}

		private void holds() throws SQLException {
			String condition = this.pair.text("holds");
			if (condition.isEmpty()) {
				return;
			}
			try (Statement statement = this.ours.connection().createStatement();
					ResultSet row = statement.executeQuery("SELECT " + condition)) {
				row.next();
				assertThat(row.getBoolean(1)).as(condition).isTrue();
			}
		}

		private List<String> run(List<Change> changes) throws SQLException {
			List<SqlStatement> statements = changes.stream()
				.flatMap((change) -> DiffConformanceTests.this.ddl.statements(change.operation()).stream())
				.toList();
			this.ours.runAll(statements);
			return statements.stream().map(SqlStatement::sql).toList();
		}

		private Schema read(CaseDatabase database) {
			return DiffConformanceTests.this.catalog.read(database.connection());
		}

		// The name of a refusal of nulls stays behind when its column gets another one.
		// Where a column stands cannot be changed, and whether a view holds rows is no
		// matter
		// of the schema.
		private static List<String> lines(CaseDatabase database) throws SQLException {
			return database.structure()
				.stream()
				.map((line) -> line.replaceFirst("^(column \\S+) \\d+ ", "$1 ")
					.replaceFirst("^constraint \\S+ (on \\S+ : NOT NULL )", "constraint $1")
					.replaceFirst("^constraint \\S+ (on \\S+ : NOT NULL )", "constraint $1")
					.replaceFirst("^(relation m .* populated )[tf] ", "$1")
					.replaceAll("(\"agg(?:sortop|m?transtype)\": )\"\\d+\"", "$1"))
				.sorted()
				.toList();
		}

		private Schema shuffled(Schema schema) {
			return new Schema(shuffled(schema.namespaces()), shuffled(schema.extensions()), shuffled(schema.enums()),
					shuffled(schema.domains()), shuffled(schema.compositeTypes()), shuffled(schema.rangeTypes()),
					shuffled(schema.sequences()), shuffled(schema.tables()), shuffled(schema.views()),
					shuffled(schema.materializedViews()), shuffled(schema.routines()), shuffled(schema.dependencies()),
					shuffled(schema.grants()), shuffled(schema.revoked()), shuffled(schema.comments()),
					schema.unsupported());
		}

		private <T> List<T> shuffled(List<T> values) {
			List<T> shuffled = new ArrayList<>(values);
			Collections.shuffle(shuffled, new Random(this.pair.name().hashCode()));
			return shuffled;
		}

	}

}
