package dev.migration.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.migration.catalog.CatalogFilter;
import dev.migration.catalog.PostgresCatalog;
import dev.migration.ddl.PostgresDdl;
import dev.migration.ddl.SqlStatement;
import dev.migration.diff.Change;
import dev.migration.diff.SchemaDiff;
import dev.migration.operation.NamespaceOperation.CreateExtension;
import dev.migration.operation.Operation;
import dev.migration.schema.CompositeType;
import dev.migration.schema.Domain;
import dev.migration.schema.EnumType;
import dev.migration.schema.Extension;
import dev.migration.schema.Namespace;
import dev.migration.schema.RangeType;
import dev.migration.schema.Schema;
import dev.migration.schema.Sequence;

/**
 * Makes in a scratch database what a model of entities uses but cannot say: extensions,
 * types, functions and free sequences of the live database, as far as they are not there.
 */
final class Loan {

	private final Connection connection;

	private final Schema actual;

	private final PostgresDdl ddl = new PostgresDdl();

	Loan(Connection connection, Schema actual) {
		this.connection = connection;
		this.actual = actual;
	}

	/**
	 * Makes what can be made.
	 * @return what could not, and why
	 */
	List<String> lend() {
		List<String> failures = new ArrayList<>();
		try {
			Schema there = new PostgresCatalog(CatalogFilter.ALL).read(this.connection);
			Queries.execute(this.connection, "SET check_function_bodies = off");
			for (Change change : SchemaDiff.between(there, with(there)).upgrade()) {
				run(change.operation(), failures);
			}
			Queries.execute(this.connection, "RESET check_function_bodies");
		}
		catch (SQLException ex) {
			failures.add(String.valueOf(ex.getMessage()));
		}
		return failures;
	}

	private void run(Operation operation, List<String> failures) throws SQLException {
		try {
			for (SqlStatement statement : this.ddl.statements(operation)) {
				Queries.execute(this.connection, statement.sql());
			}
		}
		catch (SQLException ex) {
			if (this.connection.isClosed()) {
				throw ex;
			}
			String what = (operation instanceof CreateExtension create) ? "the extension " + create.definition().name()
					: operation.getClass().getSimpleName();
			failures.add("%s of the database: %s".formatted(what, ex.getMessage()));
		}
	}

	private Schema with(Schema there) {
		return new Schema(more(there.namespaces(), this.actual.namespaces(), Namespace::name), extensions(there),
				more(there.enums(), this.actual.enums(), EnumType::name),
				more(there.domains(), this.actual.domains(), Domain::name),
				more(there.compositeTypes(), this.actual.compositeTypes(), CompositeType::name),
				more(there.rangeTypes(), this.actual.rangeTypes(), RangeType::name),
				more(there.sequences(), free(this.actual.sequences()), Sequence::name), there.tables(), there.views(),
				there.materializedViews(),
				more(there.routines(), this.actual.routines(), (routine) -> routine.name() + routine.arguments()),
				this.actual.dependencies());
	}

	private List<Extension> extensions(Schema there) {
		return more(there.extensions(), this.actual.extensions(), Extension::name);
	}

	private static List<Sequence> free(List<Sequence> sequences) {
		return sequences.stream().filter((sequence) -> sequence.ownedBy() == null).toList();
	}

	private static <T> List<T> more(List<T> there, List<T> others, Function<T, Object> name) {
		Set<Object> names = there.stream().map(name).collect(Collectors.toSet());
		List<T> all = new ArrayList<>(there);
		others.stream().filter((one) -> !names.contains(name.apply(one))).forEach(all::add);
		return all;
	}

}
