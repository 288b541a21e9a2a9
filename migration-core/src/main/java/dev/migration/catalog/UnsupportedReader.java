package dev.migration.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import dev.migration.schema.UnsupportedObject;

/**
 * Names what is in the database and has no place in the records.
 */
final class UnsupportedReader {

	// Parts of tables and views.
	private static final String PARTS = """
			SELECT 'rule' AS kind, (pg_identify_object(r.tableoid, r.oid, 0)).identity AS name, pg_get_ruledef(r.oid) AS definition
			FROM pg_rewrite AS r JOIN pg_class AS c ON c.oid = r.ev_class
			WHERE r.rulename <> '_RETURN' AND c.relnamespace = ANY ({schemas}) AND {own pg_class c.oid}
			UNION ALL
			SELECT 'table of a type', format('%I.%I', n.nspname, c.relname), format_type(c.reloftype, NULL)
			FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
			WHERE c.reloftype <> 0 AND n.oid = ANY ({schemas})
			UNION ALL
			SELECT 'invalid index', format('%I.%I', n.nspname, c.relname), pg_get_indexdef(c.oid)
			FROM pg_index AS i JOIN pg_class AS c ON c.oid = i.indexrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
			WHERE NOT i.indisvalid AND c.relkind = 'i' AND n.oid = ANY ({schemas})
			UNION ALL
			SELECT 'statistics target of index', format('%I.%I column %s', n.nspname, c.relname, a.attnum), a.attstattarget::text
			FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
			WHERE c.relkind IN ('i', 'I') AND a.attstattarget >= 0 AND n.oid = ANY ({schemas})
			UNION ALL
			SELECT 'default of view column', format('%I.%I.%I', n.nspname, c.relname, a.attname), pg_get_expr(d.adbin, d.adrelid)
			FROM pg_attrdef AS d JOIN pg_class AS c ON c.oid = d.adrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
			JOIN pg_attribute AS a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
			WHERE c.relkind = 'v' AND n.oid = ANY ({schemas}) AND {own pg_class c.oid}
			UNION ALL
			SELECT 'storage of materialized view column', format('%I.%I.%I', n.nspname, c.relname, a.attname),
			    concat_ws(' ', a.attstorage, a.attcompression, a.attstattarget, a.attoptions::text)
			FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
			JOIN pg_type AS t ON t.oid = a.atttypid
			WHERE c.relkind = 'm' AND a.attnum > 0 AND NOT a.attisdropped AND n.oid = ANY ({schemas})
			    AND (a.attstorage <> t.typstorage OR a.attcompression <> '' OR a.attstattarget >= 0 OR a.attoptions IS NOT NULL)
			UNION ALL
			SELECT 'clustered materialized view', format('%I.%I', n.nspname, c.relname), x.relname
			FROM pg_index AS i JOIN pg_class AS c ON c.oid = i.indrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
			JOIN pg_class AS x ON x.oid = i.indexrelid
			WHERE i.indisclustered AND c.relkind = 'm' AND n.oid = ANY ({schemas})
			UNION ALL
			SELECT 'trigger state', format('%I on %I.%I', t.tgname, n.nspname, c.relname), t.tgenabled::text
			FROM pg_trigger AS t JOIN pg_class AS c ON c.oid = t.tgrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
			LEFT JOIN pg_trigger AS p ON p.oid = t.tgparentid
			WHERE (t.tgisinternal OR t.tgparentid <> 0) AND t.tgenabled <> coalesce(p.tgenabled, 'O') AND n.oid = ANY ({schemas})
			UNION ALL
			SELECT 'partition being detached', format('%I.%I', n.nspname, c.relname), NULL
			FROM pg_inherits AS i JOIN pg_class AS c ON c.oid = i.inhrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
			WHERE i.inhdetachpending AND n.oid = ANY ({schemas})""";

	// A table that inherits can have other ideas about a column than its parent. It takes
	// over all but what the parent says about statistics.
	private static final String INHERITED = """
			SELECT 'inherited column' AS kind, format('%I.%I.%I', n.nspname, c.relname, a.attname) AS name,
			    concat_ws(' ', 'default', coalesce(pg_get_expr(d.adbin, d.adrelid), 'none'),
			        CASE WHEN a.attnotnull THEN 'not null' END, a.attstorage, a.attcompression, a.attstattarget,
			        a.attoptions::text) AS definition
			FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
			JOIN pg_inherits AS i ON i.inhrelid = c.oid
			JOIN pg_attribute AS p ON p.attrelid = i.inhparent AND p.attname = a.attname
			LEFT JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
			LEFT JOIN pg_attrdef AS pd ON pd.adrelid = p.attrelid AND pd.adnum = p.attnum
			WHERE NOT a.attislocal AND NOT c.relispartition AND a.attnum > 0 AND n.oid = ANY ({schemas})
			    AND {own pg_class c.oid}
			    AND ((pg_get_expr(d.adbin, d.adrelid), a.attnotnull, a.attstorage, a.attcompression) IS DISTINCT FROM
			        (pg_get_expr(pd.adbin, pd.adrelid), p.attnotnull, p.attstorage, p.attcompression)
			        OR a.attstattarget >= 0 OR a.attoptions IS NOT NULL)""";

