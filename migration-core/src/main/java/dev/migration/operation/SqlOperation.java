package dev.migration.operation;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Operations whose effect only the author knows: SQL text and JDBC work.
 */
public sealed interface SqlOperation extends Operation {

	/**
	 * One SQL statement.
	 *
	 * @param sql the statement without a closing semicolon
	 * @param parameters values for its {@code :names}; without any, the statement is run
	 * as it is
	 * @param origin where it was read, or {@code null} when it was written in Java
	 */
	record RunSql(String sql, Map<String, Value> parameters, @Nullable Origin origin) implements SqlOperation {

		public RunSql {
			parameters = Map.copyOf(parameters);
			if (sql.isBlank()) {
				throw new IllegalArgumentException("A SQL statement must not be empty");
			}
		}

		/**
		 * A statement that is run as it is.
		 * @param sql the statement without a closing semicolon
		 * @param origin where it was read, or {@code null} when it was written in Java
		 */
		public RunSql(String sql, @Nullable Origin origin) {
			this(sql, Map.of(), origin);
		}

		@Override
		public Optional<Operation> inverse() {
			return Optional.empty();
		}

		@Override
		public String describe() {
			return this.sql.strip().lines().findFirst().orElse("");
		}

	}

	/**
	 * Work with a {@code JdbcClient} that has no SQL text to show.
	 *
	 * @param description what the work does, in the author's words
	 * @param work the work
	 */
	record RunJdbc(String description, JdbcWork work) implements SqlOperation {

		public RunJdbc {
			Objects.requireNonNull(work, "work");
			if (description.isBlank()) {
				throw new IllegalArgumentException("JDBC work needs a description");
			}
		}

		@Override
		public Optional<Operation> inverse() {
			return Optional.empty();
		}

		@Override
		public String describe() {
			return this.description;
		}

	}

	/**
	 * Does nothing; the undo of what needs none.
	 *
	 * @param description why nothing is done, for people
	 */
	record Nothing(String description) implements SqlOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.of(this);
		}

		@Override
		public String describe() {
			return this.description;
		}

	}

}
