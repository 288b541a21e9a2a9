package dev.migration.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * What the server says in its own log of the statements it was sent.
 *
 * @param server the server
 */
record StatementLog(EmbeddedPostgres server) {

	private static final Pattern LINE = Pattern.compile("(\\w+)/([^/]+)/LOG: +(?:statement|execute [^:]+): (.*)");

	/** Makes a server write the log, into its own data directory. */
	static EmbeddedPostgres.Builder configure(EmbeddedPostgres.Builder server) {
		return server.setServerConfig("logging_collector", "on")
			.setServerConfig("log_directory", "log")
			.setServerConfig("log_filename", "server.log")
			.setServerConfig("log_line_prefix", "%d/%c/");
	}

	/** The statements that a database was sent, with the session that sent each. */
	List<Sent> of(String database) throws SQLException {
		try (Connection connection = this.server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement();
				ResultSet text = statement.executeQuery("SELECT pg_read_file('log/server.log')")) {
			text.next();
			return text.getString(1)
				.lines()
				.map(LINE::matcher)
				.filter(Matcher::matches)
				.filter((line) -> line.group(1).equals(database))
				.map((line) -> new Sent(line.group(2), line.group(3)))
				.toList();
		}
	}

	/**
	 * One statement.
	 *
	 * @param session the session that sent it
	 * @param sql its first line
	 */
	record Sent(String session, String sql) {

		static int sessions(List<Sent> all) {
			Set<String> sessions = all.stream().map(Sent::session).collect(Collectors.toSet());
			return sessions.size();
		}

	}

}
