package dev.migration;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The query of a database URL, in the driver's names.
 * <p>
 * libpq's names become the driver's (PostgreSQL manual, section 34.1.2 "Parameter Key
 * Words"); what other tools put there for themselves is left out; everything else stays.
 */
final class UrlParameters {

	private static final Map<String, String> RENAMED = Map.ofEntries(Map.entry("application_name", "ApplicationName"),
			Map.entry("fallback_application_name", "ApplicationName"), Map.entry("connect_timeout", "connectTimeout"),
			Map.entry("channel_binding", "channelBinding"), Map.entry("gssencmode", "gssEncMode"),
			Map.entry("keepalives", "tcpKeepAlive"), Map.entry("socket_timeout", "socketTimeout"),
			Map.entry("target_session_attrs", "targetServerType"), Map.entry("schema", "currentSchema"));

	private static final Set<String> OF_OTHER_TOOLS = Set.of("pgbouncer", "connection_limit", "pool_timeout", "pool",
			"statement_cache_size");

	private static final Map<String, String> SERVER_TYPES = Map.of("read-write", "primary", "primary", "primary",
			"read-only", "secondary", "standby", "secondary", "prefer-standby", "preferSecondary", "any", "any");

	private static final Set<String> CREDENTIALS = Set.of("user", "password");

	private static final Set<String> PLACES = Set.of("dbname", "host", "hostaddr", "port");

	private final Map<String, String> values;

	private final Predicate<String> driver;

	private UrlParameters(Map<String, String> values, Predicate<String> driver) {
		this.values = values;
		this.driver = driver;
	}

	/** The query of a {@code jdbc:postgresql:} URL, where a plus sign is a space. */
	static UrlParameters ofJdbc(String query, Function<String, InvalidDatabaseUrlException> error) {
		return new UrlParameters(values(query.replace("+", "%20"), error), (name) -> !CREDENTIALS.contains(name));
	}

	/** The query of a {@code postgresql://} URL. */
	static UrlParameters ofUri(String query, Function<String, InvalidDatabaseUrlException> error) {
		Map<String, String> values = new LinkedHashMap<>();
		values(query, error).forEach((name, value) -> {
			if (!OF_OTHER_TOOLS.contains(name)) {
				String renamed = RENAMED.getOrDefault(name, name);
				if (!name.startsWith("fallback_")) {
					values.put(renamed, translate(name, value));
				}
				else {
					values.putIfAbsent(renamed, value);
				}
			}
		});
		return new UrlParameters(values, (name) -> !CREDENTIALS.contains(name) && !PLACES.contains(name));
	}

	private static Map<String, String> values(String query, Function<String, InvalidDatabaseUrlException> error) {
		Map<String, String> values = new LinkedHashMap<>();
		for (String each : query.split("&", -1)) {
			if (!each.isEmpty()) {
				int equals = each.indexOf('=');
				String name = (equals >= 0) ? each.substring(0, equals) : each;
				String value = (equals >= 0) ? each.substring(equals + 1) : "";
				values.put(name, PercentEncoding.decode(value, () -> error.apply("a parameter after the '?' has a '%' "
						+ "without two hexadecimal digits after it; a literal % is written %25")));
			}
		}
		return values;
	}

	private static String translate(String name, String value) {
		return switch (name) {
			case "target_session_attrs" -> SERVER_TYPES.getOrDefault(value, value);
			case "keepalives" -> Boolean.toString(!"0".equals(value));
			case "sslmode" -> "no-verify".equals(value) ? "require" : value;
			default -> value;
		};
	}

	@Nullable String user() {
		return this.values.get("user");
	}

	@Nullable String password() {
		return this.values.get("password");
	}

	/** The database that a URL without a path may name here. */
	String database() {
		return this.values.getOrDefault("dbname", "");
	}

	/** The hosts that a URL without any may name here, as {@code host:port}. */
	String hosts(Function<String, String> check) {
		String[] hosts = this.values.getOrDefault("host", this.values.getOrDefault("hostaddr", "localhost"))
			.split(",", -1);
		String[] ports = this.values.getOrDefault("port", "").split(",", -1);
		List<String> both = new ArrayList<>();
		for (int i = 0; i < hosts.length; i++) {
			String port = ports[Math.min(i, ports.length - 1)];
			String host = (hosts[i].indexOf(':') >= 0 && !hosts[i].startsWith("[")) ? "[" + hosts[i] + "]" : hosts[i];
			both.add(check.apply(host + (port.isEmpty() ? "" : ":" + port)));
		}
		return String.join(",", both);
	}

	/** What is left for the driver: empty, or with a question mark before it. */
	String query() {
		String query = this.values.entrySet()
			.stream()
			.filter((parameter) -> this.driver.test(parameter.getKey()))
			.map((parameter) -> parameter.getKey() + "=" + encode(parameter.getValue()))
			.collect(Collectors.joining("&"));
		return query.isEmpty() ? "" : "?" + query;
	}

	private static String encode(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8)
			.replace("+", "%20")
			.replace("%2F", "/")
			.replace("%3A", ":")
			.replace("%2C", ",");
	}

}
