package dev.migration.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import dev.migration.ddl.PostgresDdl;
import dev.migration.ddl.SqlStatement;
import dev.migration.operation.Operation;
import dev.migration.operation.Operations;
import dev.migration.operation.RelationOperation;
import dev.migration.operation.SqlOperation;
import dev.migration.testing.EmbeddedServer;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Runs the examples of the guide's page on operations, one after the other, and measures
 * the locks that the page claims.
 */
@PostgresTest
class OperationsGuideTests {

	private static final Path GUIDE = Path.of("../src/docs/operations.md");

	private static final Path OTHERS = Path.of("src/test/resources/conformance/locks.md");

	private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)\n```", Pattern.DOTALL);

	private static final Pattern LOCK = Pattern
		.compile("((?:ACCESS |ROW )?(?:SHARE|EXCLUSIVE)(?: UPDATE| ROW)?(?: EXCLUSIVE)?) "
				+ "on ([a-z]\\w*(?: and [a-z]\\w*)?)");

	private static final Pattern NEXT = Pattern.compile("\n\n(?=// )");

	private static final Pattern AND = Pattern.compile(" and ");

	/** Locks that reading, writing and looking up take; a claim may leave them out. */
	private static final Set<String> EVERYDAY = Set.of("ACCESS SHARE", "ROW SHARE", "ROW EXCLUSIVE");

	private static final List<String> STRENGTH = List.of("ACCESS SHARE", "ROW SHARE", "ROW EXCLUSIVE",
			"SHARE UPDATE EXCLUSIVE", "SHARE", "SHARE ROW EXCLUSIVE", "EXCLUSIVE", "ACCESS EXCLUSIVE");

	private final PostgresDdl ddl = new PostgresDdl();

	@TestFactory
	Stream<DynamicTest> theGuideLocksWhatItSays() throws IOException, SQLException {
		return examples(GUIDE);
	}

	@TestFactory
	Stream<DynamicTest> theOthersLockWhatTheirJavadocSays() throws IOException, SQLException {
		return examples(OTHERS);
	}

	private Stream<DynamicTest> examples(Path page) throws IOException, SQLException {
		List<String> blocks = BLOCK.matcher(Files.readString(page)).results().map((block) -> block.group(1)).toList();
		List<Example> examples = blocks.stream()
			.filter((block) -> block.startsWith("// "))
			.flatMap(Example::all)
			.toList();
		assertThat(examples).hasSizeGreaterThan(30);
		CaseCompiler compiled = CaseCompiler.compile(examples.stream().map(Example::body).toList(),
				blocks.stream().filter((block) -> !block.startsWith("// ")).toList());
		TestDatabase database = EmbeddedServer.shared().createDatabase();
		Connection connection = database.dataSource().getConnection();
		return IntStream.range(0, examples.size())
			.mapToObj((i) -> dynamicTest(examples.get(i).body().lines().findFirst().orElseThrow(),
					() -> check(examples.get(i), Operations.record(compiled.body(i)), connection)))
			.onClose(() -> close(connection, database));
	}

	private void check(Example example, List<Operation> operations, Connection connection) throws SQLException {
		assumeTrue(connection.getMetaData().getDatabaseMajorVersion() >= 15
				|| operations.stream().noneMatch(RelationOperation.SetAccessMethod.class::isInstance));
		List<SqlStatement> statements = operations.stream()
			.filter((operation) -> !(operation instanceof SqlOperation.RunJdbc))
			.flatMap((operation) -> this.ddl.statements(operation).stream())
			.toList();
		Map<String, String> known = relations("'r', 'p', 'm', 'v', 'S', 'i', 'I'", connection);
		Collection<String> indexes = relations("'i', 'I'", connection).values();
		Set<String> measured = new TreeSet<>();
		boolean apart = false;
		for (SqlStatement statement : statements) {
			apart |= !statement.transactional();
			if (!statement.transactional() && !connection.getAutoCommit()) {
				measured.addAll(commit(connection, known));
			}
			connection.setAutoCommit(!statement.transactional());
			try (Statement sql = connection.createStatement()) {
				sql.execute(statement.sql());
			}
			if (statement.boundary() && statement.transactional()) {
				measured.addAll(commit(connection, known));
			}
		}
		if (!connection.getAutoCommit()) {
			measured.addAll(commit(connection, known));
		}
		Set<String> missing = new TreeSet<>(example.locks());
		missing.removeAll(measured);
		if (apart) {
			missing.removeIf((lock) -> lock.matches("(SHARE UPDATE|ROW) EXCLUSIVE on .*"));
		}
		measured.removeAll(example.locks());
		measured.removeIf((lock) -> indexes.contains(lock.substring(lock.indexOf(" on ") + 4)));
		measured.removeIf((lock) -> EVERYDAY.contains(lock.substring(0, lock.indexOf(" on "))));
		assertThat(missing).as("claimed locks that were not taken").isEmpty();
		assertThat(measured).as("taken locks that were not claimed").isEmpty();
	}

	private static Map<String, String> relations(String kinds, Connection connection) throws SQLException {
		connection.setAutoCommit(true);
		try (Statement sql = connection.createStatement();
				ResultSet rows = sql.executeQuery("SELECT oid, relname FROM pg_class WHERE relkind IN (" + kinds + ") "
						+ "AND relnamespace NOT IN ('pg_catalog'::regnamespace, 'pg_toast'::regnamespace)")) {
			Map<String, String> found = new HashMap<>();
			while (rows.next()) {
				found.put(rows.getString(1), rows.getString(2));
			}
			return found;
		}
	}

	// The strongest lock of the transaction on each relation that was there before.
	private static List<String> commit(Connection connection, Map<String, String> known) throws SQLException {
		List<String> locks = new ArrayList<>();
		try (Statement sql = connection.createStatement();
				ResultSet rows = sql.executeQuery("SELECT relation, array_agg(mode) FROM pg_locks WHERE pid = "
						+ "pg_backend_pid() AND relation IS NOT NULL GROUP BY 1")) {
			while (rows.next()) {
				String relation = known.get(rows.getString(1));
				if (relation != null) {
					locks.add(strongest((String[]) rows.getArray(2).getArray()) + " on " + relation);
				}
			}
		}
		connection.commit();
		connection.setAutoCommit(true);
		return locks;
	}

	// AccessExclusiveLock is ACCESS EXCLUSIVE.
	private static String strongest(String[] modes) {
		return Stream.of(modes)
			.map((mode) -> mode.replace("Lock", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ").toUpperCase(Locale.ROOT))
			.max((one, other) -> STRENGTH.indexOf(one) - STRENGTH.indexOf(other))
			.orElseThrow();
	}

	private static void close(Connection connection, TestDatabase database) {
		try {
			connection.close();
			EmbeddedServer.shared().dropDatabase(database);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * One example of the page.
	 *
	 * @param locks what its comment claims: {@code SHARE on customer}
	 * @param body its Java
	 */
	private record Example(Set<String> locks, String body) {

		static Stream<Example> all(String block) {
			return NEXT.splitAsStream(block).map(Example::of);
		}

		private static Example of(String text) {
			String comment = String.join(" ", text.lines().filter((line) -> line.startsWith("// ")).toList());
			String body = String.join("\n", text.lines().filter((line) -> !line.startsWith("// ")).toList());
			Set<String> locks = new TreeSet<>();
			Matcher claim = LOCK.matcher(comment.replace(" // ", " "));
			while (claim.find()) {
				String mode = claim.group(1);
				AND.splitAsStream(claim.group(2)).forEach((table) -> locks.add(mode + " on " + table));
			}
			return new Example(locks, body);
		}

	}

}
