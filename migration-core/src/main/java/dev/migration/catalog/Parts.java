package dev.migration.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

import dev.migration.schema.Constraint;
import dev.migration.schema.Index;
import dev.migration.schema.Policy;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Trigger;

/**
 * What tables and views consist of, each by the number of its relation.
 *
 * @param relations the tables and views
 * @param parents the parents of tables and of indexes
 * @param columns the columns in their order
 * @param constraints the constraints
 * @param indexes the indexes, those of constraints included
 * @param partitionKeys what partitioned tables are partitioned by
 * @param triggers the triggers
 * @param policies the policies
 */
record Parts(Map<Long, RelationReader.Found> relations, Map<Long, List<QualifiedName>> parents,
		Map<Long, List<ColumnReader.Found>> columns, Map<Long, List<Constraint>> constraints,
		Map<Long, List<IndexReader.Found>> indexes, Map<Long, List<IndexKeyReader.Found>> partitionKeys,
		Map<Long, List<Trigger>> triggers, Map<Long, List<Policy>> policies) {

	List<Index> indexesOf(long relation, Predicate<IndexReader.Found> which) {
		List<IndexReader.Found> all = this.indexes.getOrDefault(relation, List.of());
		return sorted(all.stream().filter(which).map(IndexReader.Found::index).toList(), Index::name);
	}

	// In an order that does not depend on when something was made.
	static <T, K extends Comparable<K>> List<T> sorted(Collection<T> items, Function<T, K> key) {
		return items.stream().sorted(Comparator.comparing(key)).toList();
	}

}
