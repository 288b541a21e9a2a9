package dev.migration.operation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.Namespace;

/**
 * Says how a schema is created.
 */
public final class CreateSchemaBuilder extends Undoable<CreateSchemaBuilder> {

	private final String name;

	private @Nullable String comment;

	private boolean ifNotExists;

	CreateSchemaBuilder(String name) {
		this.name = name;
	}

	/**
	 * Leaves a schema of that name as it is.
	 * <p>
	 * What was there before must not go: a derived downgrade needs {@link #undo}.
	 * @return this builder
	 */
	public CreateSchemaBuilder ifNotExists() {
		this.ifNotExists = true;
		return this;
	}

	/**
	 * Says for people what it is for.
	 * @param text the comment
	 * @return this builder
	 */
	public CreateSchemaBuilder comment(String text) {
		this.comment = text;
		return this;
	}

	@Override
	public List<Operation> operations() {
		return List.of(new NamespaceOperation.CreateSchema(new Namespace(this.name, this.comment, List.of()),
				this.ifNotExists));
	}

}
