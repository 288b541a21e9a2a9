package dev.migration.conformance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.postgresql.PGStatement;

/**
 * All that a database holds, one line an object or attribute, so that two of them can be
 * compared: every catalog column that an operation can change, comments, privileges, rows
 * and the state of sequences. Whether a constraint is inherited counts for checks alone:
 * of a key the server notes only whether its table was made as a partition or became one.
 */
final class CatalogFingerprint {

	private static final String FOREIGN = """
			n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'""";

	private static final String ACL = """
			(SELECT string_agg(format('%%s:%%s:%%s', CASE g.grantee WHEN 0 THEN 'public' ELSE g.grantee::regrole::text END,
			    g.privilege_type, g.is_grantable), ' ' ORDER BY g.grantee::regrole::text, g.privilege_type, g.is_grantable)
			    FROM aclexplode(coalesce(%s, acldefault(%s, %s))) AS g)""";

	private static final List<String> QUERIES = List.of(
			"SELECT format('schema %s | %s | %s', n.nspname, obj_description(n.oid, 'pg_namespace'), "
					+ acl("n.nspacl", "'n'", "n.nspowner") + ") FROM pg_namespace AS n WHERE " + FOREIGN,
			"SELECT format('extension %s in %s version %s | %s', e.extname, e.extnamespace::regnamespace, e.extversion, "
					+ "obj_description(e.oid, 'pg_extension')) FROM pg_extension AS e WHERE e.extname <> 'plpgsql'",
			"""
					SELECT format('relation %s %s | persistence %s | am %s | options %s | toast %s | space %s | rls %s %s | replica %s'
					    ' | bound %s | key %s | populated %s | type %s | comment %s | acl ', c.relkind, c.oid::regclass,
					    c.relpersistence, a.amname, (SELECT array_agg(o ORDER BY o) FROM unnest(c.reloptions) AS o),
					    (SELECT array_agg(o ORDER BY o) FROM unnest(t.reloptions) AS o), s.spcname, c.relrowsecurity, c.relforcerowsecurity,
					    c.relreplident, pg_get_expr(c.relpartbound, c.oid), pg_get_partkeydef(c.oid), c.relispopulated,
					    c.reloftype::regtype, obj_description(c.oid, 'pg_class')) || CASE WHEN c.relkind IN ('i', 'I', 'c')
					    THEN '' ELSE\s"""
					+ acl("c.relacl", "CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::\"char\"", "c.relowner")
					+ """
							 END
							FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace LEFT JOIN pg_am AS a ON a.oid = c.relam
							LEFT JOIN pg_class AS t ON t.oid = c.reltoastrelid LEFT JOIN pg_tablespace AS s ON s.oid = c.reltablespace
							WHERE\s"""
					+ FOREIGN,
			"""
					SELECT format('column %s %s %s %s | %s | default %s | identity %s | generated %s | collation %s | storage %s |'
					    ' compression %s | statistics %s | options %s | local %s inherited %s | comment %s | acl %s',
					    a.attrelid::regclass, row_number() OVER (PARTITION BY a.attrelid ORDER BY a.attnum), a.attname,
					    format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid), a.attidentity,
					    a.attgenerated, CASE WHEN a.attcollation <> y.typcollation THEN a.attcollation::regcollation END,
					    a.attstorage, a.attcompression, nullif(a.attstattarget, -1), a.attoptions, a.attislocal, a.attinhcount,
					    col_description(a.attrelid, a.attnum),
					    (SELECT string_agg(format('%s:%s:%s', CASE g.grantee WHEN 0 THEN 'public' ELSE g.grantee::regrole::text END,
					        g.privilege_type, g.is_grantable), ' ' ORDER BY g.grantee::regrole::text, g.privilege_type)
					        FROM aclexplode(a.attacl) AS g))
					FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
					JOIN pg_type AS y ON y.oid = a.atttypid
					LEFT JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
					WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind NOT IN ('S', 'i', 'I') AND\s"""
					+ FOREIGN,
			"""
					SELECT format('constraint %s on %s %s: %s | valid %s | deferrable %s %s | inherited %s no inherit %s | %s',
					    k.conname, nullif(k.conrelid, 0)::regclass, nullif(k.contypid, 0)::regtype, pg_get_constraintdef(k.oid),
					    k.convalidated, k.condeferrable, k.condeferred, k.coninhcount,
					    k.contype = 'c' AND k.connoinherit,
					    obj_description(k.oid, 'pg_constraint'))
					FROM pg_constraint AS k JOIN pg_namespace AS n ON n.oid = k.connamespace
					WHERE\s"""
					+ FOREIGN,
			"""
					SELECT format('index %s | %s | unique %s primary %s valid %s ready %s immediate %s clustered %s replica %s',
					    i.indexrelid::regclass, pg_get_indexdef(i.indexrelid), i.indisunique, i.indisprimary, i.indisvalid,
					    i.indisready, i.indimmediate, i.indisclustered, i.indisreplident)
					FROM pg_index AS i JOIN pg_class AS c ON c.oid = i.indexrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
					WHERE\s"""
					+ FOREIGN,
			"""
					SELECT format('inherits %s from %s %s pending %s', i.inhrelid::regclass, i.inhparent::regclass, i.inhseqno,
					    i.inhdetachpending)
					FROM pg_inherits AS i""",
			"""
					SELECT format('sequence %s %s start %s by %s from %s to %s cache %s cycle %s | owned by %s.%s',
					    s.seqrelid::regclass, s.seqtypid::regtype, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache,
					    s.seqcycle, d.refobjid::regclass, a.attname)
					FROM pg_sequence AS s
					LEFT JOIN pg_depend AS d ON d.classid = 'pg_class'::regclass AND d.objid = s.seqrelid
					    AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i') AND d.refobjsubid > 0
					LEFT JOIN pg_attribute AS a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid""",
			"""
					SELECT format('type %s %s of %s | not null %s default %s collation %s | %s | comment %s | acl ', t.typtype,
					    t.oid::regtype, nullif(t.typbasetype, 0)::regtype || ' ' || t.typtypmod, t.typnotnull, t.typdefault,
					    CASE WHEN t.typtype = 'd' THEN t.typcollation::regcollation END,
					    (SELECT string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder) FROM pg_enum AS e
					        WHERE e.enumtypid = t.oid), obj_description(t.oid, 'pg_type')) ||\s"""
					+ acl("t.typacl", "'T'", "t.typowner")
					+ """
							FROM pg_type AS t JOIN pg_namespace AS n ON n.oid = t.typnamespace
							WHERE (t.typrelid = 0 OR (SELECT relkind FROM pg_class WHERE oid = t.typrelid) = 'c') AND\s"""
					+ FOREIGN,
			"""
					SELECT format('range %s over %s class %s collation %s canonical %s difference %s multirange %s',
					    r.rngtypid::regtype, r.rngsubtype::regtype, o.opcname, nullif(r.rngcollation, 0)::regcollation,
					    nullif(r.rngcanonical, 0)::regproc, nullif(r.rngsubdiff, 0)::regproc, r.rngmultitypid::regtype)
					FROM pg_range AS r JOIN pg_opclass AS o ON o.oid = r.rngsubopc JOIN pg_type AS t ON t.oid = r.rngtypid
					JOIN pg_namespace AS n ON n.oid = t.typnamespace WHERE\s"""
					+ FOREIGN,
			"SELECT format('rule %s: %s', r.ev_class::regclass, pg_get_ruledef(r.oid)) FROM pg_rewrite AS r JOIN pg_class AS c "
					+ "ON c.oid = r.ev_class JOIN pg_namespace AS n ON n.oid = c.relnamespace WHERE " + FOREIGN,
			"""
					SELECT format('routine %s %s | %s | comment %s | acl ', p.prokind, p.oid::regprocedure,
					    CASE WHEN p.prokind = 'a' THEN (SELECT to_jsonb(g) - 'aggfnoid' FROM pg_aggregate AS g
					        WHERE g.aggfnoid = p.oid)::text || ' returns ' || p.prorettype::regtype
					    ELSE pg_get_functiondef(p.oid) END, obj_description(p.oid, 'pg_proc')) ||\s"""
					+ acl("p.proacl", "'f'", "p.proowner") + """
							FROM pg_proc AS p JOIN pg_namespace AS n ON n.oid = p.pronamespace WHERE\s""" + FOREIGN,
			"""
					SELECT format('trigger %s | %s | %s', pg_get_triggerdef(t.oid), t.tgenabled, obj_description(t.oid, 'pg_trigger'))
					FROM pg_trigger AS t WHERE NOT t.tgisinternal""",
			"""
					SELECT format('policy %s on %s | permissive %s for %s to %s using %s check %s | %s', p.polname,
					    p.polrelid::regclass, p.polpermissive, p.polcmd, p.polroles::regrole[], pg_get_expr(p.polqual, p.polrelid),
					    pg_get_expr(p.polwithcheck, p.polrelid), obj_description(p.oid, 'pg_policy'))
					FROM pg_policy AS p""");

