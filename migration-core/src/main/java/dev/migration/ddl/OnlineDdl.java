package dev.migration.ddl;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import dev.migration.operation.DataOperation;
import dev.migration.operation.OnlineOperation;
import dev.migration.operation.Operation;
import dev.migration.operation.OperationSwitch;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.Constraint;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Index;
import dev.migration.schema.IndexKey;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.StorageOptions;
import dev.migration.schema.UniqueConstraint;
import dev.migration.schema.Validity;

/**
 * Statements of changes that keep readers and writers going.
 * <p>
 * Each step ends with a boundary, so that its locks are gone before the next begins.
 */
final class OnlineDdl {

	/** How long a name may be. */
	private static final int LIMIT = 63;

	private final Function<Operation, List<SqlStatement>> others;

	OnlineDdl(Function<Operation, List<SqlStatement>> others) {
		this.others = others;
	}

	void register(OperationSwitch.Builder<List<SqlStatement>> cases) {
		cases.on(OnlineOperation.AddConstraintOnline.class, this::addConstraint)
			.on(OnlineOperation.AddKeyOnline.class, this::addKey)
			.on(OnlineOperation.SetNotNullOnline.class, (set) -> setNotNull(set.table(), set.column()))
			.on(OnlineOperation.AddColumnOnline.class, this::addColumn)
			.on(OnlineOperation.ChangeTypeOnline.class, this::changeType)
			.on(OnlineOperation.RetireColumn.class,
					(retire) -> new Statements().add(Words.alter(retire.table(), retire.column()) + "DROP NOT NULL")
						.commit()
						.list())
			.on(OnlineOperation.DropRetiredColumn.class, this::dropColumn);
	}

	private List<SqlStatement> addConstraint(OnlineOperation.AddConstraintOnline add) {
		Constraint constraint = add.constraint();
		Constraint unchecked = (constraint instanceof ForeignKey key) ? key.withValidity(Validity.NOT_VALID)
				: ((CheckConstraint) constraint).withValidity(Validity.NOT_VALID);
		return new Statements().addAll(IndexDdl.add(add.table(), unchecked))
			.commit()
			.add(IndexDdl.validate(add.table(), constraint.name()))
			.commit()
			.list();
	}

	private List<SqlStatement> addKey(OnlineOperation.AddKeyOnline add) {
		Constraint constraint = add.constraint();
		Statements statements = new Statements();
		if (constraint instanceof PrimaryKey key) {
			statements.add(Guards.columnsThere(add.table(), key.columns()))
				.add(Guards.noPrimaryKey(add.table()))
				.add(Guards.primaryKey(add.table(), key.columns()))
				.commit();
		}
		return statements.addAll(IndexDdl.create(index(add.table(), constraint), true, false))
			.addAll(IndexDdl.addUsingIndex(add.table(), constraint, constraint.name()))
			.commit()
			.list();
	}

	private static Index index(QualifiedName table, Constraint constraint) {
		if (constraint instanceof PrimaryKey key) {
			return index(key.name(), table, key.columns(), key.include(), false, key.storage());
		}
		UniqueConstraint unique = (UniqueConstraint) constraint;
		return index(unique.name(), table, unique.columns(), unique.include(), unique.nullsNotDistinct(),
				unique.storage());
	}

	// CHECKSTYLE.OFF: ParameterNumber
	private static Index index(String name, QualifiedName table, List<String> columns, List<String> include,
			boolean nullsNotDistinct, StorageOptions storage) {
		// CHECKSTYLE.ON: ParameterNumber
		return new Index(name, table, columns.stream().map(IndexKey::column).toList(), include, true, nullsNotDistinct,
				Index.BTREE, null, storage, false, null, null);
	}

	private List<SqlStatement> setNotNull(QualifiedName table, String column) {
		CheckConstraint check = CheckConstraint
			.of(fitting(column, "_refuses_nulls"), Sql.identifier(column) + " IS NOT NULL")
			.withValidity(Validity.NOT_VALID);
		return new Statements().addAll(IndexDdl.add(table, check))
			.commit()
			.add(IndexDdl.validate(table, check.name()))
			.commit()
			.add(Words.alter(table, column) + "SET NOT NULL")
			.add(Words.alter(table) + "DROP CONSTRAINT " + Sql.identifier(check.name()))
			.commit()
			.list();
	}

