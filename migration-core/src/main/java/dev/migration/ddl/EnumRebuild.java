package dev.migration.ddl;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

import dev.migration.operation.EnumOperation;

/**
 * Takes values out of an enum, which PostgreSQL cannot: builds the type anew and moves
 * all columns over, with their defaults, and the indexes and checks that speak of them.
 */
final class EnumRebuild {

	private static final String SCRIPT = """
			DECLARE
			    old_type oid := %1$s::regtype;
			    dropped text[] := %2$s;
			    replacement text := %3$s;
			    labels text;
			    item record;
			    before text[] := '{}';
			    changes text[] := '{}';
			    after text[] := '{}';
			    line text;
			    refused text;
			    type_name text := (SELECT format('%%I.%%I', n.nspname, t.typname) FROM pg_type AS t
			        JOIN pg_namespace AS n ON n.oid = t.typnamespace WHERE t.oid = old_type);
			    suffix text := '::' || format_type(old_type, NULL);
			    replacing text := (SELECT string_agg(format(', %%L, %%L)', v, replacement), '') FROM unnest(dropped) AS v);
			    value text;
			    default_after text;
			BEGIN
			    FOREACH value IN ARRAY dropped LOOP
			        IF NOT EXISTS (SELECT FROM pg_enum WHERE enumtypid = old_type AND enumlabel = value) THEN
			            RAISE EXCEPTION USING MESSAGE = format('enum %%s has no value %%L', old_type::regtype, value);
			        END IF;
			    END LOOP;
			    IF replacement IS NOT NULL AND NOT EXISTS (
			        SELECT FROM pg_enum WHERE enumtypid = old_type AND enumlabel = replacement AND enumlabel <> ALL (dropped)
			    ) THEN
			        RAISE EXCEPTION USING MESSAGE = format('enum %%s has no value %%L', old_type::regtype, replacement);
			    END IF;
			    SELECT string_agg(quote_literal(enumlabel), ', ' ORDER BY enumsortorder) INTO labels
			    FROM pg_enum WHERE enumtypid = old_type AND enumlabel <> ALL (dropped);
			    SELECT string_agg(DISTINCT described, ', ') INTO refused FROM (
			        SELECT CASE WHEN d.classid = 'pg_rewrite'::regclass THEN pg_describe_object('pg_class'::regclass, r.ev_class, 0)
			            WHEN d.classid = 'pg_attrdef'::regclass THEN pg_describe_object('pg_class'::regclass, f.adrelid, f.adnum)
			            WHEN c.relkind IN ('r', 'p') AND d.objsubid = 0 THEN 'partition key of ' || pg_describe_object(d.classid, d.objid, 0)
			            WHEN d.classid = 'pg_class'::regclass THEN pg_describe_object(d.classid, d.objid,
			                CASE WHEN c.relkind IN ('r', 'p') THEN d.objsubid ELSE 0 END)
			            ELSE pg_describe_object(d.classid, d.objid, d.objsubid) END AS described
			        FROM pg_depend AS d
			        LEFT JOIN pg_attribute AS a ON d.refclassid = 'pg_class'::regclass AND a.attrelid = d.refobjid
			            AND a.attnum = d.refobjsubid AND a.attnum > 0
			        LEFT JOIN pg_class AS c ON d.classid = 'pg_class'::regclass AND c.oid = d.objid
			        LEFT JOIN pg_index AS i ON i.indexrelid = c.oid
			        LEFT JOIN pg_rewrite AS r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
			        LEFT JOIN pg_constraint AS k ON d.classid = 'pg_constraint'::regclass AND k.oid = d.objid
			        LEFT JOIN pg_attrdef AS f ON d.classid = 'pg_attrdef'::regclass AND f.oid = d.objid
			        LEFT JOIN pg_attribute AS own ON own.attrelid = f.adrelid AND own.attnum = f.adnum
			        WHERE (d.refclassid = 'pg_type'::regclass AND d.refobjid IN (SELECT old_type UNION SELECT typarray
			            FROM pg_type WHERE oid = old_type) AND d.deptype <> 'i'
			            OR a.atttypid IN (SELECT old_type UNION SELECT typarray FROM pg_type WHERE oid = old_type))
			        AND NOT (d.refclassid = 'pg_type'::regclass AND c.relkind IN ('r', 'p', 'f') AND d.objsubid > 0)
			        AND NOT (f.oid IS NOT NULL AND own.attgenerated = ''
			            AND own.atttypid IN (SELECT old_type UNION SELECT typarray FROM pg_type WHERE oid = old_type))
			        AND NOT (k.oid IS NOT NULL AND (k.contype IN ('n', 'p', 'u', 'x') OR k.contype = 'c' AND EXISTS (
			            SELECT FROM pg_attribute AS e WHERE e.attrelid = k.conrelid AND e.attnum = ANY (k.conkey)
			            AND e.atttypid IN (SELECT old_type UNION SELECT typarray FROM pg_type WHERE oid = old_type))))
			        AND NOT (i.indexrelid IS NOT NULL AND NOT ((i.indpred IS NOT NULL OR i.indexprs IS NOT NULL) AND EXISTS (
			            SELECT FROM pg_constraint WHERE conindid = i.indexrelid AND contype = 'x')))
			        AND d.classid <> 'pg_statistic_ext'::regclass
			        UNION ALL SELECT 'partition key of ' || pg_describe_object('pg_class'::regclass, p.partrelid, 0)
			        FROM pg_partitioned_table AS p
			        JOIN pg_attribute AS a ON a.attrelid = p.partrelid AND a.attnum = ANY (p.partattrs)
			        WHERE a.atttypid IN (SELECT old_type UNION SELECT typarray FROM pg_type WHERE oid = old_type)
			    ) AS dependents;
			    IF refused IS NOT NULL THEN
			        RAISE EXCEPTION USING MESSAGE = format('enum %%s cannot be built anew: %%s', old_type::regtype, refused),
			            HINT = 'Drop what uses it before, and create it after.';
			    END IF;
			    FOR item IN
			        SELECT k.conrelid::regclass AS relation, k.conname, pg_get_constraintdef(k.oid) AS definition,
			            obj_description(k.oid, 'pg_constraint') AS comment
			        FROM pg_constraint AS k
			        WHERE k.contype = 'c' AND k.coninhcount = 0 AND EXISTS (
			            SELECT FROM pg_attribute AS a WHERE a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)
			            AND a.atttypid IN (SELECT old_type UNION SELECT typarray FROM pg_type WHERE oid = old_type)
			        )
			        ORDER BY k.oid
			    LOOP
			        FOREACH value IN ARRAY dropped LOOP
			            IF strpos(item.definition, quote_literal(value) || suffix) > 0 THEN
			                RAISE EXCEPTION USING MESSAGE = format('check %%s of %%s names the value %%L', item.conname, item.relation, value),
			                    HINT = 'Change it first, so that it names the value no more.';
			            END IF;
			        END LOOP;
			        before := before || format('ALTER TABLE %%s DROP CONSTRAINT %%I', item.relation, item.conname);
			        after := after || format('ALTER TABLE %%s ADD CONSTRAINT %%I %%s', item.relation, item.conname,
			            item.definition);
			        IF item.comment IS NOT NULL THEN
			            after := after || format('COMMENT ON CONSTRAINT %%I ON %%s IS %%L', item.conname, item.relation,
			                item.comment);
			        END IF;
			    END LOOP;
			    FOR item IN
			        SELECT i.indexrelid::regclass AS relation, pg_get_indexdef(i.indexrelid) AS definition,
			            obj_description(i.indexrelid, 'pg_class') AS comment, i.indrelid::regclass AS owner, i.indisclustered,
			            x.relname, (SELECT array_agg(format('ALTER INDEX %%s ALTER COLUMN %%s SET STATISTICS %%s',
			                i.indexrelid::regclass, e.attnum, e.attstattarget)) FROM pg_attribute AS e
			                WHERE e.attrelid = i.indexrelid AND e.attstattarget >= 0) AS statistics
			        FROM pg_index AS i
			        JOIN pg_class AS x ON x.oid = i.indexrelid
			        WHERE (i.indpred IS NOT NULL OR i.indexprs IS NOT NULL)
			        AND NOT EXISTS (SELECT FROM pg_inherits WHERE inhrelid = i.indexrelid)
			        AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid)
			        AND EXISTS (
			            SELECT FROM pg_depend AS d
			            JOIN pg_attribute AS a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
			            WHERE d.classid = 'pg_class'::regclass AND d.objid = i.indexrelid
			            AND d.refclassid = 'pg_class'::regclass AND d.refobjid = i.indrelid
			            AND a.atttypid IN (SELECT old_type UNION SELECT typarray FROM pg_type WHERE oid = old_type)
			        )
			        ORDER BY i.indexrelid
			    LOOP
			        FOREACH value IN ARRAY dropped LOOP
			            IF strpos(item.definition, quote_literal(value) || suffix) > 0 THEN
			                RAISE EXCEPTION USING MESSAGE = format('index %%s of %%s names the value %%L', item.relation, item.owner, value),
			                    HINT = 'Change it first, so that it names the value no more.';
			            END IF;
			        END LOOP;
			        before := before || format('DROP INDEX %%s', item.relation);
			        after := after || item.definition || COALESCE(item.statistics, '{}');
			        IF item.indisclustered THEN
			            after := after || format('ALTER TABLE %%s CLUSTER ON %%I', item.owner, item.relname);
			        END IF;
			        IF item.comment IS NOT NULL THEN
			            after := after || format('COMMENT ON INDEX %%s IS %%L', item.relation, item.comment);
			        END IF;
			    END LOOP;
			    FOR item IN
			        SELECT c.oid::regclass AS relation, a.attname, a.atttypid <> old_type AS is_array, c.relkind,
			            a.attinhcount = 0 AS is_own, pg_get_expr(d.adbin, d.adrelid) AS default_value
			        FROM pg_attribute AS a
			        JOIN pg_class AS c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'f')
			        LEFT JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum AND a.attgenerated = ''
			        WHERE a.atttypid IN (SELECT old_type UNION SELECT typarray FROM pg_type WHERE oid = old_type)
			        AND NOT a.attisdropped
			        ORDER BY c.oid, a.attnum
			    LOOP
			        IF replacement IS NULL AND item.relkind = 'r' THEN
			            EXECUTE format('SELECT x FROM (SELECT unnest(%%s) FROM ONLY %%s) AS s (x) WHERE x = ANY (%%L::text[]) LIMIT 1',
			                format(CASE WHEN item.is_array THEN '%%I::text[]' ELSE 'ARRAY[%%I::text]' END, item.attname), item.relation,
			                dropped) INTO refused;
			            IF refused IS NOT NULL THEN
			                RAISE EXCEPTION USING MESSAGE = format('rows of %%s have the value %%L in %%I', item.relation, refused,
			                    item.attname), HINT = 'Say .replacedBy(…), or give them another value first.';
			            END IF;
			        END IF;
			        default_after := item.default_value;
			        FOREACH value IN ARRAY dropped LOOP
			            IF item.is_array AND default_after ~ '^''.*''::[^()]*$' THEN
			                EXECUTE format('SELECT quote_literal(array_replace(v, %%L, %%L)) || %%L FROM (SELECT (%%s)::text[]) AS d (v)'
			                    || ' WHERE %%L = ANY (v)', value, replacement, '::' || type_name || '[]', default_after, value)
			                    INTO refused;
			                default_after := COALESCE(refused, default_after);
			            ELSIF strpos(default_after, quote_literal(value) || suffix) > 0 THEN
			                refused := 'default';
			                default_after := replace(default_after, quote_literal(value) || suffix,
			                    quote_literal(replacement) || '::' || type_name);
			            END IF;
			            IF refused IS NOT NULL AND replacement IS NULL THEN
			                RAISE EXCEPTION USING MESSAGE = format('the default of %%I in %%s has the value %%L', item.attname,
			                    item.relation, value), HINT = 'Say .replacedBy(…), or change the default first.';
			            END IF;
			        END LOOP;
			        refused := NULL;
			        IF item.default_value IS NOT NULL THEN
			            before := before || format('ALTER TABLE ONLY %%s ALTER COLUMN %%I DROP DEFAULT', item.relation,
			                item.attname);
			            after := after || format('ALTER TABLE ONLY %%s ALTER COLUMN %%I SET DEFAULT %%s', item.relation,
			                item.attname, default_after);
			        END IF;
			        IF item.is_own AND item.is_array THEN
			            changes := changes || format('ALTER TABLE %%1$s ALTER COLUMN %%2$I TYPE %%3$s[] USING %%4$s::%%3$s[]',
			                item.relation, item.attname, type_name, CASE WHEN replacement IS NULL THEN format('%%I::text[]',
			                item.attname) ELSE repeat('array_replace(', cardinality(dropped)) || format('%%I::text[]', item.attname)
			                || replacing END);
			        ELSIF item.is_own THEN
			            changes := changes || format('ALTER TABLE %%1$s ALTER COLUMN %%2$I TYPE %%3$s USING (%%4$s)::%%3$s',
			                item.relation, item.attname, type_name, CASE WHEN replacement IS NULL THEN format('%%I::text',
			                item.attname) ELSE format('CASE WHEN %%1$I::text = ANY (%%2$L::text[]) THEN %%3$L ELSE %%1$I::text END',
			                item.attname, dropped, replacement) END);
			        END IF;
			    END LOOP;
			    IF (SELECT typacl IS NOT NULL FROM pg_type WHERE oid = old_type) THEN
			        after := after || format('REVOKE ALL ON TYPE %%s FROM PUBLIC', type_name);
			    END IF;
			    FOR item IN
			        SELECT g.privilege_type, g.is_grantable, CASE WHEN g.grantee = 0 THEN 'PUBLIC'
			            ELSE quote_ident(pg_get_userbyid(g.grantee)) END AS grantee
			        FROM pg_type AS t CROSS JOIN aclexplode(t.typacl) AS g WHERE t.oid = old_type AND g.grantee <> t.typowner
			    LOOP
			        after := after || format('GRANT %%s ON TYPE %%s TO %%s%%s', item.privilege_type, type_name, item.grantee,
			            CASE WHEN item.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
			    END LOOP;
			    IF obj_description(old_type, 'pg_type') IS NOT NULL THEN
			        after := after || format('COMMENT ON TYPE %%s IS %%L', type_name, obj_description(old_type, 'pg_type'));
			    END IF;
			    after := after || format('ALTER TYPE %%s OWNER TO %%I', type_name,
			        (SELECT pg_get_userbyid(typowner) FROM pg_type WHERE oid = old_type));
			    FOREACH line IN ARRAY before || format('ALTER TYPE %%s RENAME TO %%I', type_name, %4$s) || format('CREATE TYPE %%s AS ENUM (%%s)', type_name, labels) || changes || after
			    LOOP
			        EXECUTE line;
			    END LOOP;
			    EXECUTE format('DROP TYPE %%s', old_type::regtype);
			END""";

	private EnumRebuild() {
	}

	static String sql(EnumOperation.DropEnumValue drop) {
		String name = Sql.name(drop.type());
		String replacement = drop.replacement();
		return "DO " + Sql.dollarQuoted(SCRIPT.formatted(Sql.literal(name), values(drop), Words.nullable(replacement),
				Sql.literal(retired(drop.type().name()))));
	}

	private static String values(EnumOperation.DropEnumValue drop) {
		return drop.values().stream().map(Sql::literal).collect(Collectors.joining(", ", "ARRAY[", "]"));
	}

	// The name of the type while it is replaced.
	private static String retired(String name) {
		int end = name.length();
		while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > 58) {
			end = name.offsetByCodePoints(end, -1);
		}
		return name.substring(0, end) + "_was";
	}

}
