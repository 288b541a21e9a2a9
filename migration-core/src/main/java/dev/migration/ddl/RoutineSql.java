package dev.migration.ddl;

/**
 * The arguments of routines.
 */
final class RoutineSql {

	private RoutineSql() {
	}

	// The arguments in parentheses without their defaults, which only CREATE accepts.
	static String identity(String arguments) {
		StringBuilder kept = new StringBuilder();
		int depth = 0;
		int end = 0;
		boolean inDefault = false;
		for (SqlScanner.Token token : SqlScanner.scan(arguments)) {
			boolean top = depth == 0;
			inDefault = top ? !token.is(",") && (inDefault || token.isAny("DEFAULT", "=")) : inDefault;
			depth += depth(token);
			if (!inDefault) {
				boolean apart = token.start() > end && !kept.isEmpty() && !token.is(",");
				kept.append(apart ? " " : "").append(token.text());
			}
			end = token.end();
		}
		return "(" + kept + ")";
	}

	private static int depth(SqlScanner.Token token) {
		if (token.isAny("(", "[")) {
			return 1;
		}
		return token.isAny(")", "]") ? -1 : 0;
	}

}