	private static final String ROWS = """
			SELECT format('SELECT %L || %s FROM ONLY %s AS "the row"', 'row ' || c.oid::regclass || ' ',
			    CASE c.relkind WHEN 'S' THEN 'row(last_value, is_called)::text' ELSE '"the row"::text' END, c.oid::regclass)
			FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
			WHERE (c.relkind IN ('r', 'S') OR (c.relkind = 'm' AND c.relispopulated)) AND\s"""
			+ FOREIGN;

	private final Connection connection;

	private final List<PreparedStatement> queries = new ArrayList<>();

	private final PreparedStatement rows;

	/**
	 * A reader that plans its queries once.
	 * @param connection a connection of its own
	 * @throws SQLException when the server refuses
	 */
	CatalogFingerprint(Connection connection) throws SQLException {
		this.connection = connection;
		try (Statement statement = connection.createStatement()) {
			statement.execute("SET search_path = ''; SET jit = off; SET plan_cache_mode = force_generic_plan");
		}
		for (String query : QUERIES) {
			this.queries.add(prepare(query));
		}
		this.rows = prepare(ROWS);
	}

	private PreparedStatement prepare(String query) throws SQLException {
		PreparedStatement prepared = this.connection.prepareStatement(query);
		prepared.unwrap(PGStatement.class).setPrepareThreshold(1);
		return prepared;
	}

