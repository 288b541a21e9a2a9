package dev.migration.diff;

import java.util.Map;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.migration.operation.ParameterChange;
import dev.migration.operation.RelationOperation;
import dev.migration.operation.ViewOperation;
import dev.migration.schema.MaterializedView;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.View;

/**
 * Compares views and materialized views.
 */
final class ViewComparer {

	private final Steps steps;

	private final Sides sides;

	ViewComparer(Steps steps, Sides sides) {
		this.steps = steps;
		this.sides = sides;
	}

	void compare() {
		each(this.sides.before().views(), this.sides.after().views(), this::view);
		each(this.sides.before().materializedViews(), this.sides.after().materializedViews(), this::materializedView);
	}

	private static <V> void each(Map<QualifiedName, V> before, Map<QualifiedName, V> after,
			Pairs.Visitor<QualifiedName, V> visitor) {
		TreeSet<QualifiedName> names = new TreeSet<>(before.keySet());
		names.addAll(after.keySet());
		names.forEach((name) -> visitor.visit(name, before.get(name), after.get(name)));
	}

	private void view(QualifiedName name, @Nullable View before, @Nullable View after) {
		Id id = Id.relation(name);
		if (before == null || after == null || this.sides.rebuilds().contains(id)) {
			if (before != null) {
				this.steps.drop(id, new ViewOperation.DropView(name, false, false, before));
				together(this.sides.before(), id, Step.Action.DROP);
			}
			if (after != null) {
				this.steps.create(id, new ViewOperation.CreateView(after, false, null));
				together(this.sides.after(), id, Step.Action.CREATE);
			}
			return;
		}
		ObjectReference object = ObjectReference.of(ObjectKind.VIEW, name);
		ParameterChange options = Words.parameters(before.options(), after.options());
		if (options != null) {
			this.steps.change(id, new RelationOperation.SetParameters(object, options));
		}
		new TriggerComparer(this.steps, this.sides).compare(before.triggers(), after.triggers());
		this.steps.add(id, Step.Action.CHANGE, Words.compare(object, before.comment(), after.comment()));
		columns(name, before.columnComments(), after.columnComments());
		this.steps.add(id, Step.Action.CHANGE, Words.compare(object, before.grants(), after.grants()));
	}

	private void materializedView(QualifiedName name, @Nullable MaterializedView before,
			@Nullable MaterializedView after) {
		Id id = Id.relation(name);
		if (before == null || after == null || this.sides.rebuilds().contains(id)) {
			if (before != null) {
				this.steps.drop(id, new ViewOperation.DropMaterializedView(name, false, false, before));
				together(this.sides.before(), id, Step.Action.DROP);
			}
			if (after != null) {
				this.steps.create(id, create(before, after));
				together(this.sides.after(), id, Step.Action.CREATE);
			}
			return;
		}
		ObjectReference object = ObjectReference.of(ObjectKind.MATERIALIZED_VIEW, name);
		String method = TableOptionsComparer.method(after.accessMethod());
		if (!method.equals(TableOptionsComparer.method(before.accessMethod()))) {
			this.steps.change(id, new RelationOperation.SetAccessMethod(object, method,
					TableOptionsComparer.method(before.accessMethod())));
		}
		this.steps.add(id, Step.Action.CHANGE, IndexComparer.storage(object, before.storage(), after.storage()));
		new IndexComparer(this.steps, this.sides).compare(before.indexes(), after.indexes());
		this.steps.add(id, Step.Action.CHANGE, Words.compare(object, before.comment(), after.comment()));
		columns(name, before.columnComments(), after.columnComments());
		this.steps.add(id, Step.Action.CHANGE, Words.compare(object, before.grants(), after.grants()));
	}

	// Whether a view holds rows is no matter of the schema; one that comes again is
	// filled when it was, or should be.
	private static Change create(@Nullable MaterializedView before, MaterializedView after) {
		if (before == null) {
			return Change.of(new ViewOperation.CreateMaterializedView(after, false));
		}
		MaterializedView again = new MaterializedView(after.name(), after.columns(), after.query(),
				after.accessMethod(), after.storage(), before.populated() || after.populated(), after.indexes(),
				after.comment(), after.columnComments(), after.grants());
		ViewOperation create = new ViewOperation.CreateMaterializedView(again, false);
		return again.populated() ? Change.of(create,
				Note.of(Note.Kind.BLOCKING_LOCK,
						"readers of %s wait while its query runs and its rows and indexes are made anew"
							.formatted(TypeText.of(after.name()))))
				: Change.of(create);
	}

	private void columns(QualifiedName view, Map<String, String> before, Map<String, String> after) {
		Pairs.each(before, after, (column, was, is) -> this.steps.add(Id.relation(view), Step.Action.CHANGE,
				Words.compare(ObjectReference.of(ObjectKind.COLUMN, view, column), was, is)));
	}

	private void together(Inventory inventory, Id view, Step.Action action) {
		inventory.parts(view).forEach((part) -> this.steps.together(part, action, view));
	}

}
