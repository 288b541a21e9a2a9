package dev.migration.runtime;

import java.sql.SQLException;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import dev.migration.ddl.SqlStatement;
import dev.migration.operation.Origin;
import dev.migration.operation.SqlOperation.RunJdbc;

/**
 * One thing a segment does.
 */
sealed interface Work {

	/** What is sent, or a description. */
	String text();

	/** What its author wrote, for people and for the segment's checksum. */
	String source();

	/** A text about it without what placeholders stand for. */
	String hide(String text);

	/** What puts back what it sets for the rest of the session; often nothing. */
	List<String> resets();

	/** Does it in a session. */
	void perform(Session session) throws Exception;

	/** A SQL statement. */
	record Sql(SqlStatement statement) implements Work {

		@Override
		public String text() {
			return this.statement.sql();
		}

		@Override
		public String source() {
			Origin origin = this.statement.origin();
			return (origin != null && origin.text() != null) ? origin.text() : text();
		}

		@Override
		public String hide(String text) {
			Origin origin = this.statement.origin();
			return (origin != null) ? origin.hidden().in(text) : text;
		}

		@Override
		public List<String> resets() {
			return this.statement.resets();
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
		public String source() {
			return text();
		}

		@Override
		public String hide(String text) {
			return text;
		}

		@Override
		public List<String> resets() {
			return List.of();
		}

		@Override
		public void perform(Session session) throws Exception {
			this.run.work().run(JdbcClient.create(new SingleConnectionDataSource(session.connection(), true)));
		}

	}

}
