package dev.migration.catalog;

import java.sql.SQLException;
import java.util.Map;

import dev.migration.schema.Routine;
import dev.migration.schema.RoutineKind;

/**
 * Reads functions, procedures and aggregates.
 */
final class RoutineReader {

	// The server prints the whole statement; what follows the arguments begins behind a
	// start of known length. Of aggregates it prints nothing. The constructors of range
	// types belong to their types.
	private static final String ROUTINES = """
			SELECT p.oid, p.prokind, n.nspname AS schema, p.proname AS name, pg_get_function_arguments(p.oid) AS arguments,
			    CASE WHEN p.prokind <> 'a' THEN substr(pg_get_functiondef(p.oid), length(format(
			        'CREATE OR REPLACE %s %I.%I(%s)', CASE p.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END,
			        n.nspname, p.proname, pg_get_function_arguments(p.oid))) + 1)
			    ELSE '(' || concat_ws(', ', 'SFUNC = ' || a.aggtransfn, 'STYPE = ' || format_type(a.aggtranstype, NULL),
			        'SSPACE = ' || nullif(a.aggtransspace, 0), 'FINALFUNC = ' || nullif(a.aggfinalfn, 0::regproc)::regproc,
			        CASE WHEN a.aggfinalextra THEN 'FINALFUNC_EXTRA' END,
			        'FINALFUNC_MODIFY = ' || CASE WHEN a.aggfinalfn <> 0 AND a.aggfinalmodify <> usual.modify
			            THEN modes.words ->> a.aggfinalmodify::text END,
			        'COMBINEFUNC = ' || nullif(a.aggcombinefn, 0::regproc)::regproc, 'SERIALFUNC = ' || nullif(a.aggserialfn, 0::regproc)::regproc,
			        'DESERIALFUNC = ' || nullif(a.aggdeserialfn, 0::regproc)::regproc, 'INITCOND = ' || quote_literal(a.agginitval),
			        'MSFUNC = ' || nullif(a.aggmtransfn, 0::regproc)::regproc, 'MINVFUNC = ' || nullif(a.aggminvtransfn, 0::regproc)::regproc,
			        'MSTYPE = ' || format_type(nullif(a.aggmtranstype, 0), NULL),
			        'MSSPACE = ' || nullif(a.aggmtransspace, 0), 'MFINALFUNC = ' || nullif(a.aggmfinalfn, 0::regproc)::regproc,
			        CASE WHEN a.aggmfinalextra THEN 'MFINALFUNC_EXTRA' END,
			        'MFINALFUNC_MODIFY = ' || CASE WHEN a.aggmfinalfn <> 0 AND a.aggmfinalmodify <> usual.modify
			            THEN modes.words ->> a.aggmfinalmodify::text END,
			        'MINITCOND = ' || quote_literal(a.aggminitval),
			        'SORTOP = ' || (SELECT format('OPERATOR(%I.%s)', s.nspname, o.oprname) FROM pg_operator AS o
			            JOIN pg_namespace AS s ON s.oid = o.oprnamespace WHERE o.oid = a.aggsortop),
			        CASE WHEN a.aggkind = 'h' THEN 'HYPOTHETICAL' END,
			        CASE p.proparallel WHEN 's' THEN 'PARALLEL = SAFE' WHEN 'r' THEN 'PARALLEL = RESTRICTED' END) || ')'
			    END AS definition
			FROM pg_proc AS p JOIN pg_namespace AS n ON n.oid = p.pronamespace
			LEFT JOIN pg_aggregate AS a ON a.aggfnoid = p.oid
			CROSS JOIN (VALUES ('{"r": "READ_ONLY", "s": "SHAREABLE", "w": "READ_WRITE"}'::jsonb)) AS modes (words)
			CROSS JOIN LATERAL (SELECT CASE a.aggkind WHEN 'n' THEN 'r'::"char" ELSE 'w'::"char" END) AS usual (modify)
			WHERE n.oid = ANY ({schemas}) AND NOT EXISTS (SELECT FROM pg_depend AS d WHERE d.classid = 'pg_proc'::regclass
			    AND d.objid = p.oid AND d.deptype IN ('e', 'i'))""";

	private final CatalogQueries queries;

	private final Words words;

	RoutineReader(CatalogQueries queries, Words words) {
		this.queries = queries;
		this.words = words;
	}

	Map<Long, Routine> read() {
		return this.queries.byOid(ROUTINES, this::routine);
	}

	private Routine routine(Row row) throws SQLException {
		ObjectId id = ObjectId.of("pg_proc", row.oid("oid"));
		RoutineKind kind = switch (row.letter("prokind")) {
			case 'p' -> RoutineKind.PROCEDURE;
			case 'a' -> RoutineKind.AGGREGATE;
			default -> RoutineKind.FUNCTION;
		};
		String arguments = row.text("arguments");
		boolean ofRows = kind == RoutineKind.AGGREGATE && arguments.isEmpty();
		return new Routine(kind, row.name("schema", "name"), ofRows ? "*" : arguments, row.text("definition").strip(),
				this.words.comment(id), this.words.grants(id));
	}

}
