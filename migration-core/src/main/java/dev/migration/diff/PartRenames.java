package dev.migration.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migration.diff.NameChanges.Changed;
import dev.migration.schema.Column;
import dev.migration.schema.ColumnOptions;
import dev.migration.schema.Constraint;
import dev.migration.schema.EnumType;
import dev.migration.schema.Index;
import dev.migration.schema.MaterializedView;
import dev.migration.schema.NotNullConstraint;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Sequence;
import dev.migration.schema.Table;

/**
 * Finds columns, constraints, indexes, sequences and enum values that have another name
 * and are the same otherwise, where nothing else could be meant.
 */
final class PartRenames {

	private final Schema before;

	private final Schema after;

	private final NameChanges changes;

	PartRenames(Schema before, Schema after, NameChanges changes) {
		this.before = before;
		this.after = after;
		this.changes = changes;
	}

	void find() {
		sequences();
		values();
		tables((was, is) -> columns(was.original(), was.renamed(), is));
		tables((was, is) -> constraints(was.original(), was.renamed(), is));
		tables((was, is) -> indexes(was.renamed().indexes(), is.indexes()));
		Map<QualifiedName, MaterializedView> views = this.after.materializedViews()
			.stream()
			.collect(Collectors.toMap(MaterializedView::name, Function.identity()));
		new Renamer(this.changes).apply(this.before)
			.materializedViews()
			.forEach((view) -> Optional.ofNullable(views.get(view.name()))
				.ifPresent((is) -> indexes(view.indexes(), is.indexes())));
	}

	// Each table with what it is called afterwards, and what it becomes.
	private void tables(BiConsumer<Renamed, Table> action) {
		Map<QualifiedName, Table> now = new TreeMap<>();
		this.after.tables().forEach((table) -> now.put(table.name(), table));
		TableRenamer renamer = new TableRenamer(this.changes, new Renamer(this.changes));
		for (Table table : this.before.tables()) {
			Table renamed = renamer.table(table);
			Table is = now.get(renamed.name());
			if (is != null && !is.equals(renamed)) {
				action.accept(new Renamed(table.name(), renamed), is);
			}
		}
	}

	private void columns(QualifiedName table, Table was, Table is) {
		List<Column> gone = was.columns()
			.stream()
			.filter((column) -> is.column(column.name()).isEmpty() && column.generated() == null)
			.toList();
		List<Column> come = is.columns()
			.stream()
			.filter((column) -> was.column(column.name()).isEmpty() && column.generated() == null)
			.toList();
		pairs(gone, come, PartRenames::structure, false).forEach((from, to) -> this.changes
			.add(Changed.part(ObjectKind.COLUMN, table, original(table, from.name()), to.name(), false)));
	}

	private String original(QualifiedName table, String column) {
		return this.changes.all()
			.stream()
			.filter((change) -> change.kind() == ObjectKind.COLUMN && change.from().equals(table)
					&& column.equals(change.newMember()))
			.map((change) -> Objects.requireNonNull(change.member()))
			.findFirst()
			.orElse(column);
	}

	private void constraints(QualifiedName table, Table was, Table is) {
		List<Constraint> gone = was.constraints()
			.stream()
			.filter((constraint) -> is.constraint(constraint.name()).isEmpty() && !isOfParent(was, constraint))
			.toList();
		List<Constraint> come = is.constraints()
			.stream()
			.filter((constraint) -> was.constraint(constraint.name()).isEmpty() && !isOfParent(is, constraint))
			.toList();
		pairs(gone, come, (constraint) -> structure(was.name(), constraint), true).forEach((from, to) -> this.changes
			.add(Changed.part(ObjectKind.CONSTRAINT, table, from.name(), to.name(), false)));
	}

	// The refusals of nulls in a partition get the names of its parent's.
	private static boolean isOfParent(Table table, Constraint constraint) {
		return table.partition() != null && constraint instanceof NotNullConstraint;
	}

	private void indexes(List<Index> was, List<Index> is) {
		List<String> before = was.stream().map(Index::name).toList();
		List<String> now = is.stream().map(Index::name).toList();
		List<Index> gone = was.stream().filter((index) -> !now.contains(index.name())).toList();
		List<Index> come = is.stream().filter((index) -> !before.contains(index.name())).toList();
		NameChanges inverse = this.changes.inverse();
		pairs(gone, come, PartRenames::structure, true).forEach((from, to) -> {
			QualifiedName original = inverse.relation(from.table()).sibling(from.name());
			if (taken(this.after).contains(original) || taken(this.before).contains(to.qualifiedName())) {
				return;
			}
			this.changes.add(Changed.whole(ObjectKind.INDEX, original, to.qualifiedName(), false));
		});
	}