	// Objects of schemas.
	private static final String OBJECTS = """
			SELECT coalesce(o.kind, p.type) AS kind, p.identity AS name, o.definition
			FROM (
			    SELECT c.tableoid, c.oid, NULL AS kind, concat_ws(' ', 'server ' || quote_ident(s.srvname), {named ftoptions})
			        AS definition
			    FROM pg_class AS c JOIN pg_foreign_table AS f ON f.ftrelid = c.oid JOIN pg_foreign_server AS s ON s.oid = f.ftserver
			    WHERE c.relnamespace = ANY ({schemas})
			    UNION ALL SELECT tableoid, oid, NULL, pg_get_statisticsobjdef(oid)
			    FROM pg_statistic_ext WHERE stxnamespace = ANY ({schemas})
			    UNION ALL SELECT tableoid, oid, NULL, NULL FROM pg_ts_config WHERE cfgnamespace = ANY ({schemas})
			    UNION ALL SELECT tableoid, oid, NULL, dictinitoption FROM pg_ts_dict WHERE dictnamespace = ANY ({schemas})
			    UNION ALL SELECT tableoid, oid, NULL, NULL FROM pg_ts_parser WHERE prsnamespace = ANY ({schemas})
			    UNION ALL SELECT tableoid, oid, NULL, NULL FROM pg_ts_template WHERE tmplnamespace = ANY ({schemas})
			    UNION ALL SELECT tableoid, oid, NULL, oprcode::text FROM pg_operator WHERE oprnamespace = ANY ({schemas})
			    UNION ALL SELECT tableoid, oid, NULL, NULL FROM pg_opclass WHERE opcnamespace = ANY ({schemas})
			    UNION ALL SELECT tableoid, oid, NULL, NULL FROM pg_opfamily WHERE opfnamespace = ANY ({schemas})
			    UNION ALL SELECT tableoid, oid, NULL, conproc::text FROM pg_conversion WHERE connamespace = ANY ({schemas})
			    UNION ALL SELECT c.tableoid, c.oid, NULL,
			        concat_ws(', ', 'provider ' || CASE collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END,
			            'locale ' || l.name, 'ctype ' || nullif(collctype, l.name),
			            CASE WHEN NOT collisdeterministic THEN 'not deterministic' END,
			            'rules ' || quote_literal({since 16: collicurules | NULL::text}))
			    FROM pg_collation AS c CROSS JOIN LATERAL (SELECT to_jsonb(c) AS row) AS j CROSS JOIN LATERAL
			        (SELECT coalesce(j.row ->> 'colllocale', j.row ->> 'colliculocale', collcollate) AS name) AS l WHERE collnamespace = ANY ({schemas})
			    UNION ALL SELECT t.tableoid, t.oid, CASE WHEN t.typisdefined THEN 'base type' ELSE 'shell type' END, NULL
			    FROM pg_type AS t WHERE t.typnamespace = ANY ({schemas}) AND t.typtype IN ('b', 'p')
			        AND NOT EXISTS (SELECT FROM pg_type AS e WHERE e.oid = t.typelem AND e.typarray = t.oid)
			) AS o CROSS JOIN LATERAL pg_identify_object(o.tableoid, o.oid, 0) AS p
			WHERE NOT EXISTS (SELECT FROM pg_depend AS member WHERE member.classid = o.tableoid AND member.objid = o.oid
			    AND member.deptype IN ('e', 'i'))""";

	// The objects of an extension come with it, and with the privileges it gives.
	private static final String PRIVILEGES = """
			SELECT 'privileges in extension' AS kind, p.identity AS name, coalesce(o.acl::text, 'those of the server') AS definition
			FROM (
			    SELECT tableoid, oid, proacl AS acl FROM pg_proc WHERE pronamespace = ANY ({schemas})
			    UNION ALL SELECT tableoid, oid, relacl FROM pg_class WHERE relnamespace = ANY ({schemas})
			    UNION ALL SELECT tableoid, oid, typacl FROM pg_type WHERE typnamespace = ANY ({schemas})
			) AS o JOIN pg_depend AS d ON d.classid = o.tableoid AND d.objid = o.oid AND d.deptype = 'e'
			LEFT JOIN pg_init_privs AS i ON i.classoid = o.tableoid AND i.objoid = o.oid AND i.objsubid = 0
			CROSS JOIN LATERAL pg_identify_object(o.tableoid, o.oid, 0) AS p
			WHERE o.acl IS DISTINCT FROM i.initprivs""";

