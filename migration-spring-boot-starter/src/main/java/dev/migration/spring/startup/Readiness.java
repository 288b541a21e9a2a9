package dev.migration.spring.startup;

import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import dev.migration.Migrator;
import dev.migration.RevisionStatus;
import dev.migration.Status;
import dev.migration.revision.Relation;
import dev.migration.runtime.ChecksumPolicy;

/**
 * Whether an application that may not change the database can work with it: what an
 * upgrade would refuse or have to do, it cannot.
 *
 * @param status where the database stands on its way to the target
 * @param checksum what an edited revision does
 */
record Readiness(Status status, ChecksumPolicy checksum) {

	private static final Log logger = LogFactory.getLog(Migrator.class);

	boolean isReady() {
		return this.status.pending().isEmpty() && forbidden().isEmpty() && this.status.relation() != Relation.DIVERGED;
	}

	/** The edited revisions that must not be. */
	List<RevisionStatus> forbidden() {
		return (this.checksum == ChecksumPolicy.FAIL) ? this.status.edited() : List.of();
	}

	/** Tells the result, and what is not usual about it. */
	void tell(String target) {
		logger.info("Nothing pending: the database is at target '" + target + "'");
		if (this.status.explanation() != null) {
			logger.warn(this.status.explanation());
		}
		if (!this.status.edited().isEmpty()) {
			logger.warn("Edited after being applied: " + DatabaseNotReadyException.list(this.status.edited()));
		}
	}

}
