package dev.migration.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import dev.migration.catalog.CatalogFilter;
import dev.migration.catalog.PostgresCatalog;
import dev.migration.catalog.Snapshot;
import dev.migration.schema.Schema;
import dev.migration.testing.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * What the catalog says of a database is enough to make it again.
 */
@PostgresTest
class CatalogRebuildTests {

	/**
	 * What a place may need that a schema only names, or that {@link Rebuild} does in
	 * another order: an index of a partition that comes after its parent's.
	 */
	private static final List<String> UNSUPPORTED = List.of("CREATE COLLATION", "CREATE OPERATOR CLASS", "ON ONLY");

	private final PostgresCatalog catalog = new PostgresCatalog(CatalogFilter.ALL);

	@Test
	void everythingComesBack() throws IOException, SQLException {
		try (CaseDatabase theirs = new CaseDatabase(); CaseDatabase ours = new CaseDatabase()) {
			OperationConformanceTests.createRoles(ours);
			theirs.empty();
			theirs.run(statements("/catalog/everything.sql"));
			check(theirs, ours);
		}
	}

	@TestFactory
	Stream<DynamicTest> namesThatLookLikeSqlComeBack() throws SQLException {
		CaseDatabase theirs = new CaseDatabase();
		CaseDatabase ours = new CaseDatabase();
		return HostileNamesTests.NAMES.stream()
			.map((name) -> dynamicTest(name.strip(), () -> checkName(name, theirs, ours)))
			.onClose(() -> OperationConformanceTests.close(theirs))
			.onClose(() -> OperationConformanceTests.close(ours));
	}

	private void checkName(String name, CaseDatabase theirs, CaseDatabase ours) throws SQLException {
		theirs.run(List.of(theirs.quoted("CREATE ROLE %1$I", name)));
		try {
			theirs.empty();
			for (HostilePlaces.Place place : HostilePlaces.all(theirs.version())) {
				if (UNSUPPORTED.stream().noneMatch(place.before()::contains)) {
					String sql = "CREATE SCHEMA %s; %s; %s".formatted(place.schema(), place.before(), place.hand());
					theirs.run(List.of(theirs.quoted(sql, name)));
				}
			}
			check(theirs, ours);
		}
		finally {
			ours.empty();
			theirs.empty();
			theirs.run(List.of(theirs.quoted("DROP ROLE %1$I", name)));
		}
	}

	private void check(CaseDatabase theirs, CaseDatabase ours) throws SQLException {
		Schema expected = read(theirs);
		assertThat(expected.unsupported()).isEmpty();
		assertThat(Snapshot.read(Snapshot.write(expected))).contains(expected);
		new Rebuild(ours).run(expected);
		assertThat(CatalogFingerprint.difference(theirs.definitions(), ours.definitions())).isEmpty();
		assertThat(read(ours)).isEqualTo(expected);
	}

	private Schema read(CaseDatabase database) throws SQLException {
		try (Connection connection = database.database().dataSource().getConnection()) {
			return this.catalog.read(connection);
		}
	}

	static List<String> statements(String resource) throws IOException {
		try (InputStream input = Objects.requireNonNull(CatalogRebuildTests.class.getResourceAsStream(resource))) {
			String text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
			return Stream.of(text.split("\n\n+")).filter((part) -> !part.startsWith("--")).toList();
		}
	}

}
