package dev.migration.schema;

import java.util.List;
import java.util.Optional;

/**
 * What a database looks like: all objects of its schemas.
 *
 * @param namespaces the schemas
 * @param extensions the extensions
 * @param enums the enums
 * @param domains the domains
 * @param compositeTypes the composite types
 * @param rangeTypes the range types
 * @param sequences the sequences other than those of identity columns
 * @param tables the tables, partitions included
 * @param views the views
 * @param materializedViews the materialized views
 * @param routines the functions, procedures and aggregates
 * @param dependencies what needs what, as far as the objects themselves do not say it
 * (the query of a view, the body of a function)
 * @param grants who may do what with objects that are in no list above: the sequences of
 * identity columns, columns of views, inherited columns
 * @param revoked what the server gives to all roles by itself and somebody took away:
 * {@code EXECUTE} of routines, {@code USAGE} of types
 * @param comments the comments of objects that have no place for one above: the sequences
 * of identity columns, the indexes of constraints, inherited columns
 * @param unsupported what is there but cannot be said in these records
 */
public record Schema(List<Namespace> namespaces, List<Extension> extensions, List<EnumType> enums, List<Domain> domains,
		List<CompositeType> compositeTypes, List<RangeType> rangeTypes, List<Sequence> sequences, List<Table> tables,
		List<View> views, List<MaterializedView> materializedViews, List<Routine> routines,
		List<Dependency> dependencies, List<ObjectGrant> grants, List<ObjectGrant> revoked,
		List<ObjectComment> comments, List<UnsupportedObject> unsupported) {

	/** A schema without any object. */
	public static final Schema EMPTY = new Schema(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
			List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

	public Schema {
		namespaces = List.copyOf(namespaces);
		extensions = List.copyOf(extensions);
		enums = List.copyOf(enums);
		domains = List.copyOf(domains);
		compositeTypes = List.copyOf(compositeTypes);
		rangeTypes = List.copyOf(rangeTypes);
		sequences = List.copyOf(sequences);
		tables = List.copyOf(tables);
		views = List.copyOf(views);
		materializedViews = List.copyOf(materializedViews);
		routines = List.copyOf(routines);
		dependencies = List.copyOf(dependencies);
		grants = List.copyOf(grants);
		revoked = List.copyOf(revoked);
		comments = List.copyOf(comments);
		unsupported = List.copyOf(unsupported);
	}

	/**
	 * A schema whose objects say all there is to say.
	 * @param namespaces the schemas
	 * @param extensions the extensions
	 * @param enums the enums
	 * @param domains the domains
	 * @param compositeTypes the composite types
	 * @param rangeTypes the range types
	 * @param sequences the sequences other than those of identity columns
	 * @param tables the tables, partitions included
	 * @param views the views
	 * @param materializedViews the materialized views
	 * @param routines the functions, procedures and aggregates
	 * @param dependencies what needs what
	 */
	public Schema(List<Namespace> namespaces, List<Extension> extensions, List<EnumType> enums, List<Domain> domains,
			List<CompositeType> compositeTypes, List<RangeType> rangeTypes, List<Sequence> sequences,
			List<Table> tables, List<View> views, List<MaterializedView> materializedViews, List<Routine> routines,
			List<Dependency> dependencies) {
		this(namespaces, extensions, enums, domains, compositeTypes, rangeTypes, sequences, tables, views,
				materializedViews, routines, dependencies, List.of(), List.of(), List.of(), List.of());
	}

	/**
	 * The table of a name.
	 * @param name the name, as the tables have it
	 * @return the table, or empty when there is none
	 */
	public Optional<Table> table(QualifiedName name) {
		return this.tables.stream().filter((table) -> table.name().equals(name)).findFirst();
	}

}
