package dev.migration.catalog;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import dev.migration.schema.Policy;

/**
 * Reads row-level-security policies.
 */
final class PolicyReader {

	private static final String POLICIES = """
			SELECT p.oid, p.polrelid AS relation, p.polname AS name, n.nspname AS relation_schema, r.relname AS relation_name,
			    p.polpermissive, p.polcmd, pg_get_expr(p.polqual, p.polrelid) AS using_sql,
			    pg_get_expr(p.polwithcheck, p.polrelid) AS check_sql,
			    ARRAY(SELECT pg_get_userbyid(u.role)::text FROM unnest(p.polroles) AS u (role) WHERE u.role <> 0
			        ORDER BY pg_get_userbyid(u.role)) AS roles
			FROM pg_policy AS p JOIN pg_class AS r ON r.oid = p.polrelid JOIN pg_namespace AS n ON n.oid = r.relnamespace
			WHERE n.oid = ANY ({schemas})""";

	private final CatalogQueries queries;

	private final Words words;

	PolicyReader(CatalogQueries queries, Words words) {
		this.queries = queries;
		this.words = words;
	}

	// By the table they belong to.
	Map<Long, List<Policy>> read() {
		return Groups.values(this.queries.list(POLICIES, (row) -> Map.entry(row.oid("relation"), policy(row))));
	}

	private Policy policy(Row row) throws SQLException {
		return new Policy(row.text("name"), row.name("relation_schema", "relation_name"), row.flag("polpermissive"),
				Letters.command(row.letter("polcmd")), row.texts("roles"), row.expression("using_sql"),
				row.expression("check_sql"), this.words.comment(ObjectId.of("pg_policy", row.oid("oid"))));
	}

}