	// Objects of the database; the cast of a range to its multirange belongs to the
	// range.
	private static final String GLOBALS = """
			SELECT p.type AS kind, p.identity AS name, o.definition
			FROM (
			    SELECT tableoid, oid, concat_ws(' ', evtevent, evtfoid::regprocedure, evtenabled, evttags::text) AS definition
			    FROM pg_event_trigger
			    UNION ALL SELECT tableoid, oid, concat_ws(' ', 'handler ' || nullif(fdwhandler, 0)::regproc,
			        'validator ' || nullif(fdwvalidator, 0)::regproc, {named fdwoptions})
			    FROM pg_foreign_data_wrapper
			    UNION ALL SELECT s.tableoid, s.oid, concat_ws(' ', 'wrapper ' || quote_ident(w.fdwname), 'type ' || s.srvtype,
			        'version ' || s.srvversion, {named srvoptions})
			    FROM pg_foreign_server AS s JOIN pg_foreign_data_wrapper AS w ON w.oid = s.srvfdw
			    UNION ALL SELECT b.tableoid, b.oid, concat_ws(' ', b.puballtables, b.pubinsert, b.pubupdate, b.pubdelete, b.pubtruncate,
			        (SELECT string_agg(format('%I.%I', t.schemaname, t.tablename), ', ' ORDER BY t.schemaname, t.tablename)
			            FROM pg_publication_tables AS t WHERE t.pubname = b.pubname)) FROM pg_publication AS b
			    UNION ALL SELECT tableoid, oid, NULL FROM pg_language
			    UNION ALL SELECT tableoid, oid, CASE WHEN castfunc <> 0 THEN castfunc::regprocedure::text END FROM pg_cast
			    UNION ALL SELECT tableoid, oid, NULL FROM pg_transform
			    UNION ALL SELECT tableoid, oid, amhandler::text FROM pg_am
			    UNION ALL SELECT tableoid, oid, defaclacl::text FROM pg_default_acl
			) AS o CROSS JOIN LATERAL pg_identify_object(o.tableoid, o.oid, 0) AS p
			WHERE o.oid >= 16384 AND NOT EXISTS (SELECT FROM pg_depend AS member WHERE member.classid = o.tableoid
			    AND member.objid = o.oid AND member.deptype IN ('e', 'i'))
			UNION ALL
			SELECT 'subscription', quote_ident(s.subname), NULL FROM pg_subscription AS s
			JOIN pg_database AS d ON d.oid = s.subdbid WHERE d.datname = current_database()
			UNION ALL
			SELECT 'user mapping', format('%s on %I', usename, srvname), NULL FROM pg_user_mappings
			UNION ALL
			SELECT 'security label', format('%s %s', objtype, objname), provider || ': ' || label FROM pg_seclabels""";

	private static final Pattern NAMED = Pattern.compile("\\{named (\\w+)}");

	// Options with their values, but for those that are to be kept secret.
	private static final String NAMED_SQL = "(SELECT 'options ' || string_agg(option_name || ' ' || CASE WHEN option_name ~* "
			+ "'pass|pwd|secret|token|key|credential' THEN '***' ELSE quote_literal(option_value) END, ', ' "
			+ "ORDER BY option_name) FROM pg_options_to_table($1))";

	private static final Comparator<UnsupportedObject> ORDER = Comparator.comparing(UnsupportedObject::kind)
		.thenComparing(UnsupportedObject::name);

	private final CatalogQueries queries;

	UnsupportedReader(CatalogQueries queries) {
		this.queries = queries;
	}

	List<UnsupportedObject> read(boolean wholeDatabase, List<UnsupportedObject> others) {
		List<UnsupportedObject> all = new ArrayList<>(others);
		all.addAll(list(PARTS));
		all.addAll(list(INHERITED));
		all.addAll(list(OBJECTS));
		all.addAll(list(PRIVILEGES));
		if (wholeDatabase) {
			all.addAll(list(GLOBALS));
		}
		return all.stream().sorted(ORDER).toList();
	}

	private List<UnsupportedObject> list(String sql) {
		return this.queries.list(NAMED.matcher(sql).replaceAll(NAMED_SQL),
				(row) -> new UnsupportedObject(row.text("kind"), row.text("name"), row.nullableText("definition")));
	}

}
