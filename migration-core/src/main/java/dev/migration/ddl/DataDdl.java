package dev.migration.ddl;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.migration.operation.DataOperation;
import dev.migration.operation.OperationSwitch;
import dev.migration.operation.SqlOperation;
import dev.migration.operation.Value;

/**
 * Statements about rows, and raw SQL.
 */
final class DataDdl {

	/** Rows of one statement. */
	private static final int CHUNK = 1_000;

	void register(OperationSwitch.Builder<List<SqlStatement>> cases) {
		cases.on(DataOperation.InsertRows.class, this::insert)
			.on(DataOperation.DeleteRows.class, this::delete)
			.on(DataOperation.Backfill.class, (backfill) -> List.of(BackfillSql.statement(backfill)))
			.on(SqlOperation.RunSql.class, this::run)
			.on(SqlOperation.Nothing.class, (nothing) -> List.of())
			.on(SqlOperation.RunJdbc.class, (run) -> {
				throw new IllegalArgumentException("No SQL for: " + run.describe());
			});
	}

	private List<SqlStatement> insert(DataOperation.InsertRows insert) {
		String overriding = (insert.mode() == DataOperation.InsertMode.OVERRIDE_IDENTITY) ? " OVERRIDING SYSTEM VALUE"
				: "";
		String conflict = (insert.mode() == DataOperation.InsertMode.SKIP_EXISTING) ? "\nON CONFLICT DO NOTHING" : "";
		return chunks(insert.rows()).map((rows) -> SqlStatement.of("INSERT INTO %s (%s)%s VALUES%s%s"
			.formatted(Sql.name(insert.table()), Sql.identifiers(insert.columns()), overriding, rows(rows), conflict)))
			.toList();
	}

	private List<SqlStatement> delete(DataOperation.DeleteRows delete) {
		List<Integer> places = delete.key().stream().map(delete.columns()::indexOf).toList();
		List<List<Value>> keys = delete.rows().stream().map((row) -> places.stream().map(row::get).toList()).toList();
		return chunks(keys).map((rows) -> SqlStatement.of("DELETE FROM %s WHERE (%s) IN (%s\n)"
			.formatted(Sql.name(delete.table()), Sql.identifiers(delete.key()), rows(rows)))).toList();
	}

	private static Stream<List<List<Value>>> chunks(List<List<Value>> rows) {
		return IntStream.range(0, (rows.size() + CHUNK - 1) / CHUNK)
			.mapToObj((i) -> rows.subList(i * CHUNK, Math.min(rows.size(), (i + 1) * CHUNK)));
	}

	private static String rows(List<List<Value>> rows) {
		return rows.stream()
			.map((row) -> row.stream().map(Sql::value).collect(Collectors.joining(", ", "\n    (", ")")))
			.collect(Collectors.joining(","));
	}

	private List<SqlStatement> run(SqlOperation.RunSql run) {
		StatementRules rules = new StatementRules(run.sql());
		String sql = new NamedParameters(run.sql(), run.parameters()).bind();
		return List.of(new SqlStatement(sql, rules.isTransactional(), rules.isBoundary(), null, run.origin()));
	}

}
