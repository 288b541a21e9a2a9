package dev.migration.ddl;

import java.util.List;

import dev.migration.ddl.SqlScanner.Kind;
import dev.migration.ddl.SqlScanner.Token;

/**
 * Names of a schema in SQL that the server printed, such as the query of a view.
 */
public final class SchemaNames {

	private SchemaNames() {
	}

	/**
	 * Takes a schema off the names in it: {@code SELECT id FROM public.people} says
	 * {@code people} then. What stands in quotes as a string, in a body of a function and
	 * in comments stays as it is, unless it is the name of a sequence or table that the
	 * server looks up, as in {@code setval('public.people_id_seq', 1)}.
	 * @param schema the exact name of the schema
	 * @param sql the text
	 * @return the text with shorter names
	 */
	public static String without(String schema, String sql) {
		if (!sql.contains(schema)) {
			return sql;
		}
		List<Token> tokens = SqlScanner.scan(sql);
		StringBuilder text = new StringBuilder();
		int copied = 0;
		for (int i = 0; i < tokens.size(); i++) {
			boolean first = i + 2 < tokens.size() && (i == 0 || !isDot(tokens.get(i - 1)));
			if (first && isDot(tokens.get(i + 1)) && isName(tokens.get(i), schema)) {
				text.append(sql, copied, tokens.get(i).start());
				copied = tokens.get(i + 2).start();
			}
			String quoted = "'" + Sql.identifier(schema).replace("'", "''") + ".";
			if (i > 1 && tokens.get(i).text().startsWith(quoted) && isLookedUp(tokens, i, sql)) {
				text.append(sql, copied, tokens.get(i).start() + 1);
				copied = tokens.get(i).start() + quoted.length();
			}
		}
		return text.append(sql, copied, sql.length()).toString();
	}

	private static boolean isLookedUp(List<Token> tokens, int place, String sql) {
		Token token = tokens.get(place);
		return token.kind() == Kind.STRING
				&& (sql.startsWith("::regclass", token.end()) || (tokens.get(place - 1).is("(")
						&& tokens.get(place - 2).isAny("setval", "nextval", "currval", "pg_get_serial_sequence")));
	}

	private static boolean isDot(Token token) {
		return token.kind() == Kind.SYMBOL && token.text().equals(".");
	}

	private static boolean isName(Token token, String name) {
		return (token.kind() == Kind.WORD || token.kind() == Kind.QUOTED_NAME)
				&& token.text().equals(Sql.identifier(name));
	}

}
