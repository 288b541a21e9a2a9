package dev.migration.runtime;

import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.migration.script.TimeLimits;

/**
 * Where the runtime keeps its tables, in whose name it works and within which limits.
 *
 * @param schema the schema of the runtime's own tables, or {@code null} for the
 * connection's current schema; created when missing
 * @param table the state table's name; the log's has {@code _log} after it, that of the
 * journal of segments {@code _segment}
 * @param actor who applies, for the state table and the log
 * @param application the application's name and version for the log, or {@code null}
 * @param version the application's version alone, or {@code null}
 * @param tag a word for the log, such as the name of a release, or {@code null}
 * @param checksums what an edited applied revision does to a run
 * @param transactions how much one transaction holds
 * @param limits the time limits
 * @param parameters values that Java revisions can ask for, by name
 */
public record RuntimeOptions(@Nullable String schema, String table, String actor, @Nullable String application,
		@Nullable String version, @Nullable String tag, ChecksumPolicy checksums, TransactionMode transactions,
		Limits limits, Map<String, String> parameters) {

	/**
	 * The state table's name when nothing else is asked for.
	 */
	public static final String DEFAULT_TABLE = "migration";

	public RuntimeOptions {
		parameters = Map.copyOf(parameters);
		if (table.isBlank()) {
			throw new IllegalArgumentException("The state table needs a name");
		}
	}

	/**
	 * Options without a version, a tag and parameters.
	 * @param schema the schema of the tables, or {@code null} for the current one
	 * @param table the state table's name
	 * @param actor who applies
	 * @param application the application's name and version, or {@code null}
	 * @param checksums what an edited applied revision does to a run
	 * @param transactions how much one transaction holds
	 * @param limits the time limits
	 */
	public RuntimeOptions(@Nullable String schema, String table, String actor, @Nullable String application,
			ChecksumPolicy checksums, TransactionMode transactions, Limits limits) {
		this(schema, table, actor, application, null, null, checksums, transactions, limits, Map.of());
	}

	/**
	 * These options with parameters for Java revisions.
	 * @param values the values by name
	 * @return a copy
	 */
	public RuntimeOptions withParameters(Map<String, String> values) {
		return new RuntimeOptions(this.schema, this.table, this.actor, this.application, this.version, this.tag,
				this.checksums, this.transactions, this.limits, values);
	}

	/**
	 * These options in somebody's name, which stands before that of the process. What
	 * would end a line is written as JSON does, and a long name is cut.
	 * @param who for example who asked for a run over HTTP
	 * @return a copy
	 */
	public RuntimeOptions onBehalfOf(String who) {
		return new RuntimeOptions(this.schema, this.table, OneLine.name(who) + " via " + this.actor, this.application,
				this.version, this.tag, this.checksums, this.transactions, this.limits, this.parameters);
	}

	/** Without the values of the parameters, which may be secrets. */
	@Override
	public String toString() {
		return "RuntimeOptions[schema=" + this.schema + ", table=" + this.table + ", actor=" + this.actor + "]";
	}

	/**
	 * The time limits of a run.
	 *
	 * @param runnerLock how long to wait for another runner
	 * @param lock how long a statement may wait for a table lock ({@code lock_timeout});
	 * zero waits for ever
	 * @param statement how long a statement may run ({@code statement_timeout}); zero is
	 * no limit
	 * @param retry how long a revision that does not get its locks is tried again before
	 * the run gives up; zero tries once
	 */
	public record Limits(Duration runnerLock, Duration lock, Duration statement, Duration retry) {

		/**
		 * Ten minutes for the runner lock, five seconds for a table lock, no statement
		 * limit, ten minutes of retries.
		 */
		public static final Limits DEFAULT = new Limits(Duration.ofMinutes(10), Duration.ofSeconds(5), Duration.ZERO,
				Duration.ofMinutes(10));

		public Limits {
			requirePositive("runner lock", runnerLock);
			requirePositive("lock", lock);
			requirePositive("statement", statement);
			requirePositive("retry", retry);
		}

		/** These limits where a script has none of its own. */
		Limits with(TimeLimits own) {
			return new Limits(this.runnerLock, (own.lock() != null) ? own.lock() : this.lock,
					(own.statement() != null) ? own.statement() : this.statement, this.retry);
		}

		private static void requirePositive(String name, Duration limit) {
			if (limit.isNegative()) {
				throw new IllegalArgumentException("The " + name + " limit must not be negative, found " + limit);
			}
		}

	}

}
