package dev.migration.scratch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.jspecify.annotations.Nullable;

import dev.migration.ddl.Sql;

/**
 * How a database compares and stores texts, so that another one does it alike.
 *
 * @param encoding for example {@code UTF8}
 * @param collate the collation of the operating system
 * @param ctype the character classes of the operating system
 * @param provider {@code c}, {@code i} (ICU) or {@code b} (built in)
 * @param locale the locale of ICU or the built-in provider
 * @param rules further rules of ICU
 */
record ServerLocale(String encoding, String collate, String ctype, String provider, @Nullable String locale,
		@Nullable String rules) {

	// Each version of the server has its own columns; JSON does not mind.
	private static final String LOCALE = """
			SELECT pg_encoding_to_char(d.encoding), d.datcollate, d.datctype, coalesce(to_jsonb(d) ->> 'datlocprovider', 'c'),
			    coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale'), to_jsonb(d) ->> 'daticurules'
			FROM pg_database AS d WHERE d.datname = current_database()""";

	static ServerLocale of(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(LOCALE)) {
			row.next();
			return new ServerLocale(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
					row.getString(5), row.getString(6));
		}
	}

	/** The options of {@code CREATE DATABASE}. */
	String sql() {
		StringBuilder sql = new StringBuilder("ENCODING ").append(Sql.literal(this.encoding))
			.append(" LC_COLLATE ")
			.append(Sql.literal(this.collate))
			.append(" LC_CTYPE ")
			.append(Sql.literal(this.ctype));
		if (this.locale != null && this.provider.equals("i")) {
			sql.append(" LOCALE_PROVIDER icu ICU_LOCALE ").append(Sql.literal(this.locale));
		}
		if (this.locale != null && this.provider.equals("b")) {
			sql.append(" LOCALE_PROVIDER builtin BUILTIN_LOCALE ").append(Sql.literal(this.locale));
		}
		if (this.rules != null) {
			sql.append(" ICU_RULES ").append(Sql.literal(this.rules));
		}
		return sql.toString();
	}

}
