package dev.migration.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.migration.ddl.Sql;
import dev.migration.schema.Extension;
import dev.migration.schema.Schema;

/**
 * Runs the statements of a model in an empty database.
 */
final class ModelBuild {

	/**
	 * What the server says when a type, function, operator class, table or schema is
	 * missing.
	 */
	private static final Set<String> MISSING = Set.of("42704", "42883", "42P01", "3F000");

	private static final String DUPLICATE_SCHEMA = "42P06";

	private final Connection connection;

	private final SchemaModel model;

	private final Schema actual;

	private final String defaultSchema;

	private final List<String> notLent = new ArrayList<>();

	private boolean lent;

	ModelBuild(Connection connection, SchemaModel model, Schema actual, String defaultSchema) {
		this.connection = connection;
		this.model = model;
		this.actual = actual;
		this.defaultSchema = defaultSchema;
	}

	void run() throws SQLException {
		this.connection.setAutoCommit(true);
		Queries.execute(this.connection, "CREATE SCHEMA IF NOT EXISTS " + Sql.identifier(this.defaultSchema));
		Queries.execute(this.connection, "SET search_path TO " + Sql.identifiers(searchPath()));
		List<String> statements = this.model.statements();
		for (int i = 0; i < statements.size(); i++) {
			statement(i, statements.get(i));
		}
	}

	// As on a live connection, where the things of extensions are found as well.
	private Set<String> searchPath() {
		Set<String> path = new LinkedHashSet<>(List.of(this.defaultSchema, "public"));
		this.actual.extensions().stream().map(Extension::schema).forEach((schema) -> {
			if (schema != null) {
				path.add(schema);
			}
		});
		return path;
	}

	// What a model of entities uses and does not make is lent by the live database, and
	// only when it is missed: by then the model has made its own.
	private void statement(int index, String sql) {
		try {
			Queries.execute(this.connection, sql);
		}
		catch (SQLException ex) {
			String state = String.valueOf(ex.getSQLState());
			if (state.equals(DUPLICATE_SCHEMA)) {
				return;
			}
			if (this.lent || !MISSING.contains(state)) {
				throw failed(index, ex);
			}
			lend();
			again(index, sql);
		}
	}

	private void again(int index, String sql) {
		try {
			Queries.execute(this.connection, sql);
		}
		catch (SQLException ex) {
			throw failed(index, ex);
		}
	}

	private void lend() {
		this.lent = true;
		if (this.model.coverage() == Coverage.ENTITIES) {
			this.notLent.addAll(new Loan(this.connection, this.actual).lend());
		}
		else {
			this.actual.extensions()
				.forEach(
						(extension) -> this.notLent.add(("the extension %s, which the database has; the model says the "
								+ "whole schema, so it must say CREATE EXTENSION itself, if it needs it")
							.formatted(extension.name())));
		}
	}

	private ModelStatementException failed(int index, SQLException ex) {
		boolean missing = MISSING.contains(String.valueOf(ex.getSQLState()));
		return new ModelStatementException(this.model, index, ex, missing ? this.notLent : List.of());
	}

}
