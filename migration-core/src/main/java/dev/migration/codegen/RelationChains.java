package dev.migration.codegen;

import java.util.List;
import java.util.Optional;

import dev.migration.operation.OperationSwitch;
import dev.migration.operation.RelationOperation;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.ReplicaIdentity;

/**
 * Statements about how tables, views, indexes and sequences are kept.
 */
final class RelationChains {

	private static final List<ObjectKind> TABLES = List.of(ObjectKind.TABLE, ObjectKind.MATERIALIZED_VIEW);

	private final JavaWords words;

	private final RecordText records;

	RelationChains(JavaWords words) {
		this.words = words;
		this.records = new RecordText(words);
	}

	void register(OperationSwitch.Builder<Chain> cases) {
		cases.on(RelationOperation.SetParameters.class, this::setParameters)
			.on(RelationOperation.SetTablespace.class,
					(set) -> alter(set.relation(), ObjectKind.TABLE, ObjectKind.MATERIALIZED_VIEW, ObjectKind.INDEX)
						.map((alter) -> alter.call("tablespace", Argument.name(set.tablespace())))
						.orElseGet(() -> this.records.invoke(set)))
			.on(RelationOperation.SetAccessMethod.class,
					(set) -> alterTable(set.relation())
						.map((alter) -> alter.call("accessMethod", Argument.name(set.method())))
						.orElseGet(() -> this.records.invoke(set)))
			.on(RelationOperation.SetLogged.class, this::setLogged)
			.on(RelationOperation.SetClusteredOn.class,
					(set) -> alterTable(set.relation())
						.map((alter) -> alter.callIf(set.index() == null, "withoutCluster")
							.callIfAny("clusterOn", set.index(), Argument::name))
						.orElseGet(() -> this.records.invoke(set)))
			.on(RelationOperation.SetReplicaIdentity.class,
					(set) -> alterTable(set.relation())
						.map((alter) -> alter.call("replicaIdentity", identity(set.identity())))
						.orElseGet(() -> this.records.invoke(set)));
	}

	private Chain setParameters(RelationOperation.SetParameters set) {
		if (set.change().set().size() + (set.change().reset().isEmpty() ? 0 : 1) > 1) {
			return this.records.invoke(set);
		}
		return alter(set.relation(), ObjectKind.TABLE, ObjectKind.MATERIALIZED_VIEW, ObjectKind.INDEX, ObjectKind.VIEW)
			.map((alter) -> alter.callEach("set", set.change().set())
				.callIfAny("reset", List.copyOf(set.change().reset())))
			.orElseGet(() -> this.records.invoke(set));
	}

	private Chain setLogged(RelationOperation.SetLogged set) {
		if (set.relation().kind() == ObjectKind.SEQUENCE) {
			return Chain.op()
				.call("alterSequence", this.words.name(set.relation().name()))
				.call("logged", Argument.code(String.valueOf(set.logged())));
		}
		return alterTable(set.relation()).map((alter) -> alter.call(set.logged() ? "logged" : "unlogged"))
			.orElseGet(() -> this.records.invoke(set));
	}

	private Argument identity(ReplicaIdentity identity) {
		String type = this.words.imports().type(ReplicaIdentity.class);
		return Argument.code((identity.index() != null) ? type + ".index(" + JavaText.literal(identity.index()) + ")"
				: type + "." + identity.kind().name());
	}

	private Optional<Chain> alterTable(ObjectReference relation) {
		return alter(relation, TABLES.toArray(ObjectKind[]::new));
	}

	private Optional<Chain> alter(ObjectReference relation, ObjectKind... kinds) {
		if (!List.of(kinds).contains(relation.kind())) {
			return Optional.empty();
		}
		String method = switch (relation.kind()) {
			case VIEW -> "alterView";
			case MATERIALIZED_VIEW -> "alterMaterializedView";
			case INDEX -> "alterIndex";
			default -> "alterTable";
		};
		return Optional.of(Chain.op().call(method, this.words.name(relation.name())));
	}

}
