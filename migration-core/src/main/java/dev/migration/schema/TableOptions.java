package dev.migration.schema;

import org.jspecify.annotations.Nullable;

/**
 * What a table is besides its columns and rules.
 *
 * @param persistence what survives a crash
 * @param accessMethod the table access method, or {@code null} for the server's default
 * @param storage storage parameters and tablespace
 * @param rowSecurity whether its policies count
 * @param forceRowSecurity whether they count for its owner too
 * @param replicaIdentity which old values replication sends
 * @param clusteredOn the index that {@code CLUSTER} sorts by, or {@code null}
 */
public record TableOptions(Persistence persistence, @Nullable String accessMethod, StorageOptions storage,
		boolean rowSecurity, boolean forceRowSecurity, ReplicaIdentity replicaIdentity, @Nullable String clusteredOn) {

	/** All as the server has it. */
	public static final TableOptions DEFAULT = new TableOptions(Persistence.PERMANENT, null, StorageOptions.DEFAULT,
			false, false, ReplicaIdentity.DEFAULT, null);

}
