package dev.migration.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migration.schema.ObjectReference;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.ReplicaIdentity;

/**
 * Says how a table is kept from now on. Each takes effect in the order it is said.
 */
public final class AlterTableBuilder extends Undoable<AlterTableBuilder> {

	private final ObjectReference table;

	private final List<Operation> operations = new ArrayList<>();

	AlterTableBuilder(ObjectReference table) {
		this.table = table;
	}

	/**
	 * Sets a storage parameter. Locks the table in SHARE UPDATE EXCLUSIVE mode, for a
	 * moment (a few parameters need ACCESS EXCLUSIVE).
	 * @param parameter for example {@code fillfactor} or {@code toast.autovacuum_enabled}
	 * @param value the value as SQL
	 * @return this builder
	 */
	public AlterTableBuilder set(String parameter, String value) {
		return add(new RelationOperation.SetParameters(this.table,
				new ParameterChange(Map.of(parameter, value), Set.of(), Previous.unknown())));
	}

	/**
	 * Gives storage parameters their defaults back. Locks like {@code set}.
	 * @param parameters the names
	 * @return this builder
	 */
	public AlterTableBuilder reset(String... parameters) {
		return add(new RelationOperation.SetParameters(this.table,
				new ParameterChange(Map.of(), Set.of(parameters), Previous.unknown())));
	}

	/**
	 * Lets the rows survive a crash. Locks the table in ACCESS EXCLUSIVE mode while it is
	 * written anew.
	 * @return this builder
	 */
	public AlterTableBuilder logged() {
		return add(new RelationOperation.SetLogged(this.table, true));
	}

	/**
	 * Lets the rows be lost in a crash, for speed. Locks the table in ACCESS EXCLUSIVE
	 * mode while it is written anew.
	 * @return this builder
	 */
	public AlterTableBuilder unlogged() {
		return add(new RelationOperation.SetLogged(this.table, false));
	}

	/**
	 * Moves the table to a tablespace. Locks it in ACCESS EXCLUSIVE mode while it is
	 * copied.
	 * @param tablespace the exact name
	 * @return this builder
	 */
	public AlterTableBuilder tablespace(String tablespace) {
		return add(new RelationOperation.SetTablespace(this.table, tablespace, null));
	}

	/**
	 * Keeps the rows by another access method; PostgreSQL 15. Locks the table in ACCESS
	 * EXCLUSIVE mode while it is written anew.
	 * @param method the exact name
	 * @return this builder
	 */
	public AlterTableBuilder accessMethod(String method) {
		return add(new RelationOperation.SetAccessMethod(this.table, method, null));
	}

	/**
	 * Says by which index {@code CLUSTER} sorts the table. Locks it in SHARE UPDATE
	 * EXCLUSIVE mode, for a moment.
	 * @param index the exact name of the index
	 * @return this builder
	 */
	public AlterTableBuilder clusterOn(String index) {
		return add(new RelationOperation.SetClusteredOn(this.table, index, Previous.unknown()));
	}

	/**
	 * Lets {@code CLUSTER} leave the table out. Locks it in SHARE UPDATE EXCLUSIVE mode,
	 * for a moment.
	 * @return this builder
	 */
	public AlterTableBuilder withoutCluster() {
		return add(new RelationOperation.SetClusteredOn(this.table, null, Previous.unknown()));
	}

	/**
	 * Says which old values logical replication sends. Locks the table in ACCESS
	 * EXCLUSIVE mode, for a moment.
	 * @param identity for example {@code ReplicaIdentity.FULL}
	 * @return this builder
	 */
	public AlterTableBuilder replicaIdentity(ReplicaIdentity identity) {
		return add(new RelationOperation.SetReplicaIdentity(this.table, identity, null));
	}

	/**
	 * Takes over the columns of another table. Locks the table in ACCESS EXCLUSIVE mode
	 * and the other in SHARE UPDATE EXCLUSIVE mode, for a moment.
	 * @param parent the other table
	 * @return this builder
	 */
	public AlterTableBuilder inherit(String parent) {
		return add(new InheritanceOperation.SetInherit(this.table.name(), QualifiedName.parse(parent), true));
	}

	/**
	 * Takes over the columns of another table no more; it keeps those it has. Locks the
	 * table in ACCESS EXCLUSIVE mode, for a moment.
	 * @param parent the other table
	 * @return this builder
	 */
	public AlterTableBuilder noInherit(String parent) {
		return add(new InheritanceOperation.SetInherit(this.table.name(), QualifiedName.parse(parent), false));
	}

	/**
	 * Moves the table to another schema, with its indexes, constraints and sequences.
	 * Locks it in ACCESS EXCLUSIVE mode, for a moment.
	 * @param schema the exact name of the schema
	 * @return this builder
	 */
	public AlterTableBuilder schema(String schema) {
		return add(new ObjectOperation.MoveToSchema(this.table, schema));
	}

	@Override
	public List<Operation> operations() {
		if (this.operations.isEmpty()) {
			throw new IllegalArgumentException(
					"Table '%s' is altered, but nothing says how; say .set(…), .unlogged() or another"
						.formatted(this.table.name()));
		}
		return this.operations;
	}

	private AlterTableBuilder add(Operation operation) {
		this.operations.add(operation);
		return this;
	}

}
