package dev.migration.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import dev.migration.DatabaseUrl;
import dev.migration.Migrator;
import dev.migration.MigratorBuilder;
import dev.migration.ModelCheck;
import dev.migration.ModelFile;
import dev.migration.NoModelException;
import dev.migration.ScratchPlace;
import dev.migration.runtime.ChecksumPolicy;
import dev.migration.runtime.RuntimeOptions;
import dev.migration.runtime.RuntimeOptions.Limits;
import dev.migration.runtime.TransactionMode;

/**
 * The keys under {@code migration} for a program without Spring Boot: given as
 * {@code --migration.table=…}, else as {@code MIGRATION_TABLE} in the environment. The
 * names and their meaning are those of the starter.
 */
final class Settings {

	private static final Pattern ARGUMENT = Pattern.compile("--migration\\.([a-z.-]+|placeholders\\..+?)=(.*)",
			Pattern.DOTALL);

	private static final Pattern DURATION = Pattern.compile("(\\d+)(ms|s|m|h|d)?");

	private static final String PLACEHOLDERS = "placeholders.";

	private static final String PLACEHOLDER_VARIABLE = "MIGRATION_PLACEHOLDERS_";

	private static final List<String> KEYS = List.of("url", "username", "password", "locations", "schema", "table",
			"checksum", "transaction", "lock.timeout", "statement.lock-timeout", "statement.timeout",
			"statement.retry-for", "placeholder-replacement", "snapshots", "model.location", "model.exclude",
			"scratch.url", "scratch.username", "scratch.password");

	private final Map<String, String> values = new LinkedHashMap<>();

	private final String databaseUrl;

	private final List<String> arguments = new ArrayList<>();

