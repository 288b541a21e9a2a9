package dev.migration.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.Index;
import dev.migration.schema.IndexKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.StorageOptions;

/**
 * Says what an index is like.
 */
public final class IndexBuilder extends Undoable<IndexBuilder> {

	private final @Nullable String name;

	private final QualifiedName table;

	private final NamingConvention naming;

	private final List<IndexKey> keys = new ArrayList<>();

	private List<String> include = List.of();

	private boolean unique;

	private boolean nullsNotDistinct;

	private String method = Index.BTREE;

	private @Nullable String where;

	private StorageOptions storage = StorageOptions.DEFAULT;

	private boolean only;

	private @Nullable String comment;

	private boolean concurrently;

	private boolean ifNotExists;

	IndexBuilder(@Nullable String name, QualifiedName table, NamingConvention naming) {
		this.name = name;
		this.table = table;
		this.naming = naming;
	}

	/**
	 * Sorts by more columns or expressions.
	 * @param more for example {@code column("y").desc().nullsLast()} or
	 * {@code expression("lower(name)")}
	 * @return this builder
	 */
	public IndexBuilder on(IndexKey... more) {
		this.keys.addAll(List.of(more));
		return this;
	}

	/**
	 * Sorts by an expression.
	 * @param expression the expression as SQL, for example {@code lower(email)}
	 * @return this builder
	 */
	public IndexBuilder onExpression(String expression) {
		this.keys.add(IndexKey.expression(expression));
		return this;
	}

	/**
	 * Lets no two rows share their keys.
	 * @return this builder
	 */
	public IndexBuilder unique() {
		this.unique = true;
		return this;
	}

	/**
	 * Counts two nulls as equal; PostgreSQL 15.
	 * @return this builder
	 */
	public IndexBuilder nullsNotDistinct() {
		this.nullsNotDistinct = true;
		return this;
	}

	/**
	 * Uses another index method than {@code btree}.
	 * @param index the exact name of the method, for example {@code gin}
	 * @return this builder
	 */
	public IndexBuilder using(String index) {
		this.method = index;
		return this;
	}

	/**
	 * Carries columns along, so that the index alone answers more queries.
	 * @param columns the exact names
	 * @return this builder
	 */
	public IndexBuilder include(String... columns) {
		this.include = List.of(columns);
		return this;
	}

	/**
	 * Is about some rows only.
	 * @param condition their condition as SQL
	 * @return this builder
	 */
	public IndexBuilder where(String condition) {
		this.where = condition;
		return this;
	}

	/**
	 * Sets a storage parameter.
	 * @param parameter for example {@code fillfactor}
	 * @param value the value as SQL
	 * @return this builder
	 */
	public IndexBuilder with(String parameter, String value) {
		this.storage = this.storage.with(parameter, value);
		return this;
	}

	/**
	 * Puts the index into a tablespace.
	 * @param tablespace the exact name
	 * @return this builder
	 */
	public IndexBuilder tablespace(String tablespace) {
		this.storage = new StorageOptions(this.storage.parameters(), tablespace);
		return this;
	}

	/**
	 * Leaves partitions out; each gets an index of its own that is attached later.
	 * @return this builder
	 */
	public IndexBuilder only() {
		this.only = true;
		return this;
	}

	/**
	 * Lets writers go on while the index is built, outside a transaction; the table is
	 * locked in SHARE UPDATE EXCLUSIVE mode only. Not for partitioned tables.
	 * @return this builder
	 */
	public IndexBuilder concurrently() {
		this.concurrently = true;
		return this;
	}

	/**
	 * Leaves an index of that name as it is.
	 * <p>
	 * What was there before must not go: a derived downgrade needs {@link #undo}.
	 * @return this builder
	 */
	public IndexBuilder ifNotExists() {
		this.ifNotExists = true;
		return this;
	}

	/**
	 * Says for people what it is for.
	 * @param text the comment
	 * @return this builder
	 */
	public IndexBuilder comment(String text) {
		this.comment = text;
		return this;
	}

	@Override
	public List<Operation> operations() {
		return List.of(new IndexOperation.CreateIndex(build(this.naming), this.concurrently, this.ifNotExists));
	}

	Index build(NamingConvention convention) {
		String chosen = given()
			.orElseGet(() -> convention.name(NamingConvention.Kind.INDEX, this.table, words(this.keys), null));
		return new Index(chosen, this.table, this.keys, this.include, this.unique, this.nullsNotDistinct, this.method,
				this.where, this.storage, this.only, null, this.comment);
	}

	Optional<String> given() {
		return Optional.ofNullable(this.name).map((given) -> local(QualifiedName.parse(given)));
	}

	static List<String> words(List<IndexKey> keys) {
		return keys.stream().map((key) -> key.expression() ? "expr" : key.text()).toList();
	}

	private String local(QualifiedName qualified) {
		if (qualified.schema() != null && !qualified.schema().equals(this.table.schema())) {
			throw new IllegalArgumentException(
					"Index '%s' cannot be in another schema than its table '%s'".formatted(qualified, this.table));
		}
		return qualified.name();
	}

}
