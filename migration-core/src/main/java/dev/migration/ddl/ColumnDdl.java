package dev.migration.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.migration.operation.ColumnOperation;
import dev.migration.operation.ColumnRuleOperation;
import dev.migration.operation.OperationSwitch;
import dev.migration.schema.Column;
import dev.migration.schema.ColumnOptions;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.QualifiedName;

/**
 * Statements about columns.
 */
final class ColumnDdl {

	void register(OperationSwitch.Builder<List<SqlStatement>> cases) {
		cases.on(ColumnOperation.AddColumn.class, this::addColumn)
			.on(ColumnOperation.DropColumn.class,
					(drop) -> Statements
						.of("%sDROP COLUMN %s%s%s".formatted(Words.alter(drop.table()), Words.ifExists(drop.ifExists()),
								Sql.identifier(drop.column()), Words.cascade(drop.cascade()))))
			.on(ColumnOperation.SetColumnType.class, this::setType)
			.on(ColumnOperation.SetNotNull.class,
					(set) -> alter(set.table(), set.column(), set.notNull() ? "SET NOT NULL" : "DROP NOT NULL"))
			.on(ColumnOperation.SetDefault.class,
					(set) -> alter(set.table(), set.column(), setDefault(set.expression())))
			.on(ColumnRuleOperation.AddIdentity.class,
					(add) -> alter(add.table(), add.column(), "ADD GENERATED " + ColumnSql.identity(add.identity())))
			.on(ColumnRuleOperation.ChangeIdentity.class, this::changeIdentity)
			.on(ColumnRuleOperation.DropIdentity.class,
					(drop) -> alter(drop.table(), drop.column(), dropIfExists("DROP IDENTITY", drop.ifExists())))
			.on(ColumnRuleOperation.SetExpression.class,
					(set) -> alter(set.table(), set.column(), "SET EXPRESSION AS (" + set.expression() + ")"))
			.on(ColumnRuleOperation.DropExpression.class,
					(drop) -> alter(drop.table(), drop.column(), dropIfExists("DROP EXPRESSION", drop.ifExists())))
			.on(ColumnRuleOperation.SetStorage.class, (set) -> alter(set.table(), set.column(), storage(set.storage())))
			.on(ColumnRuleOperation.SetCompression.class,
					(set) -> alter(set.table(), set.column(), "SET COMPRESSION " + compression(set.compression())))
			.on(ColumnRuleOperation.SetStatistics.class,
					(set) -> alter(set.table(), set.column(), "SET STATISTICS " + set.target()))
			.on(ColumnRuleOperation.SetColumnParameters.class,
					(set) -> RelationDdl.parameters(Words.alter(set.table(), set.column()), set.change()));
	}

	static String setDefault(@Nullable String expression) {
		return (expression != null) ? "SET DEFAULT " + expression : "DROP DEFAULT";
	}

	// How a new column is kept, beyond what its definition can say on every server.
	static List<SqlStatement> options(QualifiedName table, Column column) {
		ColumnOptions options = column.options();
		String alter = Words.alter(table, column.name());
		return new Statements()
			.addIf(options.storage() != null, () -> alter + storage(Objects.requireNonNull(options.storage())))
			.addIf(options.statistics() != null, () -> alter + "SET STATISTICS " + options.statistics())
			.addIf(!options.parameters().isEmpty(),
					() -> alter + "SET" + ConstraintSql.parameters(options.parameters()))
			.list();
	}

	// The comment and grants of a column.
	static List<SqlStatement> words(QualifiedName table, Column column) {
		ObjectReference object = ObjectReference.of(ObjectKind.COLUMN, table, column.name());
		return new Statements().addAll(ObjectSql.commentIfAny(object, column.comment()))
			.addAll(ObjectSql.grants(object, column.grants()))
			.list();
	}

	static List<SqlStatement> addColumn(QualifiedName table, Column column, boolean ifNotExists) {
		return new Statements()
			.add("%sADD COLUMN %s%s".formatted(Words.alter(table), Words.ifNotExists(ifNotExists),
					ColumnSql.definition(column)))
			.addAll(options(table, column))
			.addAll(words(table, column))
			.list();
	}

	private List<SqlStatement> addColumn(ColumnOperation.AddColumn add) {
		return addColumn(add.table(), add.column(), add.ifNotExists());
	}

	private List<SqlStatement> setType(ColumnOperation.SetColumnType set) {
		String using = (set.using() != null) ? " USING " + set.using() : "";
		return alter(set.table(), set.column(),
				"TYPE %s%s%s".formatted(Sql.type(set.type()), Words.collate(set.collation()), using));
	}

	private List<SqlStatement> changeIdentity(ColumnRuleOperation.ChangeIdentity change) {
		List<String> words = new ArrayList<>();
		if (change.generation() != null) {
			words.add("SET GENERATED " + change.generation().name().replace('_', ' '));
		}
		ColumnSql.options(change.options()).forEach((option) -> words.add("SET " + option));
		if (change.restart() != null) {
			words.add("RESTART WITH " + change.restart());
		}
		return alter(change.table(), change.column(), String.join(" ", words));
	}

	private static String storage(String storage) {
		return "SET STORAGE " + storage.toUpperCase(Locale.ROOT);
	}

	private static String compression(String method) {
		return method.equals("default") ? "DEFAULT" : Sql.identifier(method);
	}

	private static String dropIfExists(String words, boolean ifExists) {
		return ifExists ? words + " IF EXISTS" : words;
	}

	private static List<SqlStatement> alter(QualifiedName table, String column, String change) {
		return Statements.of(Words.alter(table, column) + change);
	}

}
