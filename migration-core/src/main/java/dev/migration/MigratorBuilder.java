package dev.migration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import dev.migration.runtime.ChecksumPolicy;
import dev.migration.runtime.MigrationRunner;
import dev.migration.runtime.RunListener;
import dev.migration.runtime.RuntimeOptions;
import dev.migration.runtime.RuntimeOptions.Limits;
import dev.migration.runtime.ThisProcess;
import dev.migration.runtime.TransactionMode;
import dev.migration.scratch.ScratchDatabases;
import dev.migration.source.LocationScriptSource;
import dev.migration.source.Placeholders;
import dev.migration.source.ScriptSource;

/**
 * Describes a {@link Migrator}; everything but the database has a default.
 */
public final class MigratorBuilder {

	/** Where the scripts are unless the application says otherwise. */
	public static final String DEFAULT_LOCATION = LocationScriptSource.DEFAULT_LOCATION;

	private final DataSource dataSource;

	private final List<RunListener> listeners = new ArrayList<>();

	private List<String> locations = List.of(DEFAULT_LOCATION);

	private ClassLoader classLoader = Objects.requireNonNullElse(Thread.currentThread().getContextClassLoader(),
			MigratorBuilder.class.getClassLoader());

	private @Nullable ScriptSource source;

	private @Nullable String schema;

	private String table = RuntimeOptions.DEFAULT_TABLE;

	private String actor = System.getProperty("user.name", "unknown") + "@" + ThisProcess.host();

	private @Nullable String application;

	private @Nullable String version;

	private @Nullable String tag;

	private final Map<String, String> placeholders = new LinkedHashMap<>();

	private boolean placeholderReplacement = true;

	private ChecksumPolicy checksums = ChecksumPolicy.FAIL;

	private TransactionMode transactions = TransactionMode.REVISION;

	private Limits limits = Limits.DEFAULT;

	private boolean snapshots = true;

	private @Nullable ScratchDatabases scratch;

