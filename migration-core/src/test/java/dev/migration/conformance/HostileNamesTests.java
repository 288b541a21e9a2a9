package dev.migration.conformance;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import dev.migration.ddl.PostgresDdl;
import dev.migration.ddl.SqlStatement;
import dev.migration.operation.Operations;
import dev.migration.schema.QualifiedName;
import dev.migration.testing.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Names that look like SQL, through every place of the language that takes one: what is
 * made has exactly that name, and nothing happens besides.
 */
@PostgresTest
class HostileNamesTests {

	static final List<String> NAMES = List.of("\"; DROP TABLE x; --", "'; DROP TABLE x; --", "it's \"quoted\"",
			"Mixed Case", "select", "ünïcödé 名前 🐘", "a\\b\\", "$$ $body0$ % %s %I %1$s ? :name {0}",
			" /* tab\tnew\nline -- ", "a.b\\.c", "n".repeat(63), "é".repeat(31) + "x");

	private final PostgresDdl ddl = new PostgresDdl();

	@TestFactory
	Stream<DynamicTest> everyPlaceTakesEveryNameAsItIs() throws SQLException {
		CaseDatabase ours = new CaseDatabase();
		CaseDatabase theirs = new CaseDatabase();
		return NAMES.stream()
			.map((name) -> dynamicTest(name.strip(), () -> check(name, ours, theirs)))
			.onClose(() -> close(ours, theirs));
	}

	private void check(String name, CaseDatabase ours, CaseDatabase theirs) throws SQLException {
		theirs.run(List.of(theirs.quoted("CREATE ROLE %1$I", name)));
		List<HostilePlaces.Place> places = HostilePlaces.all(ours.version());
		try {
			for (CaseDatabase database : List.of(ours, theirs)) {
				database.empty();
				database.run(List.of("CREATE TABLE x (id int); INSERT INTO x VALUES (1)", database.quoted(
						joined(places, (place) -> "CREATE SCHEMA " + place.schema() + ";" + place.before()), name)));
			}
			ours.runAll(places.stream().flatMap((place) -> statements(place, name)).toList());
			theirs.run(List.of(theirs.quoted(joined(places, HostilePlaces.Place::hand), name)));
			assertThat(CatalogFingerprint.difference(theirs.fingerprint(), ours.fingerprint())).isEmpty();
		}
		finally {
			ours.empty();
			theirs.empty();
			theirs.run(List.of(theirs.quoted("DROP ROLE %1$I", name)));
		}
	}

	private static String joined(List<HostilePlaces.Place> places, Function<HostilePlaces.Place, String> part) {
		return places.stream().map(part).collect(Collectors.joining(";"));
	}

	private Stream<SqlStatement> statements(HostilePlaces.Place place, String name) {
		String escaped = QualifiedName.of(null, name).toString();
		return Operations.record(place.ours().apply(escaped))
			.stream()
			.flatMap((operation) -> this.ddl.statements(operation).stream());
	}

	private static void close(CaseDatabase ours, CaseDatabase theirs) {
		try {
			ours.close();
			theirs.close();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
