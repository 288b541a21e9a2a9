package dev.migration.operation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.Extension;

/**
 * Says how an extension is installed.
 */
public final class ExtensionBuilder extends Undoable<ExtensionBuilder> {

	private final String name;

	private @Nullable String schema;

	private @Nullable String version;

	private boolean cascade;

	private boolean ifNotExists;

	ExtensionBuilder(String name) {
		this.name = name;
	}

	/**
	 * Puts its objects into a schema.
	 * @param target the exact name of the schema
	 * @return this builder
	 */
	public ExtensionBuilder schema(String target) {
		this.schema = target;
		return this;
	}

	/**
	 * Installs a version other than the default one.
	 * @param wanted the version
	 * @return this builder
	 */
	public ExtensionBuilder version(String wanted) {
		this.version = wanted;
		return this;
	}

	/**
	 * Installs the extensions it needs too.
	 * @return this builder
	 */
	public ExtensionBuilder cascade() {
		this.cascade = true;
		return this;
	}

	/**
	 * Leaves an extension of that name as it is.
	 * <p>
	 * What was there before must not go: a derived downgrade needs {@link #undo}.
	 * @return this builder
	 */
	public ExtensionBuilder ifNotExists() {
		this.ifNotExists = true;
		return this;
	}

	@Override
	public List<Operation> operations() {
		return List.of(new NamespaceOperation.CreateExtension(new Extension(this.name, this.schema, this.version, null),
				this.cascade, this.ifNotExists));
	}

}
