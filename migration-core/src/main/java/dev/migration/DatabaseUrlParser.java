package dev.migration;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads database URLs by hand: {@code java.net.URI} knows neither several hosts nor
 * passwords that nobody encoded.
 */
final class DatabaseUrlParser {

	private static final String JDBC = "jdbc:postgresql:";

	private static final Pattern URI = Pattern.compile("(?i)postgres(?:ql)?://(.*)", Pattern.DOTALL);

	private static final Pattern SCHEME = Pattern.compile("jdbc:[A-Za-z0-9]+:|[A-Za-z][A-Za-z0-9+.-]*://");

	/** In place of all of it, the user or the host; elsewhere it may be a password. */
	private static final Pattern PLACEHOLDER = Pattern
		.compile("^(?:(?:jdbc:postgresql:|(?i:postgres(?:ql)?:))//(?:[^/?]*@(?![^/?]*@))?)?\\$\\{([\\w.-]+)}");

	private final String setting;

	DatabaseUrlParser(String setting) {
		this.setting = setting;
	}

	DatabaseUrl parse(String text) {
		Matcher placeholder = PLACEHOLDER.matcher(text);
		if (placeholder.find()) {
			throw error("nothing has replaced its placeholder '${" + placeholder.group(1) + "}'; set "
					+ placeholder.group(1) + ", in the environment for example");
		}
		if (text.startsWith(JDBC)) {
			return jdbc(text.substring(JDBC.length()));
		}
		Matcher uri = URI.matcher(text);
		if (uri.matches()) {
			return uri(uri.group(1));
		}
		Matcher scheme = SCHEME.matcher(text);
		throw error(scheme.lookingAt() ? "it begins with '" + scheme.group() + "'"
				: "it begins with neither 'postgresql://' nor 'jdbc:postgresql:'");
	}

	/** The driver's own form, which only lacks a place for credentials. */
	private DatabaseUrl jdbc(String rest) {
		int question = rest.indexOf('?');
		String server = (question >= 0) ? rest.substring(0, question) : rest;
		if (server.startsWith("//") && server.indexOf('@') >= 0) {
			return uri(rest.substring(2));
		}
		if (server.startsWith("//")) {
			int slash = server.indexOf('/', 2);
			for (String host : server.substring(2, (slash >= 0) ? slash : server.length()).split(",", -1)) {
				host(host);
			}
			server += (slash < 0) ? "/" : "";
		}
		UrlParameters parameters = UrlParameters.ofJdbc((question >= 0) ? rest.substring(question + 1) : "",
				this::error);
		return new DatabaseUrl(JDBC + server + parameters.query(), parameters.user(), parameters.password());
	}

	/** libpq's form: {@code user:password@host:port,host:port/database?parameters}. */
	private DatabaseUrl uri(String rest) {
		int end = indexOfAny(rest, "/?");
		String authority = rest.substring(0, end);
		int question = rest.indexOf('?', end);
		String path = rest.substring(end, (question >= 0) ? question : rest.length());
		UrlParameters parameters = UrlParameters.ofUri((question >= 0) ? rest.substring(question + 1) : "",
				this::error);
		int at = authority.lastIndexOf('@');
		if (path.indexOf('@') >= 0) {
			throw unencoded();
		}
		String database = (path.length() > 1) ? database(path.substring(1)) : parameters.database();
		String jdbcUrl = JDBC + "//" + hosts(authority.substring(at + 1), parameters) + "/"
				+ URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20") + parameters.query();
		DatabaseUrl url = new DatabaseUrl(jdbcUrl, parameters.user(), parameters.password());
		return (at >= 0) ? withUserInfo(url, authority.substring(0, at)) : url;
	}

	private String database(String path) {
		if (path.indexOf('/') >= 0) {
			throw error("there is more than one '/' after the host");
		}
		return PercentEncoding.decode(path,
				() -> error("the database name has a '%' without two hexadecimal digits after it"));
	}

	private DatabaseUrl withUserInfo(DatabaseUrl url, String userInfo) {
		int colon = userInfo.indexOf(':');
		String user = decoded("user name", (colon >= 0) ? userInfo.substring(0, colon) : userInfo);
		String password = (colon >= 0) ? decoded("password", userInfo.substring(colon + 1)) : null;
		return url.withCredentials(user, password);
	}

	private @Nullable String decoded(String what, String text) {
		String decoded = PercentEncoding.decode(text, () -> error(
				"its " + what + " has a '%' without two hexadecimal digits after it; a literal % is written %25"));
		return decoded.isEmpty() ? null : decoded;
	}

	private String hosts(String text, UrlParameters parameters) {
		if (text.isEmpty()) {
			return parameters.hosts(this::host);
		}
		List<String> hosts = new ArrayList<>();
		for (String each : text.split(",", -1)) {
			hosts.add(host(each));
		}
		return String.join(",", hosts);
	}

	/** One host with or without a port; never quotes the port, it may be a password. */
	private String host(String text) {
		int bracket = text.lastIndexOf(']');
		int colon = text.indexOf(':', Math.max(bracket, 0));
		String name = (colon >= 0) ? text.substring(0, colon) : text;
		if (bracket < 0 && colon >= 0 && text.indexOf(':', colon + 1) >= 0) {
			throw error("it has several ':' in a host; an IPv6 address is written in brackets, as in [::1]:5432, "
					+ "and a ':' in a password as %3A");
		}
		if (colon >= 0 && !isPort(text.substring(colon + 1))) {
			throw error("what follows the ':' after the host is not a port from 1 to 65535; if it is a password, "
					+ "'@' and the host are missing after it, or it has a '/' or '?' that must be written %2F or %3F");
		}
		String host = PercentEncoding.decode(name, () -> error("a host has a '%' in it"));
		if (host.startsWith("/")) {
			throw error("its host is a Unix-domain socket, which the JDBC driver cannot use; give a host name");
		}
		if (!host.matches("[\\p{L}\\p{N}._-]*|\\[[0-9A-Fa-f:.%\\w]+]")) {
			throw error("a host may hold letters, digits, '.', '-' and '_' only");
		}
		return (host.isEmpty() ? "localhost" : host) + ((colon >= 0) ? text.substring(colon) : "");
	}

	private static boolean isPort(String text) {
		return text.matches("[0-9]{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 65535;
	}

	private static int indexOfAny(String text, String characters) {
		for (int i = 0; i < text.length(); i++) {
			if (characters.indexOf(text.charAt(i)) >= 0) {
				return i;
			}
		}
		return text.length();
	}

	private InvalidDatabaseUrlException unencoded() {
		return error("an '@' follows the first '/'; in a user name or password '/' is written %2F, '?' %3F, "
				+ "'#' %23 and '@' %40");
	}

	private InvalidDatabaseUrlException error(String reason) {
		return new InvalidDatabaseUrlException(this.setting, reason);
	}

}
