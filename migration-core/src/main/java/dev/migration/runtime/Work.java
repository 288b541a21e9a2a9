package dev.migration.runtime;

import java.sql.SQLException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import dev.migration.ddl.SqlStatement;
import dev.migration.operation.SqlOperation.RunJdbc;

/**
 * One thing a segment does.
 */
sealed interface Work {

	/** What it is, for people and for the segment's checksum. */
	String text();

	/** Does it in a session. */
	void perform(Session session) throws Exception;

	/** A SQL statement. */
	record Sql(SqlStatement statement) implements Work {

		@Override
		public String text() {
			return this.statement.sql();
		}

		@Override
		public void perform(Session session) throws SQLException {
			session.execute(this.statement.sql());
		}

	}

	/** Work on a JDBC client. */
	record Jdbc(RunJdbc run) implements Work {

		@Override
		public String text() {
			return this.run.description();
		}

		@Override
		public void perform(Session session) throws Exception {
			this.run.work().run(JdbcClient.create(new SingleConnectionDataSource(session.connection(), true)));
		}

	}

}
