package dev.migration.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import dev.migration.catalog.CatalogFilter;
import dev.migration.catalog.PostgresCatalog;
import dev.migration.diff.Difference;
import dev.migration.diff.SchemaDiff;
import dev.migration.schema.Schema;

/**
 * Reading a database as a schema, against {@code pg_dump --schema-only} of the same one,
 * and comparing two such readings.
 * <p>
 * It makes and drops a database of its own on the server that
 * {@code -Dbenchmark.url=jdbc:postgresql://localhost/postgres?user=postgres} names, and
 * runs the {@code pg_dump} of the {@code PATH}, which must not be older than the server.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(1)
public class CatalogBenchmark {

	private static final String NAME = "migration_benchmark";

	// Tables of ten columns, with an identity, a key, a check, a reference and two
	// indexes.
	private static final String TABLES = """
			DO $$ BEGIN
			    FOR i IN %d..%d LOOP
			        EXECUTE format('CREATE TABLE t%%1$s (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,'
			            ' name varchar(100) NOT NULL, email text, status text NOT NULL DEFAULT ''new'', amount numeric(12,2),'
			            ' parent_id bigint REFERENCES t%%1$s, created timestamptz NOT NULL DEFAULT now(), updated timestamptz,'
			            ' flags int DEFAULT 0, body text, CHECK (amount > 0))', i);
			        EXECUTE format('CREATE INDEX ON t%%s (parent_id)', i);
			        EXECUTE format('CREATE INDEX ON t%%s (lower(name)) WHERE status = ''new''', i);
			    END LOOP;
			END $$""";

	/** How many tables. */
	@Param({ "10", "1000", "10000" })
	public int tables;

	private Schema one = Schema.EMPTY;

	private Schema other = Schema.EMPTY;

	private final String server = System.getProperty("benchmark.url",
			"jdbc:postgresql://localhost/postgres?user=postgres");

	private final String url = this.server.replaceFirst("/[^/?]*(\\?|$)", "/" + NAME + "$1");

	/**
	 * Makes the database, some tables a transaction, for each takes locks.
	 * @throws SQLException when the server refuses
	 */
	@Setup
	public void prepare() throws SQLException {
		execute(this.server, "DROP DATABASE IF EXISTS " + NAME);
		execute(this.server, "CREATE DATABASE " + NAME);
		for (int from = 1; from <= this.tables; from += 250) {
			execute(this.url, TABLES.formatted(from, Math.min(from + 249, this.tables)));
		}
		execute(this.url, "VACUUM ANALYZE");
		this.one = catalog();
		this.other = catalog();
	}

	/**
	 * Drops the database.
	 * @throws SQLException when the server refuses
	 */
	@TearDown
	public void drop() throws SQLException {
		execute(this.server, "DROP DATABASE " + NAME);
	}

	/**
	 * Our reading.
	 * @return the schema
	 * @throws SQLException when the server refuses
	 */
	@Benchmark
	public Schema catalog() throws SQLException {
		try (Connection connection = DriverManager.getConnection(this.url)) {
			return new PostgresCatalog(CatalogFilter.ALL).read(connection);
		}
	}

	/**
	 * Comparing two readings of it that share nothing, as a database and its model do.
	 * @return the difference, which is none
	 */
	@Benchmark
	public Difference diff() {
		return SchemaDiff.between(this.one, this.other);
	}

	/**
	 * The server's own tool.
	 * @return its exit code
	 * @throws IOException when it is not there
	 * @throws InterruptedException when somebody stops the run
	 */
	@Benchmark
	public int pgDump() throws IOException, InterruptedException {
		String database = this.url.substring("jdbc:".length());
		int exit = new ProcessBuilder("pg_dump", "--schema-only", "--dbname=" + database)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start()
			.waitFor();
		if (exit != 0) {
			throw new IllegalStateException("pg_dump failed with " + exit);
		}
		return exit;
	}

	private static void execute(String url, String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url);
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
