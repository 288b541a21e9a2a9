package dev.migration.ddl;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.operation.DataOperation;
import dev.migration.operation.Origin;

/**
 * One SQL statement and what the runtime must know to run it.
 *
 * @param sql the text, without a closing semicolon
 * @param transactional whether PostgreSQL accepts it inside a transaction block; if not,
 * it runs alone and without one
 * @param boundary whether its effect must be committed before the next statement runs: a
 * new enum value that must be usable, a constraint that is validated under a weaker lock
 * @param backfill the backfill that the text carries out at once, for whoever would
 * rather go through its batches one by one ({@link BackfillSql}); else {@code null}
 * @param origin where it was read, or {@code null} when an operation was rendered
 */
public record SqlStatement(String sql, boolean transactional, boolean boundary,
		DataOperation.@Nullable Backfill backfill, @Nullable Origin origin) {

	/**
	 * A statement that the next one can share a transaction with.
	 * @param sql the text
	 * @param transactional whether PostgreSQL accepts it inside a transaction block
	 * @param origin where it was read, or {@code null}
	 */
	public SqlStatement(String sql, boolean transactional, @Nullable Origin origin) {
		this(sql, transactional, false, null, origin);
	}

	/**
	 * Whether it may end transactions itself, which it can only outside of one: a call of
	 * a procedure, or a block with {@code COMMIT} or {@code ROLLBACK} in it.
	 * @return {@code true} when it may
	 */
	public boolean mayCommit() {
		return new StatementRules(this.sql).mayCommit();
	}

	/**
	 * What puts back what it sets for the rest of the session, as {@code SET} does.
	 * @return statements; none when it sets nothing that outlives its transaction
	 */
	public List<String> resets() {
		return SessionSetting.resets(this.sql);
	}

	/**
	 * Whether it deletes data, as far as can be read; {@code true} in doubt.
	 * @return {@code false} when it does not
	 */
	public boolean mayDeleteData() {
		return DataLossRules.mayLose(this.sql);
	}

	static SqlStatement of(String sql) {
		return new SqlStatement(sql, true, null);
	}

	static SqlStatement alone(String sql) {
		return new SqlStatement(sql, false, null);
	}

	SqlStatement committed() {
		return new SqlStatement(this.sql, this.transactional, true, this.backfill, this.origin);
	}

}
