package dev.migration.scratch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migration.schema.Index;
import dev.migration.schema.IndexKey;
import dev.migration.schema.NullsOrder;
import dev.migration.schema.SortOrder;
import dev.migration.schema.Table;
import dev.migration.schema.UniqueConstraint;

/**
 * Indexes: the same keys are the same under another name, and what only the database has
 * stays with its columns.
 */
final class IndexAlignment {

	private final Table was;

	private final Gone gone;

	IndexAlignment(Table was, Gone gone) {
		this.was = was;
		this.gone = gone;
	}

	/** The columns of an index that is about all rows and columns alone. */
	static Optional<Set<String>> columns(Index index) {
		boolean plain = index.where() == null && index.keys().stream().noneMatch(IndexKey::expression);
		return plain ? Optional.of(index.keys().stream().map(IndexKey::text).collect(Collectors.toSet()))
				: Optional.empty();
	}

	List<Index> indexes(List<Index> wanted) {
		List<Index> left = new ArrayList<>(this.was.indexes());
		List<Index> all = new ArrayList<>();
		for (Index is : wanted) {
			Optional<Index> same = left.stream().filter((index) -> isSame(index, is)).findFirst();
			if (same.isPresent()) {
				left.remove(same.get());
				all.add(named(same.get(), GeneratedNames.name(same.get(), is)));
			}
			else if (!isConstraint(is)) {
				left.removeIf((index) -> index.name().equals(is.name()));
				all.add(is);
			}
		}
		left.stream().filter(this::isKept).forEach(all::add);
		return all;
	}

	private static boolean isSame(Index was, Index is) {
		return was.where() == null && was.unique() == is.unique() && keys(was).equals(keys(is));
	}

	// Direction and place of nulls as they count, the server's own left out.
	private static List<Object> keys(Index index) {
		return index.keys()
			.stream()
			.<Object>map((key) -> List.of(key.text(), key.expression(), key.order(), nulls(key)))
			.toList();
	}

	private static NullsOrder nulls(IndexKey key) {
		NullsOrder preset = (key.order() == SortOrder.DESCENDING) ? NullsOrder.FIRST : NullsOrder.LAST;
		return (key.nulls() != null) ? key.nulls() : preset;
	}

	private boolean isConstraint(Index is) {
		return is.unique() && this.was.constraints(UniqueConstraint.class)
			.stream()
			.anyMatch((unique) -> columns(is).filter(Set.copyOf(unique.columns())::equals).isPresent());
	}

	private boolean isKept(Index index) {
		Stream<String> columns = Stream.concat(index.include().stream(),
				index.keys().stream().filter((key) -> !key.expression()).map(IndexKey::text));
		return !this.gone.hasAny(this.was.name(), columns.toList())
				&& !this.gone.isMentioned(this.was.name(), index.where())
				&& index.keys()
					.stream()
					.filter(IndexKey::expression)
					.noneMatch((key) -> this.gone.isMentioned(this.was.name(), key.text()));
	}

	private static Index named(Index index, String name) {
		return new Index(name, index.table(), index.keys(), index.include(), index.unique(), index.nullsNotDistinct(),
				index.method(), index.where(), index.storage(), index.only(), index.parent(), index.comment());
	}

}
