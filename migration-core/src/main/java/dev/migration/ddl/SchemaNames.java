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
	 * in comments stays as it is.
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
		for (int i = 0; i + 2 < tokens.size(); i++) {
			boolean first = i == 0 || !isDot(tokens.get(i - 1));
			if (first && isDot(tokens.get(i + 1)) && isName(tokens.get(i), schema)) {
				text.append(sql, copied, tokens.get(i).start());
				copied = tokens.get(i + 2).start();
			}
		}
		return text.append(sql, copied, sql.length()).toString();
	}

	private static boolean isDot(Token token) {
		return token.kind() == Kind.SYMBOL && token.text().equals(".");
	}

	private static boolean isName(Token token, String name) {
		return (token.kind() == Kind.WORD || token.kind() == Kind.QUOTED_NAME)
				&& token.text().equals(Sql.identifier(name));
	}

}