	// An index of another table that has the name on the other side is in the way of a
	// rename, on the way there or back.
	private static Set<QualifiedName> taken(Schema schema) {
		return schema.tables()
			.stream()
			.flatMap((table) -> table.indexes().stream())
			.map(Index::qualifiedName)
			.collect(Collectors.toSet());
	}

	// A sequence is known by the column it goes with.
	private void sequences() {
		Set<QualifiedName> was = this.before.sequences()
			.stream()
			.map((sequence) -> this.changes.relation(sequence.name()))
			.collect(Collectors.toSet());
		Set<QualifiedName> is = this.after.sequences().stream().map(Sequence::name).collect(Collectors.toSet());
		for (Sequence sequence : this.before.sequences()) {
			Sequence.Owner owner = sequence.ownedBy();
			if (owner == null || is.contains(this.changes.relation(sequence.name()))) {
				continue;
			}
			Sequence.Owner now = new Sequence.Owner(this.changes.relation(owner.table()),
					this.changes.column(owner.table(), owner.column()));
			List<Sequence> same = this.after.sequences()
				.stream()
				.filter((other) -> now.equals(other.ownedBy()) && !was.contains(other.name()))
				.toList();
			if (same.size() == 1) {
				this.changes.add(Changed.whole(ObjectKind.SEQUENCE, sequence.name(), same.get(0).name(), false));
			}
		}
	}

	// One value gone, one come, in the same place.
	private void values() {
		Map<QualifiedName, EnumType> now = this.after.enums()
			.stream()
			.collect(Collectors.toMap(EnumType::name, Function.identity()));
		for (EnumType was : this.before.enums()) {
			Optional.ofNullable(now.get(this.changes.type(was.name()))).ifPresent((is) -> values(was, is.values()));
		}
	}

	private void values(EnumType type, List<String> after) {
		List<String> before = type.values();
		if (before.size() != after.size()) {
			return;
		}
		List<Integer> differing = Stream.iterate(0, (i) -> i + 1)
			.limit(before.size())
			.filter((i) -> !before.get(i).equals(after.get(i)))
			.toList();
		if (differing.size() == 1
				&& this.changes.value(type.name(), before.get(differing.get(0))).equals(before.get(differing.get(0)))) {
			this.changes.add(Changed.part(ObjectKind.ATTRIBUTE, type.name(), before.get(differing.get(0)),
					after.get(differing.get(0)), false));
		}
	}

	// Those with the same structure: only where there is one on each side, unless it does
	// not matter which is which.
	private static <T> Map<T, T> pairs(List<T> gone, List<T> come, Function<T, Object> structure, boolean any) {
		Map<Object, List<T>> same = come.stream().collect(Collectors.groupingBy(structure));
		Map<T, T> pairs = new LinkedHashMap<>();
		gone.stream().collect(Collectors.groupingBy(structure)).forEach((key, values) -> {
			List<T> others = new ArrayList<>(same.getOrDefault(key, List.of()));
			boolean certain = values.size() == 1 && others.size() == 1;
			for (int i = 0; (certain || any) && i < Math.min(values.size(), others.size()); i++) {
				pairs.put(values.get(i), others.get(i));
			}
		});
		return pairs;
	}

	private static Object structure(Column column) {
		String value = column.defaultExpression();
		boolean serial = value != null && value.startsWith("nextval(");
		return new Column("it", column.type(), column.notNull(), serial ? "nextval" : value,
				IdentitySequence.unnamed(column), column.generated(), column.collation(), ColumnOptions.DEFAULT, null,
				List.of());
	}

	private static Object structure(QualifiedName table, Constraint constraint) {
		NameChanges neutral = new NameChanges();
		neutral.add(Changed.part(ObjectKind.CONSTRAINT, table, constraint.name(), "it", true));
		Table plain = Table.of(table, List.of(), List.of(Replacement.bare(constraint)));
		return new TableRenamer(neutral, new Renamer(neutral)).table(plain).constraints();
	}

	private static Object structure(Index index) {
		Index bare = Replacement.bare(index);
		return new Index("it", bare.table(), bare.keys(), bare.include(), bare.unique(), bare.nullsNotDistinct(),
				bare.method(), bare.where(), bare.storage(), bare.only(), null, null);
	}

	/**
	 * A table under its later name.
	 *
	 * @param original its name before
	 * @param renamed the table
	 */
	private record Renamed(QualifiedName original, Table renamed) {
	}

}
