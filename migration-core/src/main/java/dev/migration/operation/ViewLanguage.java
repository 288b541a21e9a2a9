package dev.migration.operation;

import dev.migration.schema.ObjectReference;
import dev.migration.schema.QualifiedName;

/**
 * What is said about views and materialized views.
 */
public sealed interface ViewLanguage extends Language permits Operations {

	/**
	 * Creates a view. Locks the tables of its query in ACCESS SHARE mode, and a view that
	 * it replaces in ACCESS EXCLUSIVE mode; for a moment.
	 * @param view the view
	 * @param query the {@code SELECT}
	 * @return a builder of the options
	 */
	default ViewBuilder createView(String view, String query) {
		return say(new ViewBuilder(QualifiedName.parse(view), query));
	}

	/**
	 * Drops a view. Locks it in ACCESS EXCLUSIVE mode, for a moment.
	 * @param view the view
	 * @return a builder of the options
	 */
	default DropBuilder dropView(String view) {
		QualifiedName name = QualifiedName.parse(view);
		return say(new DropBuilder((ifExists, cascade) -> new ViewOperation.DropView(name, ifExists, cascade, null)));
	}

	/**
	 * Changes the options of a view. Locks it in ACCESS EXCLUSIVE mode, for a moment.
	 * @param view the view
	 * @return a builder of the change
	 */
	default AlterViewBuilder alterView(String view) {
		return say(new AlterViewBuilder(ObjectReference.view(view)));
	}

	/**
	 * Creates a materialized view. Locks the tables of its query in ACCESS SHARE mode
	 * while it runs.
	 * @param view the view
	 * @param query the {@code SELECT}
	 * @return a builder of the options
	 */
	default MaterializedViewBuilder createMaterializedView(String view, String query) {
		return say(new MaterializedViewBuilder(QualifiedName.parse(view), query));
	}

	/**
	 * Drops a materialized view. Locks it in ACCESS EXCLUSIVE mode, for a moment.
	 * @param view the view
	 * @return a builder of the options
	 */
	default DropBuilder dropMaterializedView(String view) {
		QualifiedName name = QualifiedName.parse(view);
		return say(new DropBuilder(
				(ifExists, cascade) -> new ViewOperation.DropMaterializedView(name, ifExists, cascade, null)));
	}

	/**
	 * Changes how a materialized view is kept. Locks it as {@link AlterTableBuilder}
	 * locks a table.
	 * @param view the view
	 * @return a builder of the change
	 */
	default AlterTableBuilder alterMaterializedView(String view) {
		return say(new AlterTableBuilder(ObjectReference.materializedView(view)));
	}

	/**
	 * Runs the query of a materialized view again. Locks it in ACCESS EXCLUSIVE mode
	 * while the query runs; see {@link RefreshBuilder#concurrently()}.
	 * @param view the view
	 * @return a builder of the options
	 */
	default RefreshBuilder refreshMaterializedView(String view) {
		return say(new RefreshBuilder(QualifiedName.parse(view)));
	}

}
