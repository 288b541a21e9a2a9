package dev.migration.operation;

import java.util.List;

import dev.migration.schema.QualifiedName;

/**
 * Says how a materialized view is refreshed.
 */
public final class RefreshBuilder implements Recording {

	private final QualifiedName view;

	private boolean concurrently;

	private boolean withData = true;

	RefreshBuilder(QualifiedName view) {
		this.view = view;
	}

	/**
	 * Lets readers go on; the view is locked in EXCLUSIVE mode only. It needs a unique
	 * index over columns, and must not be empty of data.
	 * @return this builder
	 */
	public RefreshBuilder concurrently() {
		this.concurrently = true;
		return this;
	}

	/**
	 * Empties it instead.
	 * @return this builder
	 */
	public RefreshBuilder withNoData() {
		this.withData = false;
		return this;
	}

	@Override
	public List<Operation> operations() {
		return List.of(new ViewOperation.RefreshMaterializedView(this.view, this.concurrently, this.withData));
	}

}
