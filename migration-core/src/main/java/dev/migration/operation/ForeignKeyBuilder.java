package dev.migration.operation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.ForeignKey;
import dev.migration.schema.MatchType;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.ReferentialAction;
import dev.migration.schema.Validity;

/**
 * Says what a foreign key is like.
 */
public final class ForeignKeyBuilder extends DeferrableBuilder<ForeignKeyBuilder> {

	private final List<String> columns;

	private @Nullable QualifiedName referencedTable;

	private List<String> referencedColumns = List.of();

	private boolean period;

	private MatchType match = MatchType.SIMPLE;

	private ReferentialAction onDelete = ReferentialAction.NO_ACTION;

	private List<String> onDeleteColumns = List.of();

	private ReferentialAction onUpdate = ReferentialAction.NO_ACTION;

	private Validity validity = Validity.VALID;

	ForeignKeyBuilder(@Nullable String name, List<String> columns) {
		super(name);
		this.columns = List.copyOf(columns);
	}

	/**
	 * Names the other table.
	 * @param table the other table
	 * @param keys the exact names of its columns; none for its primary key
	 * @return this builder
	 */
	public ForeignKeyBuilder references(String table, String... keys) {
		this.referencedTable = QualifiedName.parse(table);
		this.referencedColumns = List.of(keys);
		return this;
	}

	/**
	 * Says what happens when the other row goes.
	 * @param action the action
	 * @return this builder
	 */
	public ForeignKeyBuilder onDelete(ReferentialAction action) {
		this.onDelete = action;
		return this;
	}

	/**
	 * Says what happens to some columns when the other row goes; PostgreSQL 15.
	 * @param action set null or set default
	 * @param only the exact names of the only columns that are set
	 * @return this builder
	 */
	public ForeignKeyBuilder onDelete(ReferentialAction action, String... only) {
		this.onDelete = action;
		this.onDeleteColumns = List.of(only);
		return this;
	}

	/**
	 * Says what happens when the other row's key changes.
	 * @param action the action
	 * @return this builder
	 */
	public ForeignKeyBuilder onUpdate(ReferentialAction action) {
		this.onUpdate = action;
		return this;
	}

	/**
	 * Accepts nulls only in all columns at once.
	 * @return this builder
	 */
	public ForeignKeyBuilder matchFull() {
		this.match = MatchType.FULL;
		return this;
	}

	/**
	 * Lets the last column, a range, be covered by the ranges of the rows it references;
	 * PostgreSQL 18.
	 * @return this builder
	 */
	public ForeignKeyBuilder period() {
		this.period = true;
		return this;
	}

	/**
	 * Leaves the rows there are unchecked until it is validated.
	 * @return this builder
	 */
	public ForeignKeyBuilder notValid() {
		this.validity = Validity.NOT_VALID;
		return this;
	}

	/**
	 * Checks nothing at all; PostgreSQL 18.
	 * @return this builder
	 */
	public ForeignKeyBuilder notEnforced() {
		this.validity = Validity.NOT_ENFORCED;
		return this;
	}

	@Override
	ForeignKey build(QualifiedName table, NamingConvention naming) {
		QualifiedName other = this.referencedTable;
		if (other == null) {
			throw new IllegalArgumentException(
					"Foreign key %s of '%s' references no table; say .references(table, columns)".formatted(words(),
							table));
		}
		String name = name(() -> naming.name(NamingConvention.Kind.FOREIGN_KEY, table, this.columns, other));
		return new ForeignKey(name, this.columns, other, this.referencedColumns, this.period, this.match, this.onDelete,
				this.onDeleteColumns, this.onUpdate, deferral(), this.validity, comment());
	}

}
