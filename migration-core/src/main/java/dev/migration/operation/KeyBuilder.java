package dev.migration.operation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.StorageOptions;

/**
 * Says what a constraint is like that has an index.
 *
 * @param <B> the builder itself
 */
public abstract sealed class KeyBuilder<B extends KeyBuilder<B>> extends DeferrableBuilder<B>
		permits PrimaryKeyBuilder, UniqueBuilder, ExclusionBuilder {

	private List<String> include = List.of();

	private StorageOptions storage = StorageOptions.DEFAULT;

	KeyBuilder(@Nullable String name) {
		super(name);
	}

	/**
	 * Carries columns along in the index, so that it alone answers more queries.
	 * @param columns the exact names
	 * @return this builder
	 */
	public B include(String... columns) {
		this.include = List.of(columns);
		return self();
	}

	/**
	 * Sets a storage parameter of the index.
	 * @param parameter for example {@code fillfactor}
	 * @param value the value as SQL
	 * @return this builder
	 */
	public B with(String parameter, String value) {
		this.storage = this.storage.with(parameter, value);
		return self();
	}

	/**
	 * Puts the index into a tablespace.
	 * @param tablespace the exact name
	 * @return this builder
	 */
	public B tablespace(String tablespace) {
		this.storage = new StorageOptions(this.storage.parameters(), tablespace);
		return self();
	}

	final List<String> include() {
		return this.include;
	}

	final StorageOptions storage() {
		return this.storage;
	}

}
