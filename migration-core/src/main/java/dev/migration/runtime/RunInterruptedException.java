package dev.migration.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The run was asked to stop and did.
 */
public final class RunInterruptedException extends MigrationRunException {

	RunInterruptedException(@Nullable Throwable cause) {
		super("The run was interrupted; what was not committed is rolled back, and the next run goes on from there",
				cause);
	}

}
