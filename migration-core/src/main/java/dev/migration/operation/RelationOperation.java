package dev.migration.operation;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.ObjectReference;
import dev.migration.schema.ReplicaIdentity;

/**
 * Operations on how a table, index or view is kept; all that the rows mean stays as it
 * is.
 */
public sealed interface RelationOperation extends Operation {

	/**
	 * The table, index or view.
	 * @return the name
	 */
	ObjectReference relation();

	/**
	 * Sets storage parameters, or the options of a view.
	 *
	 * @param relation the table, index, view or materialized view
	 * @param change what changes
	 */
	record SetParameters(ObjectReference relation, ParameterChange change) implements RelationOperation {

		@Override
		public Optional<Operation> inverse() {
			return this.change.inverse().map((back) -> new SetParameters(this.relation, back));
		}

		@Override
		public String describe() {
			return "set %s of %s".formatted(this.change, this.relation);
		}

	}

	/**
	 * Moves a table, index or materialized view to a tablespace.
	 *
	 * @param relation the table, index or materialized view
	 * @param tablespace the exact name; {@code pg_default} for the usual one
	 * @param previously the tablespace before, or {@code null} when unknown
	 */
	record SetTablespace(ObjectReference relation, String tablespace,
			@Nullable String previously) implements RelationOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.ofNullable(this.previously)
				.map((before) -> new SetTablespace(this.relation, before, this.tablespace));
		}

		@Override
		public String describe() {
			return "move %s to tablespace %s".formatted(this.relation, this.tablespace);
		}

	}

	/**
	 * Rewrites a table or materialized view with a table access method (PostgreSQL 15).
	 *
	 * @param relation the table or materialized view
	 * @param method the exact name
	 * @param previously the method before, or {@code null} when unknown
	 */
	record SetAccessMethod(ObjectReference relation, String method,
			@Nullable String previously) implements RelationOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.ofNullable(this.previously)
				.map((before) -> new SetAccessMethod(this.relation, before, this.method));
		}

		@Override
		public String describe() {
			return "set access method of %s to %s".formatted(this.relation, this.method);
		}

	}

	/**
	 * Lets a table or sequence survive a crash, or not.
	 *
	 * @param relation the table or sequence (PostgreSQL 15)
	 * @param logged {@code true} to survive
	 */
	record SetLogged(ObjectReference relation, boolean logged) implements RelationOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.of(new SetLogged(this.relation, !this.logged));
		}

		@Override
		public String describe() {
			return "make %s %s".formatted(this.relation, this.logged ? "logged" : "unlogged");
		}

	}

	/**
	 * Says which index {@code CLUSTER} sorts a table by.
	 *
	 * @param relation the table or materialized view
	 * @param index the exact name of the index, or {@code null} for none
	 * @param previously what it was before
	 */
	record SetClusteredOn(ObjectReference relation, @Nullable String index,
			Previous<String> previously) implements RelationOperation {

		@Override
		public Optional<Operation> inverse() {
			return this.previously.then((before) -> new SetClusteredOn(this.relation, before, Previous.of(this.index)));
		}

		@Override
		public String describe() {
			return "cluster %s on %s".formatted(this.relation, (this.index != null) ? this.index : "no index");
		}

	}

	/**
	 * Says which old values logical replication sends for a changed row.
	 *
	 * @param relation the table or materialized view
	 * @param identity the new rule
	 * @param previously the rule before, or {@code null} when unknown
	 */
	record SetReplicaIdentity(ObjectReference relation, ReplicaIdentity identity,
			@Nullable ReplicaIdentity previously) implements RelationOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.ofNullable(this.previously)
				.map((before) -> new SetReplicaIdentity(this.relation, before, this.identity));
		}

		@Override
		public String describe() {
			return "set replica identity of %s to %s".formatted(this.relation,
					this.identity.kind().name().toLowerCase(Locale.ROOT));
		}

	}

}
