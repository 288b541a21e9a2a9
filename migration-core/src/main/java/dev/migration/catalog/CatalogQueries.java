package dev.migration.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Runs the queries of the readers. In their text stand, in braces:
 * <ul>
 * <li>{@code {schemas}}: the schemas that are read, as an array</li>
 * <li>{@code {own pg_class c.oid}}: that the object belongs to no extension</li>
 * <li>{@code {options c.reloptions}}: parameters, their values as SQL</li>
 * <li>{@code {since 15: one | other}}: one thing from that version on, another
 * before</li>
 * </ul>
 */
final class CatalogQueries {

	private static final Pattern OWN = Pattern.compile("\\{own (\\w+) (\\S+)}");

	private static final Pattern OPTIONS = Pattern.compile("\\{options (\\S+)}");

	private static final Pattern SINCE = Pattern.compile("\\{since (\\d+): ([^|}]*) \\| ([^}]*)}");

	private static final String OWN_SQL = "NOT EXISTS (SELECT FROM pg_depend AS member "
			+ "WHERE member.classid = '$1'::regclass AND member.objid = $2 AND member.deptype = 'e')";

	private static final String OPTIONS_SQL = "CASE WHEN $1 IS NOT NULL THEN ARRAY(SELECT option_name || '=' || CASE "
			+ "WHEN option_value ~ '^(-?[0-9.]+|[a-z_]+)\\$' THEN option_value ELSE quote_literal(option_value) END "
			+ "FROM pg_options_to_table($1)) END";

	private final JdbcTemplate jdbc;

	private final int version;

	private final String schemas;

	private CatalogQueries(JdbcTemplate jdbc, int version, String schemas) {
		this.jdbc = jdbc;
		this.version = version;
		this.schemas = schemas;
	}

	static CatalogQueries on(Connection connection) throws SQLException {
		JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
		return new CatalogQueries(jdbc, connection.getMetaData().getDatabaseMajorVersion(), "'{}'::oid[]");
	}

	CatalogQueries within(Collection<Long> schemas) {
		String oids = schemas.stream().map(String::valueOf).collect(Collectors.joining(",", "'{", "}'::oid[]"));
		return new CatalogQueries(this.jdbc, this.version, oids);
	}

	<T> List<T> list(String sql, RowReader<T> reader) {
		return this.jdbc.query(expand(sql), (row, number) -> reader.read(new Row(row)), new Object[0]);
	}

	<T> Map<Long, T> byOid(String sql, RowReader<T> reader) {
		Map<Long, T> found = new LinkedHashMap<>();
		list(sql, (row) -> found.put(row.oid("oid"), reader.read(row)));
		return found;
	}

	// In lists, by the identifier of what they belong to.
	<T> Map<Long, List<T>> grouped(String sql, ToLongFunction<T> key, RowReader<T> reader) {
		Map<Long, List<T>> groups = new LinkedHashMap<>();
		for (T item : list(sql, reader)) {
			groups.computeIfAbsent(key.applyAsLong(item), (oid) -> new ArrayList<>()).add(item);
		}
		return groups;
	}

	private String expand(String sql) {
		String text = sql.replace("{schemas}", this.schemas);
		text = OWN.matcher(text).replaceAll(OWN_SQL);
		text = OPTIONS.matcher(text).replaceAll(OPTIONS_SQL);
		return SINCE.matcher(text).replaceAll((since) -> Matcher.quoteReplacement(choice(since)));
	}

	private String choice(java.util.regex.MatchResult since) {
		return since.group((this.version >= Integer.parseInt(since.group(1))) ? 2 : 3);
	}

	/**
	 * Makes a value of a row.
	 *
	 * @param <T> the value
	 */
	@FunctionalInterface
	interface RowReader<T> {

		T read(Row row) throws SQLException;

	}

}
