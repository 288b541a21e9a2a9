package dev.migration.ddl;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migration.operation.OperationSwitch;
import dev.migration.operation.ParameterChange;
import dev.migration.operation.RelationOperation;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.ReplicaIdentity;

/**
 * Statements about how tables, indexes and views are kept.
 */
final class RelationDdl {

	void register(OperationSwitch.Builder<List<SqlStatement>> cases) {
		cases
			.on(RelationOperation.SetParameters.class,
					(set) -> parameters("ALTER " + ObjectSql.name(set.relation()) + " ", set.change()))
			.on(RelationOperation.SetTablespace.class,
					(set) -> alter(set.relation(), "SET TABLESPACE " + Sql.identifier(set.tablespace())))
			.on(RelationOperation.SetAccessMethod.class,
					(set) -> alter(set.relation(), "SET ACCESS METHOD " + Sql.identifier(set.method())))
			.on(RelationOperation.SetLogged.class,
					(set) -> alter(set.relation(), set.logged() ? "SET LOGGED" : "SET UNLOGGED"))
			.on(RelationOperation.SetClusteredOn.class,
					(set) -> Statements.of(clusteredOn(set.relation(), set.index())))
			.on(RelationOperation.SetReplicaIdentity.class,
					(set) -> Statements.of(replicaIdentity(set.relation(), set.identity())));
	}

	// SET and RESET of one ALTER.
	static List<SqlStatement> parameters(String alter, ParameterChange change) {
		return new Statements()
			.addIf(!change.set().isEmpty(), () -> alter + "SET" + ConstraintSql.parameters(change.set()))
			.addIf(!change.reset().isEmpty(), () -> alter + "RESET ("
					+ change.reset().stream().map(ConstraintSql::parameter).collect(Collectors.joining(", ")) + ")")
			.list();
	}

	static String clusteredOn(ObjectReference relation, @Nullable String index) {
		return "ALTER %s %s".formatted(ObjectSql.name(relation),
				(index != null) ? "CLUSTER ON " + Sql.identifier(index) : "SET WITHOUT CLUSTER");
	}

	static String replicaIdentity(ObjectReference relation, ReplicaIdentity identity) {
		String index = identity.index();
		return "ALTER %s REPLICA IDENTITY %s".formatted(ObjectSql.name(relation),
				(index != null) ? "USING INDEX " + Sql.identifier(index) : identity.kind().name());
	}

	private static List<SqlStatement> alter(ObjectReference relation, String change) {
		return Statements.of("ALTER %s %s".formatted(ObjectSql.name(relation), change));
	}

}