	MigratorBuilder(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/**
	 * Where the scripts are, by default {@value #DEFAULT_LOCATION}.
	 * @param locations for example {@code classpath:db/revisions}
	 * @return this builder
	 */
	public MigratorBuilder locations(List<String> locations) {
		this.locations = List.copyOf(locations);
		return this;
	}

	/**
	 * Finds scripts on the class path and loads their classes, by default the thread's.
	 * @param classLoader the class loader
	 * @return this builder
	 */
	public MigratorBuilder classLoader(ClassLoader classLoader) {
		this.classLoader = classLoader;
		return this;
	}

	/**
	 * Where the scripts come from, instead of locations and a class loader.
	 * @param source the source
	 * @return this builder
	 */
	public MigratorBuilder source(ScriptSource source) {
		this.source = source;
		return this;
	}

	/**
	 * The schema of the state table.
	 * @param schema the schema, or {@code null} for the connection's current schema
	 * @return this builder
	 */
	public MigratorBuilder schema(@Nullable String schema) {
		this.schema = schema;
		return this;
	}

	/**
	 * The state table's name, by default {@value RuntimeOptions#DEFAULT_TABLE}.
	 * @param table the name
	 * @return this builder
	 */
	public MigratorBuilder table(String table) {
		this.table = table;
		return this;
	}

	/**
	 * In whose name revisions are applied, by default user@host of this process.
	 * @param actor who
	 * @return this builder
	 */
	public MigratorBuilder actor(String actor) {
		this.actor = actor;
		return this;
	}

	/**
	 * The application's name and version, for the log.
	 * @param application for example {@code shop 1.4.2}, or {@code null}
	 * @return this builder
	 */
	public MigratorBuilder application(@Nullable String application) {
		this.application = application;
		return this;
	}

	/**
	 * The application's version, for a column of its own in the log.
	 * @param version for example {@code 1.4.2}, or {@code null}
	 * @return this builder
	 */
	public MigratorBuilder version(@Nullable String version) {
		this.version = version;
		return this;
	}

	/**
	 * A word that the log keeps beside the application, such as the name of a release.
	 * @param tag the word, or {@code null}
	 * @return this builder
	 */
	public MigratorBuilder tag(@Nullable String tag) {
		this.tag = tag;
		return this;
	}

	/**
	 * Adds values for <code>${name}</code> in {@code .sql} files under the locations, and
	 * for {@link dev.migration.operation.Operations#parameter} in Java revisions. Neither
	 * logs nor messages show them. A name without a value is an error.
	 * @param values the values by name; a later value of a name wins
	 * @return this builder
	 * @throws IllegalArgumentException when a name or a value is not allowed, see
	 * {@link Placeholders#of}
	 */
	public MigratorBuilder placeholders(Map<String, String> values) {
		Placeholders.of(values);
		this.placeholders.putAll(values);
		return this;
	}

	/**
	 * Whether <code>${name}</code> in {@code .sql} files is replaced, by default it is.
	 * @param enabled {@code false} leaves <code>${</code> in the files alone
	 * @return this builder
	 */
	public MigratorBuilder placeholderReplacement(boolean enabled) {
		this.placeholderReplacement = enabled;
		return this;
	}

	/**
	 * How long to wait for another runner, by default ten minutes.
	 * @param timeout the longest wait
	 * @return this builder
	 */
	public MigratorBuilder lockTimeout(Duration timeout) {
		this.limits = new Limits(timeout, this.limits.lock(), this.limits.statement(), this.limits.retry());
		return this;
	}

	/**
	 * All time limits of a run.
	 * @param limits the limits
	 * @return this builder
	 */
	public MigratorBuilder limits(Limits limits) {
		this.limits = limits;
		return this;
	}

	/**
	 * What an edited applied revision does to a run, by default it stops it.
	 * @param checksums the policy
	 * @return this builder
	 */
	public MigratorBuilder checksums(ChecksumPolicy checksums) {
		this.checksums = checksums;
		return this;
	}

	/**
	 * How much one transaction holds, by default one revision.
	 * @param transactions the mode
	 * @return this builder
	 */
	public MigratorBuilder transactions(TransactionMode transactions) {
		this.transactions = transactions;
		return this;
	}

	/**
	 * Whether each run keeps what the database looks like, beside the log, so that
	 * changes by others can be named later; by default it does. It is one read of the
	 * catalog before and one after the steps of a run, none where there are no steps.
	 * @param enabled {@code false} keeps nothing
	 * @return this builder
	 */
	public MigratorBuilder snapshots(boolean enabled) {
		this.snapshots = enabled;
		return this;
	}

	/**
	 * Where commands try things out that must not touch the database, by default nowhere.
	 * @param scratch makes empty databases
	 * @return this builder
	 */
	public MigratorBuilder scratch(ScratchDatabases scratch) {
		this.scratch = scratch;
		return this;
	}

	/**
	 * Where commands try things out, found out when one does.
	 * @param place finds the place
	 * @return this builder
	 */
	public MigratorBuilder scratchIn(Supplier<ScratchPlace> place) {
		return scratch(() -> place.get().databases().create());
	}

	/**
	 * Adds an observer of the runs.
	 * @param listener the observer
	 * @return this builder
	 */
	public MigratorBuilder listener(RunListener listener) {
		this.listeners.add(listener);
		return this;
	}

	/**
	 * Makes the migrator; nothing is read yet.
	 * @return the migrator
	 */
	public Migrator build() {
		List<RunListener> all = List.copyOf(this.listeners);
		LiveSchema live = new LiveSchema(this.dataSource, this.table);
		RunListener each = (event) -> all.forEach((listener) -> listener.on(event));
		return new Migrator(scripts(),
				new MigrationRunner(this.dataSource, options(), each, this.snapshots ? live::snapshot : null), live,
				this.placeholderReplacement, each);
	}

	/** Where the scripts come from. */
	ScriptSource scripts() {
		return (this.source != null) ? this.source : scripts(this.locations);
	}

	/** Scripts at other locations, read the same way. */
	ScriptSource scripts(List<String> others) {
		return LocationScriptSource.of(others, this.classLoader)
			.withPlaceholders(replacesPlaceholders() ? Placeholders.of(this.placeholders) : Placeholders.off());
	}

	ScratchDatabases scratch() {
		if (this.scratch == null) {
			throw new AuthoringException(
					"There is nowhere to try the revisions out: no scratch databases are configured");
		}
		return this.scratch;
	}

	boolean replacesPlaceholders() {
		return this.placeholderReplacement;
	}

	RuntimeOptions options() {
		return new RuntimeOptions(this.schema, this.table, this.actor, this.application, this.version, this.tag,
				this.checksums, this.transactions, this.limits, this.placeholders);
	}

}
