package dev.migration.catalog;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.Dependency;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;

/**
 * Reads what needs what, as far as expressions, queries and bodies say it.
 */
final class DependencyReader {

	// A rule, default, constraint, policy or trigger stands for the relation it is part
	// of; an array for its elements, a multirange for its range, a row type for its
	// table.
	private static final String DEPENDENCIES = """
			SELECT dc.relname AS catalog, d.objid AS oid,
			    coalesce(r.ev_class, k.conrelid, p.polrelid, t.tgrelid, f.adrelid, i.indrelid, 0) AS relation, k.contypid AS type,
			    coalesce(k.conname, p.polname, t.tgname, fa.attname, ic.relname) AS member,
			    CASE WHEN y.typrelid <> 0 AND y.typtype = 'c' AND yc.relkind <> 'c' THEN 'pg_class' ELSE nc.relname END
			        AS needed_catalog,
			    CASE WHEN y.typrelid <> 0 AND y.typtype = 'c' AND yc.relkind <> 'c' THEN y.typrelid
			        ELSE coalesce(y.oid, d.refobjid) END AS needed,
			    d.refobjsubid AS needed_part
			FROM pg_depend AS d JOIN pg_class AS dc ON dc.oid = d.classid JOIN pg_class AS nc ON nc.oid = d.refclassid
			LEFT JOIN pg_rewrite AS r ON dc.relname = 'pg_rewrite' AND r.oid = d.objid AND r.rulename = '_RETURN'
			LEFT JOIN pg_constraint AS k ON dc.relname = 'pg_constraint' AND k.oid = d.objid
			LEFT JOIN pg_policy AS p ON dc.relname = 'pg_policy' AND p.oid = d.objid
			LEFT JOIN pg_trigger AS t ON dc.relname = 'pg_trigger' AND t.oid = d.objid
			LEFT JOIN pg_attrdef AS f ON dc.relname = 'pg_attrdef' AND f.oid = d.objid
			LEFT JOIN pg_attribute AS fa ON fa.attrelid = f.adrelid AND fa.attnum = f.adnum
			LEFT JOIN pg_index AS i ON dc.relname = 'pg_class' AND i.indexrelid = d.objid
			LEFT JOIN pg_class AS ic ON ic.oid = i.indexrelid
			LEFT JOIN pg_type AS x ON nc.relname = 'pg_type' AND x.oid = d.refobjid
			LEFT JOIN pg_range AS xr ON xr.rngmultitypid = x.oid
			LEFT JOIN pg_type AS xe ON xe.oid = x.typelem AND xe.typarray = x.oid
			LEFT JOIN pg_type AS y ON y.oid = coalesce(xr.rngtypid, xe.oid, x.oid)
			LEFT JOIN pg_class AS yc ON yc.oid = y.typrelid
			WHERE d.deptype = 'n' AND d.objid >= 16384 AND d.refobjid >= 16384
			    AND d.refclassid IN ('pg_class'::regclass, 'pg_proc'::regclass, 'pg_type'::regclass)
			    AND (d.classid IN ('pg_rewrite'::regclass, 'pg_proc'::regclass, 'pg_policy'::regclass, 'pg_trigger'::regclass,
			            'pg_attrdef'::regclass)
			        OR (d.refclassid = 'pg_proc'::regclass
			            AND d.classid IN ('pg_constraint'::regclass, 'pg_type'::regclass, 'pg_class'::regclass)))""";

	private static final String EXTENSIONS = """
			SELECT e.extname AS dependent, n.extname AS needed
			FROM pg_depend AS d JOIN pg_extension AS e ON e.oid = d.objid JOIN pg_extension AS n ON n.oid = d.refobjid
			WHERE d.classid = 'pg_extension'::regclass AND d.refclassid = 'pg_extension'::regclass""";

	private static final Comparator<Dependency> ORDER = Comparator
		.comparing((Dependency dependency) -> dependency.dependent().toString())
		.thenComparing((dependency) -> dependency.needed().toString());

	private final CatalogQueries queries;

	private final ObjectNames names;

	DependencyReader(CatalogQueries queries, ObjectNames names) {
		this.queries = queries;
		this.names = names;
	}

	List<Dependency> read() {
		Stream<Dependency> ofExtensions = this.queries
			.list(EXTENSIONS,
					(row) -> new Dependency(ObjectReference.extension(row.text("dependent")),
							ObjectReference.extension(row.text("needed"))))
			.stream();
		Stream<Dependency> ofObjects = this.queries.list(DEPENDENCIES, this::dependency)
			.stream()
			.flatMap(Optional::stream);
		return Stream.concat(ofObjects, ofExtensions).distinct().sorted(ORDER).toList();
	}

	// Empty when one of the two is not read, or one is part of the other.
	private Optional<Dependency> dependency(Row row) throws SQLException {
		ObjectReference dependent = dependent(row);
		ObjectReference needed = this.names
			.of(new ObjectId(row.text("needed_catalog"), row.oid("needed"), row.number("needed_part")));
		if (dependent == null || needed == null || isPart(dependent, needed)) {
			return Optional.empty();
		}
		return Optional.of(new Dependency(dependent, needed));
	}

	private static boolean isPart(ObjectReference dependent, ObjectReference needed) {
		return isRelation(dependent) ? isRelation(needed) && dependent.name().equals(needed.name())
				: dependent.equals(needed);
	}

	private static boolean isRelation(ObjectReference reference) {
		return switch (reference.kind()) {
			case FUNCTION, PROCEDURE, AGGREGATE, TYPE, DOMAIN, DOMAIN_CONSTRAINT -> false;
			default -> true;
		};
	}

	private @Nullable ObjectReference dependent(Row row) throws SQLException {
		String catalog = row.text("catalog");
		String member = row.nullableText("member");
		long type = row.oid("type");
		ObjectId owner = (type != 0) ? ObjectId.of("pg_type", type) : ObjectId.relation(row.oid("relation"));
		ObjectReference whole = this.names.of((owner.oid() != 0) ? owner : ObjectId.of(catalog, row.oid("oid")));
		if (whole == null || member == null) {
			return whole;
		}
		return switch (catalog) {
			case "pg_constraint" -> ObjectReference
				.of((type != 0) ? ObjectKind.DOMAIN_CONSTRAINT : ObjectKind.CONSTRAINT, whole.name(), member);
			case "pg_policy" -> ObjectReference.of(ObjectKind.POLICY, whole.name(), member);
			case "pg_trigger" -> ObjectReference.of(ObjectKind.TRIGGER, whole.name(), member);
			case "pg_attrdef" -> ObjectReference.of(ObjectKind.COLUMN, whole.name(), member);
			default -> ObjectReference.of(ObjectKind.INDEX, whole.name().sibling(member));
		};
	}

}
