package dev.migration.runtime;

import java.util.List;

/**
 * How much one transaction holds.
 */
public enum TransactionMode {

	/** Each revision commits on its own; a failure keeps the revisions before it. */
	REVISION,

	/** All revisions of a run commit together or not at all. */
	RUN;

	/** Takes only what it can do. */
	void refuse(List<Job> jobs) {
		List<String> refusing = (this == RUN)
				? jobs.stream().filter((job) -> !job.isOneTransaction()).map((job) -> job.revision().id()).toList()
				: List.of();
		if (!refusing.isEmpty()) {
			throw new RunNotPossibleException(refusing);
		}
	}

}
