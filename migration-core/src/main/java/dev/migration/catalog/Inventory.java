package dev.migration.catalog;

import java.util.List;
import java.util.Map;

import dev.migration.schema.CompositeType;
import dev.migration.schema.Domain;
import dev.migration.schema.EnumType;
import dev.migration.schema.Extension;
import dev.migration.schema.MaterializedView;
import dev.migration.schema.Namespace;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.RangeType;
import dev.migration.schema.Routine;
import dev.migration.schema.Table;
import dev.migration.schema.View;

/**
 * All that was read, by the numbers the server gives it.
 *
 * @param namespaces the schemas
 * @param extensions the extensions
 * @param enums the enums
 * @param domains the domains
 * @param composites the composite types
 * @param ranges the range types
 * @param sequences the sequences, those of identity columns included
 * @param tables the tables
 * @param views the views
 * @param materializedViews the materialized views
 * @param routines the routines
 * @param parts what tables and views consist of
 * @param constraints the constraints, copies of a parent's included
 */
record Inventory(Map<Long, Namespace> namespaces, List<Extension> extensions, Map<Long, EnumType> enums,
		Map<Long, Domain> domains, Map<Long, CompositeType> composites, Map<Long, RangeType> ranges,
		Map<Long, SequenceReader.Found> sequences, Map<Long, Table> tables, Map<Long, View> views,
		Map<Long, MaterializedView> materializedViews, Map<Long, Routine> routines, Parts parts,
		List<ConstraintReader.Found> constraints) {

	ObjectNames names() {
		return new ObjectNames(this.parts.columns())
			.with("pg_namespace", this.namespaces, (schema) -> ObjectReference.schema(schema.name()))
			.with("pg_type", this.enums, ObjectKind.TYPE, EnumType::name)
			.with("pg_type", this.domains, ObjectKind.DOMAIN, Domain::name)
			.with("pg_type", this.composites, ObjectKind.TYPE, CompositeType::name)
			.with("pg_type", this.ranges, ObjectKind.TYPE, RangeType::name)
			.with("pg_class", this.sequences, ObjectKind.SEQUENCE, (found) -> found.sequence().name())
			.with("pg_class", this.tables, ObjectKind.TABLE, Table::name)
			.with("pg_class", this.views, ObjectKind.VIEW, View::name)
			.with("pg_class", this.materializedViews, ObjectKind.MATERIALIZED_VIEW, MaterializedView::name)
			.with("pg_proc", this.routines, Inventory::reference);
	}

	private static ObjectReference reference(Routine routine) {
		return ObjectReference.of(ObjectKind.valueOf(routine.kind().name()), routine.name(), routine.arguments());
	}

}
