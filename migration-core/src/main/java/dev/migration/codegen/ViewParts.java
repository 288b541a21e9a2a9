package dev.migration.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.migration.operation.IndexOperation.CreateIndex;
import dev.migration.operation.ObjectOperation.Comment;
import dev.migration.operation.ObjectOperation.GrantPrivileges;
import dev.migration.operation.Operation;
import dev.migration.operation.Previous;
import dev.migration.operation.TriggerOperation.CreateTrigger;
import dev.migration.operation.ViewOperation.CreateMaterializedView;
import dev.migration.operation.ViewOperation.CreateView;
import dev.migration.schema.Grant;
import dev.migration.schema.MaterializedView;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.View;

/**
 * Takes a new view apart: its query, and what is said behind it.
 */
final class ViewParts {

	private ViewParts() {
	}

	static List<Operation> of(Operation operation) {
		List<Operation> parts = new ArrayList<>();
		if (operation instanceof CreateView create) {
			View view = create.definition();
			parts.add(new CreateView(new View(view.name(), view.columns(), view.query(), view.options(), List.of(),
					view.comment(), Map.of(), List.of()), create.replace(), null));
			view.triggers().forEach((trigger) -> parts.add(new CreateTrigger(trigger, false, null)));
			words(parts, ObjectKind.VIEW, view.name(), view.columnComments(), view.grants());
		}
		else if (operation instanceof CreateMaterializedView create) {
			MaterializedView view = create.definition();
			parts
				.add(new CreateMaterializedView(
						new MaterializedView(view.name(), view.columns(), view.query(), view.accessMethod(),
								view.storage(), view.populated(), List.of(), view.comment(), Map.of(), List.of()),
						create.ifNotExists()));
			view.indexes().forEach((index) -> parts.add(new CreateIndex(index, false, create.ifNotExists())));
			words(parts, ObjectKind.MATERIALIZED_VIEW, view.name(), view.columnComments(), view.grants());
		}
		return parts;
	}

	private static void words(List<Operation> parts, ObjectKind kind, QualifiedName view, Map<String, String> columns,
			List<Grant> grants) {
		columns.forEach((column, text) -> parts
			.add(new Comment(ObjectReference.of(ObjectKind.COLUMN, view, column), text, Previous.unknown())));
		grants.forEach((grant) -> parts.add(new GrantPrivileges(ObjectReference.of(kind, view), grant)));
	}

}
