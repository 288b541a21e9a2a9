package dev.migration.schema;

import org.jspecify.annotations.Nullable;

/**
 * Which old values logical replication sends for a changed row.
 *
 * @param kind the rule
 * @param index the index, for {@link Kind#INDEX} alone
 */
public record ReplicaIdentity(Kind kind, @Nullable String index) {

	/** The primary key. */
	public static final ReplicaIdentity DEFAULT = new ReplicaIdentity(Kind.DEFAULT, null);

	/** All columns. */
	public static final ReplicaIdentity FULL = new ReplicaIdentity(Kind.FULL, null);

	/** None. */
	public static final ReplicaIdentity NOTHING = new ReplicaIdentity(Kind.NOTHING, null);

	public ReplicaIdentity {
		if ((kind == Kind.INDEX) != (index != null)) {
			throw new IllegalArgumentException("An index belongs to the replica identity INDEX and to no other");
		}
	}

	/**
	 * The columns of a unique index.
	 * @param index the exact name of the index
	 * @return the identity
	 */
	public static ReplicaIdentity index(String index) {
		return new ReplicaIdentity(Kind.INDEX, index);
	}

	/**
	 * The rules there are.
	 */
	public enum Kind {

		/** The primary key. */
		DEFAULT,

		/** All columns. */
		FULL,

		/** None. */
		NOTHING,

		/** The columns of a unique index. */
		INDEX

	}

}
