package dev.migration.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.migration.catalog.CatalogFilter;
import dev.migration.catalog.PostgresCatalog;
import dev.migration.schema.Namespace;
import dev.migration.schema.Schema;

/**
 * Finds out the schema that a model asks for: builds it for real in a scratch database
 * and reads it back, so that the server puts it into the words of its own catalog.
 */
public final class DesiredSchema {

	/** The schema that every database has from the start. */
	private static final String PUBLIC = "public";

	private final ScratchDatabases databases;

	private final CatalogFilter filter;

	private final String defaultSchema;

	/**
	 * A builder of desired schemas.
	 * @param databases where scratch databases come from
	 * @param filter which part of the schema is read, as of the live database
	 * @param defaultSchema the schema that the application's connections create in
	 */
	public DesiredSchema(ScratchDatabases databases, CatalogFilter filter, String defaultSchema) {
		this.databases = databases;
		this.filter = filter;
		this.defaultSchema = defaultSchema;
	}

	/**
	 * Builds a model.
	 * @param model the model
	 * @param actual the live database: a model of entities may use its extensions, types
	 * and functions without saying so
	 * @return what the model asks for, word by word; see {@link Alignment} for what it
	 * means
	 * @throws ScratchException when there is no scratch database
	 * @throws ModelStatementException when a statement of the model fails
	 */
	public Schema of(SchemaModel model, Schema actual) {
		try (ScratchDatabase database = this.databases.create()) {
			return settled(built(model, actual, database), actual);
		}
		catch (SQLException ex) {
			throw new ScratchException(ScratchException.Reason.FAILED, model.description(),
					"The scratch database for the model (%s) cannot be used: %s".formatted(model.description(),
							ex.getMessage()),
					ex);
		}
	}

	private Schema built(SchemaModel model, Schema actual, ScratchDatabase database) throws SQLException {
		try (Connection connection = database.dataSource().getConnection()) {
			new ModelBuild(connection, model, actual, this.defaultSchema).run();
		}
		try (Connection connection = database.dataSource().getConnection()) {
			return new PostgresCatalog(this.filter).read(connection);
		}
	}

	// What the scratch database has without the model's doing is as in the live one.
	private Schema settled(Schema built, Schema actual) {
		List<Namespace> namespaces = built.namespaces()
			.stream()
			.filter((one) -> !one.name().equals(GivenContents.MARK))
			.flatMap((one) -> isGiven(one) ? Stream.concat(live(one, actual).stream(), used(one, built, actual))
					: Stream.of(one))
			.toList();
		return Schemas.withNamespaces(built, namespaces);
	}

	private boolean isGiven(Namespace namespace) {
		return namespace.name().equals(PUBLIC) || namespace.name().equals(this.defaultSchema);
	}

	private static Optional<Namespace> live(Namespace namespace, Schema actual) {
		return actual.namespaces().stream().filter((one) -> one.name().equals(namespace.name())).findFirst();
	}

	private static Stream<Namespace> used(Namespace namespace, Schema built, Schema actual) {
		boolean used = live(namespace, actual).isEmpty() && Schemas.uses(built, namespace.name());
		return used ? Stream.of(namespace) : Stream.empty();
	}

}
