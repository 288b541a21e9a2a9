package dev.migration.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import dev.migration.catalog.CatalogFilter;
import dev.migration.catalog.PostgresCatalog;
import dev.migration.ddl.PostgresDdl;
import dev.migration.ddl.Sql;
import dev.migration.ddl.SqlStatement;
import dev.migration.diff.Change;
import dev.migration.diff.DiffFilter;
import dev.migration.diff.SchemaDiff;
import dev.migration.revision.Plan;
import dev.migration.runtime.MigrationRunException;
import dev.migration.runtime.MigrationRunner;
import dev.migration.runtime.RunRequest;
import dev.migration.runtime.RuntimeOptions;
import dev.migration.schema.Schema;

/**
 * Tries a run out on a copy of a database without its rows, and tells what each statement
 * locks and writes anew.
 * <p>
 * How long a lock is held depends on the rows, so that is not known; which locks are
 * taken does not.
 */
public final class Trial {

	private final ScratchDatabases databases;

	private final RuntimeOptions options;

	/**
	 * A trial.
	 * @param databases where scratch databases come from
	 * @param options the options of the real run
	 */
	public Trial(ScratchDatabases databases, RuntimeOptions options) {
		this.databases = databases;
		this.options = options;
	}

	/**
	 * Tries a run out.
	 * @param actual the database
	 * @param current the schema that names without one are in
	 * @param applied the steps that are applied in it, first to run first
	 * @param request the run
	 * @return what it did
	 * @throws ScratchException when there is no scratch database, or no copy can be made
	 */
	public Result run(Schema actual, String current, Plan applied, RunRequest request) {
		try (ScratchDatabase database = this.databases.create()) {
			DataSource dataSource = new CurrentSchema(database.dataSource(), current);
			copy(dataSource, actual, current);
			new MigrationRunner(dataSource, this.options, (event) -> {
			}).stamp((rows) -> applied, request.scripts(), false);
			return rehearse(dataSource, request);
		}
		catch (SQLException ex) {
			throw new ScratchException(ScratchException.Reason.FAILED, "a copy of the database",
					"No copy of the database can be made to try the plan out: " + ex.getMessage(), ex);
		}
	}

	private static void copy(DataSource dataSource, Schema actual, String current) throws SQLException {
		try (Connection connection = dataSource.getConnection()) {
			Queries.execute(connection, "CREATE SCHEMA IF NOT EXISTS " + Sql.identifier(current));
			DiffFilter filter = DiffFilter.ALL.comparing(DiffFilter.Words.NONE);
			Schema empty = new PostgresCatalog(CatalogFilter.ALL).read(connection);
			PostgresDdl ddl = new PostgresDdl();
			for (Change change : SchemaDiff.between(filter.apply(empty), filter.apply(actual)).upgrade()) {
				for (SqlStatement statement : ddl.statements(change.operation())) {
					Queries.execute(connection, statement.sql());
				}
			}
		}
	}

	private Result rehearse(DataSource dataSource, RunRequest request) throws SQLException {
		Map<Long, WatchedTable> tables;
		try (Connection connection = dataSource.getConnection()) {
			tables = WatchedTable.all(connection, this.options.table());
		}
		StatementWatch watch = new StatementWatch(tables);
		try {
			new MigrationRunner(watch.over(dataSource), this.options, watch).run(request);
			return new Result(watch.traces(), null);
		}
		catch (MigrationRunException ex) {
			return new Result(watch.traces(), ex.getMessage());
		}
	}

	/**
	 * What a trial found out.
	 *
	 * @param statements the statements, in the order they ran
	 * @param failure what stopped it, or {@code null}
	 */
	public record Result(List<StatementTrace> statements, @Nullable String failure) {

		public Result {
			statements = List.copyOf(statements);
		}

	}

}
