package dev.migration.scratch;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import dev.migration.operation.Origin;

/**
 * A statement of the application's model fails in an empty database.
 */
public final class ModelStatementException extends RuntimeException {

	private final String model;

	private final String statement;

	private final transient @Nullable Origin place;

	private final String sqlState;

	ModelStatementException(SchemaModel model, int index, SQLException cause, List<String> notLent) {
		super(message(model, index, cause, notLent), cause);
		this.model = model.description();
		this.statement = model.statements().get(index);
		this.place = place(model, index, cause).orElse(null);
		this.sqlState = Objects.requireNonNullElse(cause.getSQLState(), "");
	}

	/**
	 * The model.
	 * @return its description
	 */
	public String model() {
		return this.model;
	}

	/**
	 * The statement that failed.
	 * @return the SQL
	 */
	public String statement() {
		return this.statement;
	}

	/**
	 * Where the server found the error.
	 * @return the place, or empty when the statement was not written by hand
	 */
	public Optional<Origin> place() {
		return Optional.ofNullable(this.place);
	}

	/**
	 * The server's SQLSTATE.
	 * @return five characters, or an empty string when there is none
	 */
	public String sqlState() {
		return this.sqlState;
	}

	private static String message(SchemaModel model, int index, SQLException cause, List<String> notLent) {
		List<String> statements = model.statements();
		ServerErrorMessage server = server(cause);
		StringBuilder message = new StringBuilder(
				"The model (%s) cannot be built in a scratch database: statement %d of %d fails.%n    Error: %s"
					.formatted(model.description(), index + 1, statements.size(),
							(server != null) ? server.getMessage() : cause.getMessage()));
		if (server != null && server.getDetail() != null) {
			message.append("%n    Detail: %s".formatted(server.getDetail()));
		}
		if (server != null && server.getHint() != null) {
			message.append("%n    Hint: %s".formatted(server.getHint()));
		}
		message.append("%n    SQLSTATE: %s".formatted(cause.getSQLState()));
		place(model, index, cause)
			.ifPresent((place) -> message.append("%n    At: %s, column %d".formatted(place, place.column())));
		notLent.forEach((missing) -> message.append("%n    Missing there: %s".formatted(missing)));
		return message.append("%n%n".formatted())
			.append(statements.get(index).strip().indent(4).stripTrailing())
			.toString();
	}

	private static Optional<Origin> place(SchemaModel model, int index, SQLException cause) {
		ServerErrorMessage server = server(cause);
		int position = (server != null) ? Math.max(1, server.getPosition()) : 1;
		return model.origin(index).map((origin) -> origin.at(model.statements().get(index), position));
	}

	private static @Nullable ServerErrorMessage server(SQLException cause) {
		return (cause instanceof PSQLException psql) ? psql.getServerErrorMessage() : null;
	}

}
