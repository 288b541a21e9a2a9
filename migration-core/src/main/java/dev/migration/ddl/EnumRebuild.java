package dev.migration.ddl;

import java.nio.charset.StandardCharsets;

import dev.migration.operation.EnumOperation;

/**
 * Takes a value out of an enum, which PostgreSQL cannot: builds the type anew and moves
 * all columns over, with their defaults, and the indexes and checks that speak of them.
 */
final class EnumRebuild {

	private static final String SCRIPT = """
			DECLARE
			    old_type oid := %1$s::regtype;
			    dropped text := %2$s;
			    replacement text := %3$s;
			    labels text;
			    item record;
			    before text[] := '{}';
			    changes text[] := '{}';
			    after text[] := '{}';
			    line text;
			BEGIN
			    IF NOT EXISTS (SELECT FROM pg_enum WHERE enumtypid = old_type AND enumlabel = dropped) THEN
			        RAISE EXCEPTION USING MESSAGE = format('enum %%s has no value %%L', old_type::regtype, dropped);
			    END IF;
			    IF replacement IS NOT NULL AND NOT EXISTS (
			        SELECT FROM pg_enum WHERE enumtypid = old_type AND enumlabel = replacement AND enumlabel <> dropped
			    ) THEN
			        RAISE EXCEPTION USING MESSAGE = format('enum %%s has no value %%L', old_type::regtype, replacement);
			    END IF;
			    SELECT string_agg(quote_literal(enumlabel), ', ' ORDER BY enumsortorder) INTO labels
			    FROM pg_enum WHERE enumtypid = old_type AND enumlabel <> dropped;
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
			            obj_description(i.indexrelid, 'pg_class') AS comment
			        FROM pg_index AS i
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
			        before := before || format('DROP INDEX %%s', item.relation);
			        after := after || item.definition;
			        IF item.comment IS NOT NULL THEN
			            after := after || format('COMMENT ON INDEX %%s IS %%L', item.relation, item.comment);
			        END IF;
			    END LOOP;
			    FOR item IN
			        SELECT c.oid::regclass AS relation, a.attname, a.atttypid <> old_type AS is_array,
			            a.attinhcount = 0 AS is_own, pg_get_expr(d.adbin, d.adrelid) AS default_value
			        FROM pg_attribute AS a
			        JOIN pg_class AS c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'f')
			        LEFT JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum AND a.attgenerated = ''
			        WHERE a.atttypid IN (SELECT old_type UNION SELECT typarray FROM pg_type WHERE oid = old_type)
			        AND NOT a.attisdropped
			        ORDER BY c.oid, a.attnum
			    LOOP
			        IF item.default_value IS NOT NULL THEN
			            before := before || format('ALTER TABLE ONLY %%s ALTER COLUMN %%I DROP DEFAULT', item.relation,
			                item.attname);
			            after := after || format('ALTER TABLE ONLY %%s ALTER COLUMN %%I SET DEFAULT %%s', item.relation,
			                item.attname, item.default_value);
			        END IF;
			        IF item.is_own AND item.is_array THEN
			            changes := changes || format('ALTER TABLE %%1$s ALTER COLUMN %%2$I TYPE %%3$s[] USING %%4$s::%%3$s[]',
			                item.relation, item.attname, %4$s, CASE WHEN replacement IS NULL THEN format('%%I::text[]',
			                item.attname) ELSE format('array_replace(%%I::text[], %%L, %%L)', item.attname, dropped,
			                replacement) END);
			        ELSIF item.is_own THEN
			            changes := changes || format('ALTER TABLE %%1$s ALTER COLUMN %%2$I TYPE %%3$s USING (%%4$s)::%%3$s',
			                item.relation, item.attname, %4$s, CASE WHEN replacement IS NULL THEN format('%%I::text',
			                item.attname) ELSE format('CASE %%1$I::text WHEN %%2$L THEN %%3$L ELSE %%1$I::text END',
			                item.attname, dropped, replacement) END);
			        END IF;
			    END LOOP;
			    FOR item IN
			        SELECT g.privilege_type, g.is_grantable, CASE WHEN g.grantee = 0 THEN 'PUBLIC'
			            ELSE quote_ident(pg_get_userbyid(g.grantee)) END AS grantee
			        FROM pg_type AS t CROSS JOIN aclexplode(t.typacl) AS g WHERE t.oid = old_type AND g.grantee <> t.typowner
			    LOOP
			        after := after || format('GRANT %%s ON TYPE %%s TO %%s%%s', item.privilege_type, %4$s, item.grantee,
			            CASE WHEN item.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
			    END LOOP;
			    IF obj_description(old_type, 'pg_type') IS NOT NULL THEN
			        after := after || format('COMMENT ON TYPE %%s IS %%L', %4$s, obj_description(old_type, 'pg_type'));
			    END IF;
			    after := after || format('ALTER TYPE %%s OWNER TO %%I', %4$s,
			        (SELECT pg_get_userbyid(typowner) FROM pg_type WHERE oid = old_type));
			    FOREACH line IN ARRAY before || %5$s::text || format('CREATE TYPE %%s AS ENUM (%%s)', %4$s, labels) || changes || after
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
		String rename = "ALTER TYPE %s RENAME TO %s".formatted(name, Sql.identifier(retired(drop.type().name())));
		return "DO " + Sql.dollarQuoted(SCRIPT.formatted(Sql.literal(name), Sql.literal(drop.value()),
				Words.nullable(replacement), Sql.literal(name), Sql.literal(rename)));
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
