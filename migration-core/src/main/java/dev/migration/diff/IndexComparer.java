package dev.migration.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.migration.operation.IndexOperation;
import dev.migration.operation.ParameterChange;
import dev.migration.operation.RelationOperation;
import dev.migration.schema.Index;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.Partition;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.StorageOptions;
import dev.migration.schema.Table;

/**
 * Compares the indexes of a table or materialized view that is on both sides.
 */
final class IndexComparer {

	private final Steps steps;

	private final Sides sides;

	IndexComparer(Steps steps, Sides sides) {
		this.steps = steps;
		this.sides = sides;
	}

	void compare(List<Index> before, List<Index> after) {
		Map<String, Index> was = Pairs.byName(before, Index::name);
		Map<String, Index> is = Pairs.byName(after, Index::name);
		TreeSet<String> names = new TreeSet<>(was.keySet());
		names.addAll(is.keySet());
		names.forEach((name) -> index(was.get(name), is.get(name)));
	}

	private void index(@Nullable Index before, @Nullable Index after) {
		if (before == null || after == null || isRebuilt(before)) {
			if (before != null) {
				drop(before);
			}
			if (after != null) {
				create(after);
			}
			return;
		}
		Id id = Id.relation(after.qualifiedName());
		ObjectReference object = ObjectReference.of(ObjectKind.INDEX, after.qualifiedName());
		QualifiedName parent = after.parent();
		if (parent != null && before.parent() == null) {
			this.steps.create(place(after, parent), new IndexOperation.AttachIndex(after.qualifiedName(), parent));
		}
		this.steps.add(id, Step.Action.CHANGE, storage(object, before.storage(), after.storage()));
		this.steps.add(id, Step.Action.CHANGE, Words.compare(object, before.comment(), after.comment()));
	}

	// With the index of the partitioned table goes that of the partition.
	private boolean isRebuilt(Index index) {
		QualifiedName parent = index.parent();
		return this.sides.rebuilds().contains(Id.relation(index.qualifiedName()))
				|| (parent != null && this.sides.rebuilds().contains(place(index, parent)));
	}

	private void drop(Index index) {
		Id id = Id.relation(index.qualifiedName());
		QualifiedName parent = index.parent();
		if (parent != null) {
			this.steps.together(id, Step.Action.DROP, Id.relation(parent));
			return;
		}
		this.steps.drop(id, new IndexOperation.DropIndex(index.qualifiedName(), false, false, false, index));
	}

	void create(Index index) {
		Id id = Id.relation(index.qualifiedName());
		QualifiedName parent = index.parent();
		Index own = index;
		if (parent != null && isAttached(index.table())) {
			this.steps.create(place(index, parent), new IndexOperation.AttachIndex(index.qualifiedName(), parent));
			own = withoutParent(index);
		}
		else if (parent != null) {
			this.steps.together(place(index, parent), Step.Action.CREATE, id);
		}
		Index created = hasChildren(index) ? only(own) : own;
		this.steps.create(id, Change.of(new IndexOperation.CreateIndex(created, false, false), note(created)));
	}

	// A table that becomes a partition has its index before; otherwise the server would
	// make one under another name.
	private boolean isAttached(QualifiedName name) {
		Table table = this.sides.after().tables().get(name);
		Partition partition = (table != null) ? table.partition() : null;
		if (partition == null) {
			return false;
		}
		Id place = Id.part(Id.Space.PARENT, name, partition.parent().toString());
		return this.steps.find(place, Step.Action.CREATE).filter((step) -> step.id().equals(place)).isPresent();
	}

	// The partitions have their own, under their own names.
	private boolean hasChildren(Index index) {
		return !index.only() && this.sides.after()
			.neededBy(Id.relation(index.qualifiedName()))
			.stream()
			.anyMatch((user) -> user.space() == Id.Space.PARENT);
	}

	private Note note(Index index) {
		String message = "writers of %s wait while the index is built".formatted(TypeText.of(index.table()));
		Table table = this.sides.after().tables().get(index.table());
		boolean partitioned = table != null && table.partitionKey() != null;
		return new Note(Note.Kind.BLOCKING_LOCK, message,
				partitioned ? List.of() : List.of(new IndexOperation.CreateIndex(index, true, false)));
	}

	static List<Change> storage(ObjectReference object, StorageOptions before, StorageOptions after) {
		List<Change> changes = new ArrayList<>();
		ParameterChange parameters = Words.parameters(before.parameters(), after.parameters());
		if (parameters != null) {
			changes.add(Change.of(new RelationOperation.SetParameters(object, parameters)));
		}
		if (!Objects.equals(before.tablespace(), after.tablespace())) {
			changes.add(Change.of(new RelationOperation.SetTablespace(object, tablespace(after), tablespace(before)),
					Note.of(Note.Kind.REWRITE, "copies its files while it is locked against readers and writers")));
		}
		return changes;
	}

	private static String tablespace(StorageOptions storage) {
		return Objects.requireNonNullElse(storage.tablespace(), "pg_default");
	}

	private static Id place(Index index, QualifiedName parent) {
		return Id.part(Id.Space.PARENT, index.qualifiedName(), parent.toString());
	}

	static Index only(Index index) {
		return new Index(index.name(), index.table(), index.keys(), index.include(), index.unique(),
				index.nullsNotDistinct(), index.method(), index.where(), index.storage(), true, index.parent(),
				index.comment());
	}

	static Index withoutParent(Index index) {
		return new Index(index.name(), index.table(), index.keys(), index.include(), index.unique(),
				index.nullsNotDistinct(), index.method(), index.where(), index.storage(), index.only(), null,
				index.comment());
	}

}
