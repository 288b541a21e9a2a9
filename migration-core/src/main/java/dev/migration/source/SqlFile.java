package dev.migration.source;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A {@code .sql} file taken apart.
 *
 * @param header its header lines
 * @param upgrade the statements of the upgrade, or of the body of a repeatable
 * @param downgrade the statements of the downgrade
 * @param irreversible why there is no downgrade, or {@code null}
 */
record SqlFile(SqlHeader header, List<SplitStatement> upgrade, List<SplitStatement> downgrade,
		@Nullable String irreversible) {

}
