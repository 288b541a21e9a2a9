package dev.migration.catalog;

import java.util.List;
import java.util.Map;

import dev.migration.schema.CompositeType;
import dev.migration.schema.Domain;
import dev.migration.schema.EnumType;
import dev.migration.schema.Extension;
import dev.migration.schema.MaterializedView;
import dev.migration.schema.Namespace;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.RangeType;
import dev.migration.schema.Routine;
import dev.migration.schema.Schema;
import dev.migration.schema.Sequence;
import dev.migration.schema.Table;
import dev.migration.schema.View;

/**
 * Runs the readers in the order in which they need each other.
 */
final class SchemaReader {

	private final CatalogFilter filter;

	private final NamespaceReader namespaces;

	private final Map<Long, NamespaceReader.Found> found;

	private final CatalogQueries queries;

	private final Words words;

	SchemaReader(CatalogQueries everywhere, CatalogFilter filter) {
		this.filter = filter;
		this.namespaces = new NamespaceReader(everywhere);
		this.found = this.namespaces.schemas(filter.schemas());
		this.queries = everywhere.within(this.found.keySet());
		this.words = Words.read(this.queries);
	}

	Schema read() {
		Inventory inventory = inventory();
		ObjectNames names = inventory.names();
		LooseEnds ends = new LooseEnds(inventory, this.words, names);
		return new Schema(Parts.sorted(inventory.namespaces().values(), Namespace::name),
				Parts.sorted(inventory.extensions(), Extension::name),
				Parts.sorted(inventory.enums().values(), EnumType::name),
				Parts.sorted(inventory.domains().values(), Domain::name),
				Parts.sorted(inventory.composites().values(), CompositeType::name),
				Parts.sorted(inventory.ranges().values(), RangeType::name),
				Parts.sorted(SequenceReader.own(inventory.sequences()).values(), Sequence::name),
				Parts.sorted(inventory.tables().values(), Table::name),
				Parts.sorted(inventory.views().values(), View::name),
				Parts.sorted(inventory.materializedViews().values(), MaterializedView::name),
				Parts.sorted(Parts.sorted(inventory.routines().values(), Routine::arguments), Routine::name),
				new DependencyReader(this.queries, names).read(), ends.grants(), ends.revoked(), ends.comments(),
				new UnsupportedReader(this.queries).read(this.filter.schemas().isEmpty(), ends.unsupported()));
	}

	private Inventory inventory() {
		DataTypes types = new DataTypes(this.queries);
		Map<Long, SequenceReader.Found> sequences = new SequenceReader(this.queries, this.words, types)
			.read(this.filter);
		RelationReader relations = new RelationReader(this.queries);
		Map<Long, List<QualifiedName>> parents = relations.parents();
		Map<Long, IndexReader.Found> indexes = new IndexReader(this.queries, this.words).read(parents);
		Map<Long, List<ColumnReader.Found>> columns = new ColumnReader(this.queries, this.words, types, sequences)
			.read();
		List<ConstraintReader.Found> constraints = new ConstraintReader(this.queries, this.words, indexes, columns)
			.read();
		Parts parts = new Parts(relations.read(this.filter), parents, columns, ConstraintReader.ofTables(constraints),
				IndexReader.byRelation(indexes), new IndexKeyReader(this.queries).ofPartitionedTables(),
				new TriggerReader(this.queries, this.words).read(), new PolicyReader(this.queries, this.words).read());
		TypeReader user = new TypeReader(this.queries, this.words, types);
		TableReader tables = new TableReader(parts, this.words);
		ViewReader views = new ViewReader(parts, this.words);
		return new Inventory(NamespaceReader.own(this.found, this.words),
				this.namespaces.extensions(this.filter.schemas()), user.enums(),
				user.domains(ConstraintReader.ofDomains(constraints)), user.composites(parts.columns()), user.ranges(),
				sequences, tables.tables(), views.views(), views.materializedViews(),
				new RoutineReader(this.queries, this.words).read(), parts, constraints);
	}

}
