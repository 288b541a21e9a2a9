package dev.migration.scratch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migration.diff.ExpressionText;
import dev.migration.schema.Column;
import dev.migration.schema.Dependency;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.Partition;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;

/**
 * What the database has and the model does away with: tables, columns, and all that
 * cannot be without them.
 */
final class Gone {

	private final Set<ObjectReference> objects;

	private Gone(Set<ObjectReference> objects) {
		this.objects = objects;
	}

	static Gone of(Schema actual, Schema desired) {
		Map<QualifiedName, Table> wanted = new HashMap<>();
		desired.tables().forEach((table) -> wanted.put(table.name(), table));
		Map<QualifiedName, Table> there = new HashMap<>();
		actual.tables().forEach((table) -> there.put(table.name(), table));
		Set<ObjectReference> gone = new HashSet<>();
		for (Table table : actual.tables()) {
			Table is = wanted.get(table.name());
			if (is != null) {
				columns(table, is, gone);
			}
			else if (!goesWithParent(table, wanted, there)) {
				gone.add(ObjectReference.of(ObjectKind.TABLE, table.name()));
			}
		}
		addDependents(gone, actual.dependencies());
		return new Gone(gone);
	}

	private static void columns(Table was, Table is, Set<ObjectReference> gone) {
		was.columns()
			.stream()
			.map(Column::name)
			.filter((column) -> is.column(column).isEmpty())
			.forEach((column) -> gone.add(ObjectReference.of(ObjectKind.COLUMN, was.name(), column)));
	}

	// No model knows partitions or tables that inherit; they stay as long as the parent.
	private static boolean goesWithParent(Table table, Map<QualifiedName, Table> wanted,
			Map<QualifiedName, Table> there) {
		return parents(table).stream().anyMatch((parent) -> {
			Table known = there.get(parent);
			return wanted.containsKey(parent) || (known != null && goesWithParent(known, wanted, there));
		});
	}

	static List<QualifiedName> parents(Table table) {
		Partition partition = table.partition();
		return (partition != null) ? List.of(partition.parent()) : table.inherits();
	}

	private static void addDependents(Set<ObjectReference> gone, List<Dependency> dependencies) {
		boolean more = true;
		while (more) {
			more = false;
			for (Dependency dependency : dependencies) {
				ObjectReference needed = dependency.needed();
				boolean lost = gone.contains(needed)
						|| gone.contains(ObjectReference.of(ObjectKind.TABLE, needed.name()))
						|| gone.contains(ObjectReference.of(ObjectKind.VIEW, needed.name()))
						|| gone.contains(ObjectReference.of(ObjectKind.MATERIALIZED_VIEW, needed.name()));
				more |= lost && dependency.dependent().kind() != ObjectKind.COLUMN && gone.add(dependency.dependent());
			}
		}
	}

	boolean has(ObjectKind kind, QualifiedName name) {
		return this.objects.stream().anyMatch((one) -> one.kind() == kind && one.name().equals(name));
	}

	boolean has(ObjectKind kind, QualifiedName owner, String member) {
		return this.objects.contains(ObjectReference.of(kind, owner, member));
	}

	boolean hasTable(QualifiedName table) {
		return this.objects.contains(ObjectReference.of(ObjectKind.TABLE, table));
	}

	boolean hasColumn(QualifiedName table, String column) {
		return has(ObjectKind.COLUMN, table, column) || hasTable(table);
	}

	boolean hasAny(QualifiedName table, List<String> columns) {
		return columns.stream().anyMatch((column) -> hasColumn(table, column));
	}

	boolean isMentioned(QualifiedName table, @Nullable String expression) {
		return ExpressionText.names(expression).stream().anyMatch((name) -> has(ObjectKind.COLUMN, table, name));
	}

}