	private List<SqlStatement> addColumn(OnlineOperation.AddColumnOnline add) {
		QualifiedName table = add.table();
		Column column = add.column();
		String value = Objects.requireNonNull(column.defaultExpression());
		Column bare = new Column(column.name(), column.type(), false, null, null, null, column.collation(),
				column.options(), column.comment(), column.grants());
		Statements statements = new Statements().addAll(ColumnDdl.addColumn(table, bare, false))
			.add(Words.alter(table, column.name()) + "SET DEFAULT " + value)
			.commit()
			.add(BackfillSql.statement(new DataOperation.Backfill(table, Map.of(column.name(), value),
					Sql.identifier(column.name()) + " IS NULL", add.batchSize(), add.pause(), List.of())));
		return column.notNull() ? statements.addAll(setNotNull(table, column.name())).list() : statements.list();
	}

	private List<SqlStatement> changeType(OnlineOperation.ChangeTypeOnline change) {
		QualifiedName table = change.table();
		Column column = change.column();
		Column shadow = new Column(change.shadow(), column.type(), false, null, null, null, column.collation(),
				column.options(), column.comment(), List.of());
		String using = change.using();
		String value = (using != null) ? using
				: "%s::%s".formatted(Sql.identifier(column.name()), Sql.type(column.type()));
		ShadowTrigger trigger = new ShadowTrigger(table, change.shadow(), value);
		Statements statements = new Statements().add(Guards.columnsThere(table, List.of(column.name())))
			.add(Guards.changeableType(table, column.name()))
			.add(Guards.nothingLeftBehind(change))
			.addAll(ColumnDdl.addColumn(table, shadow, false))
			.addAll(trigger.create())
			.commit()
			.add(BackfillSql.statement(new DataOperation.Backfill(table, Map.of(change.shadow(), value),
					Sql.identifier(change.shadow()) + " IS NULL", change.batchSize(), change.pause(), List.of())));
		if (column.defaultExpression() != null) {
			statements.add(Words.alter(table, change.shadow()) + "SET DEFAULT " + column.defaultExpression()).commit();
		}
		if (column.notNull()) {
			statements.addAll(setNotNull(table, change.shadow()));
		}
		change.beforeSwap().forEach((operation) -> statements.addAll(this.others.apply(operation)).commit());
		return statements.addAll(swap(change, trigger)).list();
	}

	private List<SqlStatement> swap(OnlineOperation.ChangeTypeOnline change, ShadowTrigger trigger) {
		QualifiedName table = change.table();
		String name = change.column().name();
		ObjectReference old = ObjectReference.of(ObjectKind.COLUMN, table, name);
		ObjectReference shadow = ObjectReference.of(ObjectKind.COLUMN, table, change.shadow());
		return new Statements().add("LOCK TABLE %s IN ACCESS EXCLUSIVE MODE".formatted(Sql.name(table)))
			.addAll(trigger.drop())
			.add(Words.alter(table, name) + "DROP NOT NULL")
			.add(Words.alter(table, name) + "DROP DEFAULT")
			.add(ObjectSql.rename(old, change.retired()))
			.add(ObjectSql.rename(shadow, name))
			.commit()
			.list();
	}

	private List<SqlStatement> dropColumn(OnlineOperation.DropRetiredColumn drop) {
		return new Statements().add(Guards.retiredColumn(drop.table(), drop.column()))
			.add(Words.alter(drop.table()) + "DROP COLUMN " + Sql.identifier(drop.column()))
			.commit()
			.list();
	}

	// A name made of another, cut so that both fit.
	static String fitting(String name, String suffix) {
		int end = name.length();
		while ((name.substring(0, end) + suffix).getBytes(StandardCharsets.UTF_8).length > LIMIT) {
			end = name.offsetByCodePoints(end, -1);
		}
		return name.substring(0, end) + suffix;
	}

}
