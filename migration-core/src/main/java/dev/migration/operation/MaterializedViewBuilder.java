package dev.migration.operation;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.MaterializedView;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.StorageOptions;

/**
 * Says what a materialized view is like.
 */
public final class MaterializedViewBuilder extends Undoable<MaterializedViewBuilder> {

	private final QualifiedName name;

	private final String query;

	private List<String> columns = List.of();

	private @Nullable String accessMethod;

	private StorageOptions storage = StorageOptions.DEFAULT;

	private boolean populated = true;

	private @Nullable String comment;

	private boolean ifNotExists;

	MaterializedViewBuilder(QualifiedName name, String query) {
		this.name = name;
		this.query = query;
	}

	/**
	 * Gives the columns other names than the query does.
	 * @param names the exact names in order
	 * @return this builder
	 */
	public MaterializedViewBuilder columns(String... names) {
		this.columns = List.of(names);
		return this;
	}

	/**
	 * Leaves it empty until it is refreshed.
	 * @return this builder
	 */
	public MaterializedViewBuilder withNoData() {
		this.populated = false;
		return this;
	}

	/**
	 * Keeps the rows by another table access method.
	 * @param method the exact name
	 * @return this builder
	 */
	public MaterializedViewBuilder using(String method) {
		this.accessMethod = method;
		return this;
	}

	/**
	 * Sets a storage parameter.
	 * @param parameter for example {@code fillfactor}
	 * @param value the value as SQL
	 * @return this builder
	 */
	public MaterializedViewBuilder with(String parameter, String value) {
		this.storage = this.storage.with(parameter, value);
		return this;
	}

	/**
	 * Puts the rows into a tablespace.
	 * @param tablespace the exact name
	 * @return this builder
	 */
	public MaterializedViewBuilder tablespace(String tablespace) {
		this.storage = new StorageOptions(this.storage.parameters(), tablespace);
		return this;
	}

	/**
	 * Says for people what it shows.
	 * @param text the comment
	 * @return this builder
	 */
	public MaterializedViewBuilder comment(String text) {
		this.comment = text;
		return this;
	}

	/**
	 * Leaves a materialized view of that name as it is.
	 * <p>
	 * What was there before must not go: a derived downgrade needs {@link #undo}.
	 * @return this builder
	 */
	public MaterializedViewBuilder ifNotExists() {
		this.ifNotExists = true;
		return this;
	}

	@Override
	public List<Operation> operations() {
		MaterializedView view = new MaterializedView(this.name, this.columns, this.query, this.accessMethod,
				this.storage, this.populated, List.of(), this.comment, Map.of(), List.of());
		return List.of(new ViewOperation.CreateMaterializedView(view, this.ifNotExists));
	}

}
