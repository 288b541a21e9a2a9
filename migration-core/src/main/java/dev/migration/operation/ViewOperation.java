package dev.migration.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.MaterializedView;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.View;

/**
 * Operations on views and materialized views.
 */
public sealed interface ViewOperation extends Operation {

	/**
	 * The view.
	 * @return the name
	 */
	QualifiedName view();

	/**
	 * Creates a view, or gives one another query.
	 *
	 * @param definition the view
	 * @param replace whether a view of that name is replaced
	 * @param previously the view that is replaced, or {@code null} when there is none or
	 * it is unknown
	 */
	record CreateView(View definition, boolean replace, @Nullable View previously) implements ViewOperation {

		@Override
		public QualifiedName view() {
			return this.definition.name();
		}

		@Override
		public Optional<Operation> inverse() {
			return undo();
		}

		@Override
		public String describe() {
			return "%s view %s".formatted(this.replace ? "replace" : "create", view());
		}

		private Optional<Operation> undo() {
			if (this.previously != null) {
				return Optional.of(new CreateView(this.previously, true, this.definition));
			}
			return this.replace ? Optional.empty() : Optional.of(new DropView(view(), false, false, this.definition));
		}

	}

	/**
	 * Drops a view.
	 *
	 * @param view the view
	 * @param ifExists whether it may be missing
	 * @param cascade whether what depends on it goes too
	 * @param previously the view that is dropped, or {@code null} when unknown
	 */
	record DropView(QualifiedName view, boolean ifExists, boolean cascade,
			@Nullable View previously) implements ViewOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.ofNullable(this.previously).map((before) -> new CreateView(before, false, null));
		}

		@Override
		public String describe() {
			return "drop view " + this.view;
		}

	}

	/**
	 * Creates a materialized view.
	 *
	 * @param definition the view
	 * @param ifNotExists whether a view of that name is left as it is
	 */
	record CreateMaterializedView(MaterializedView definition, boolean ifNotExists) implements ViewOperation {

		@Override
		public QualifiedName view() {
			return this.definition.name();
		}

		@Override
		public Optional<Operation> inverse() {
			return this.ifNotExists ? Optional.empty()
					: Optional.of(new DropMaterializedView(view(), false, false, this.definition));
		}

		@Override
		public String obstacle() {
			return IrreversibleOperationException.MAY_HAVE_BEEN_THERE;
		}

		@Override
		public String describe() {
			return "create materialized view " + view();
		}

	}

	/**
	 * Drops a materialized view.
	 *
	 * @param view the view
	 * @param ifExists whether it may be missing
	 * @param cascade whether what depends on it goes too
	 * @param previously the view that is dropped, or {@code null} when unknown
	 */
	record DropMaterializedView(QualifiedName view, boolean ifExists, boolean cascade,
			@Nullable MaterializedView previously) implements ViewOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.ofNullable(this.previously)
				.map((before) -> new CreateMaterializedView(before, this.ifExists));
		}

		@Override
		public String describe() {
			return "drop materialized view " + this.view;
		}

	}

	/**
	 * Runs the query of a materialized view again.
	 *
	 * @param view the view
	 * @param concurrently whether readers go on meanwhile; needs a unique index
	 * @param withData {@code false} to empty it instead
	 */
	record RefreshMaterializedView(QualifiedName view, boolean concurrently,
			boolean withData) implements ViewOperation {

		public RefreshMaterializedView {
			if (concurrently && !withData) {
				throw new IllegalArgumentException(
						"Materialized view '%s' cannot be emptied concurrently".formatted(view));
			}
		}

		@Override
		public Optional<Operation> inverse() {
			return Optional.of(new SqlOperation.Nothing("keep materialized view %s as it is".formatted(this.view)));
		}

		@Override
		public String describe() {
			return "refresh materialized view " + this.view;
		}

	}

}