	/**
	 * Reads the database.
	 * @return its lines, sorted
	 * @throws SQLException when it cannot be read
	 */
	List<String> read() throws SQLException {
		List<String> lines = new ArrayList<>(structure());
		List<String> tables = new ArrayList<>();
		add(tables, this.rows.executeQuery());
		try (Statement statement = this.connection.createStatement()) {
			for (String query : tables) {
				add(lines, statement.executeQuery(query));
			}
		}
		return lines.stream().sorted().toList();
	}

	/**
	 * Reads the database without its rows.
	 * @return its lines, in no order
	 * @throws SQLException when it cannot be read
	 */
	List<String> structure() throws SQLException {
		List<String> lines = new ArrayList<>();
		for (PreparedStatement query : this.queries) {
			add(lines, query.executeQuery());
		}
		return lines;
	}

	/**
	 * Compares two readings.
	 * @param expected one
	 * @param found the other
	 * @return the lines of only one of them, each with a sign
	 */
	static List<String> difference(List<String> expected, List<String> found) {
		List<String> missing = without(expected, found);
		List<String> more = without(found, expected);
		return Stream
			.concat(missing.stream().map((line) -> "missing: " + line), more.stream().map((line) -> "found: " + line))
			.toList();
	}

	private static List<String> without(List<String> lines, List<String> others) {
		Map<String, Integer> counts = new HashMap<>();
		others.forEach((line) -> counts.merge(line, 1, Integer::sum));
		return lines.stream().filter((line) -> counts.merge(line, -1, Integer::sum) < 0).toList();
	}

	private static void add(List<String> lines, ResultSet rows) throws SQLException {
		try (rows) {
			while (rows.next()) {
				lines.add(rows.getString(1));
			}
		}
	}

	private static String acl(String column, String kind, String owner) {
		return ACL.formatted(column, kind, owner);
	}

}