	/**
	 * Takes settings from the environment and, before it, from arguments.
	 * @param arguments all arguments
	 * @param environment the environment's variables
	 */
	Settings(List<String> arguments, Map<String, String> environment) {
		for (String key : KEYS) {
			String value = environment
				.get("MIGRATION_" + key.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT));
			if (value != null && !value.isBlank()) {
				this.values.put(key, value);
			}
		}
		environment.forEach((name, value) -> {
			if (name.startsWith(PLACEHOLDER_VARIABLE)) {
				this.values.put(PLACEHOLDERS + name.substring(PLACEHOLDER_VARIABLE.length()).toLowerCase(Locale.ROOT),
						value);
			}
		});
		this.databaseUrl = environment.getOrDefault("DATABASE_URL", "");
		arguments.forEach(this::accept);
	}

	private void accept(String argument) {
		Matcher setting = ARGUMENT.matcher(argument);
		if (!setting.matches()) {
			this.arguments.add(argument);
			return;
		}
		if (!KEYS.contains(setting.group(1)) && !setting.group(1).startsWith(PLACEHOLDERS)) {
			throw new UsageException("there is no setting 'migration." + setting.group(1) + "'; there are "
					+ String.join(", ", KEYS) + " and placeholders.NAME");
		}
		this.values.put(setting.group(1), setting.group(2));
	}

	/** The arguments that are no settings. */
	List<String> arguments() {
		return List.copyOf(this.arguments);
	}

	List<String> locations() {
		List<String> locations = Arrays.stream(this.values.getOrDefault("locations", "").split(",", -1))
			.map(String::strip)
			.filter((location) -> !location.isEmpty())
			.toList();
		return locations.isEmpty() ? List.of(MigratorBuilder.DEFAULT_LOCATION) : locations;
	}

	MigratorBuilder migrator() {
		MigratorBuilder builder = Migrator.builder(dataSource())
			.locations(locations())
			.schema(this.values.get("schema"))
			.scratchIn(this::scratch)
			.table(this.values.getOrDefault("table", RuntimeOptions.DEFAULT_TABLE))
			.checksums(word("checksum", ChecksumPolicy.FAIL, ChecksumPolicy.values()))
			.snapshots(word("snapshots", Switch.TRUE, Switch.values()) == Switch.TRUE)
			.placeholderReplacement(word("placeholder-replacement", Switch.TRUE, Switch.values()) == Switch.TRUE)
			.transactions(word("transaction", TransactionMode.REVISION, TransactionMode.values()))
			.limits(new Limits(duration("lock.timeout", Limits.DEFAULT.runnerLock()),
					duration("statement.lock-timeout", Limits.DEFAULT.lock()),
					duration("statement.timeout", Limits.DEFAULT.statement()),
					duration("statement.retry-for", Limits.DEFAULT.retry())));
		Map<String, String> placeholders = new LinkedHashMap<>();
		this.values.forEach((key, value) -> {
			if (key.startsWith(PLACEHOLDERS)) {
				placeholders.put(key.substring(PLACEHOLDERS.length()), value);
			}
		});
		return Session.withPlaceholders(builder, placeholders);
	}

	/** The model of a program without Spring Boot is a file. */
	ModelCheck model(Migrator migrator, @Nullable Path file) {
		String location = this.values.get("model.location");
		if (file == null && location == null) {
			throw new NoModelException("There is no model to compare the database with; name a SQL file that creates"
					+ " the whole schema, with --model FILE or the setting migration.model.location");
		}
		String excluded = this.values.getOrDefault("model.exclude", "");
		return ModelFile.check(migrator, (file != null) ? file : Path.of(String.valueOf(location)), scratch(),
				Arrays.stream(excluded.split(",", -1))
					.map(String::strip)
					.filter((pattern) -> !pattern.isEmpty())
					.toList());
	}

	private ScratchPlace scratch() {
		String given = this.values.get("scratch.url");
		return new ScratchPlace(database(),
				(given != null)
						? DatabaseUrl.parse("migration.scratch.url", given)
							.withCredentials(this.values.get("scratch.username"), this.values.get("scratch.password"))
						: null);
	}

	private DataSource dataSource() {
		return new LazyDataSource(() -> database().dataSource());
	}

	private DatabaseUrl database() {
		return url().withCredentials(this.values.get("username"), this.values.get("password"));
	}

	private DatabaseUrl url() {
		String url = this.values.getOrDefault("url", "");
		if (!url.isBlank()) {
			return DatabaseUrl.parse("migration.url", url);
		}
		if (!this.databaseUrl.isBlank()) {
			return DatabaseUrl.parse("DATABASE_URL", this.databaseUrl);
		}
		throw new NoDatabaseException();
	}

	private <E extends Enum<E>> E word(String key, E otherwise, E[] words) {
		String value = this.values.get(key);
		if (value == null) {
			return otherwise;
		}
		return Arrays.stream(words)
			.filter((word) -> word.name().equalsIgnoreCase(value.strip()))
			.findFirst()
			.orElseThrow(() -> new UsageException("migration." + key + " is '" + value + "'; it is one of " + String
				.join(", ", Arrays.stream(words).map((word) -> word.name().toLowerCase(Locale.ROOT)).toList())));
	}

	private Duration duration(String key, Duration otherwise) {
		@Nullable String value = this.values.get(key);
		if (value == null) {
			return otherwise;
		}
		Matcher simple = DURATION.matcher(value.strip());
		if (simple.matches()) {
			long number = Long.parseLong(simple.group(1));
			return switch ((simple.group(2) != null) ? simple.group(2) : "ms") {
				case "s" -> Duration.ofSeconds(number);
				case "m" -> Duration.ofMinutes(number);
				case "h" -> Duration.ofHours(number);
				case "d" -> Duration.ofDays(number);
				default -> Duration.ofMillis(number);
			};
		}
		try {
			return Duration.parse(value.strip());
		}
		catch (DateTimeParseException ex) {
			throw new UsageException(
					"migration." + key + " is '" + value + "'; write a time like 500ms, 5s, 10m or PT5S");
		}
	}

	/** On or off. */
	private enum Switch {

		TRUE, FALSE

	}

}
