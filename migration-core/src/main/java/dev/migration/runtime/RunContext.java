package dev.migration.runtime;

import java.util.random.RandomGenerator;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * What every part of a run shares.
 *
 * @param run the run's id
 * @param dataSource where connections come from
 * @param options tables, names and limits
 * @param listener told what happens
 * @param random keeps runners out of step
 * @param snapshots reads what the database looks like, or {@code null} when nobody wants
 * to know
 */
record RunContext(String run, DataSource dataSource, RuntimeOptions options, RunListener listener,
		RandomGenerator random, @Nullable SnapshotTaker snapshots) {

	void tell(RunEvent event) {
		this.listener.on(event);
	}

}
