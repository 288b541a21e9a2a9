package dev.migration;

import java.util.List;
import java.util.Optional;

import dev.migration.revision.Direction;
import dev.migration.revision.Plan;
import dev.migration.revision.Revision;
import dev.migration.revision.Step;
import dev.migration.runtime.AppliedRevision;
import dev.migration.runtime.Attempts;
import dev.migration.runtime.MigrationRunException;
import dev.migration.runtime.MigrationRunner;
import dev.migration.runtime.PlannedStep;

/**
 * Gathers all about one revision.
 */
final class RevisionReader {

	private final KnownScripts known;

	private final MigrationRunner runner;

	RevisionReader(KnownScripts known, MigrationRunner runner) {
		this.known = known;
		this.runner = runner;
	}

	/** The server's text, and so an id, never holds the character of number zero. */
	Optional<WholeRevision> read(String id, int limit) {
		if (id.indexOf('\0') >= 0) {
			return Optional.empty();
		}
		Attempts found = this.runner.attempts(id, limit, this.known.scripts());
		return this.known.comparison(found.applied()).graph().find(id).map((revision) -> whole(revision, found));
	}

	private WholeRevision whole(Revision revision, Attempts found) {
		AppliedRevision row = found.applied()
			.stream()
			.filter((each) -> each.revision().id().equals(revision.id()))
			.findFirst()
			.orElse(null);
		PlannedStep upgrade = this.known.scripts().containsKey(revision.id())
				? step(revision, Direction.UPGRADE, found.applied()) : null;
		PlannedStep downgrade = null;
		String noDowngrade = null;
		try {
			downgrade = step(revision, Direction.DOWNGRADE, found.applied());
		}
		catch (MigrationRunException ex) {
			noDowngrade = ex.getMessage();
		}
		return new WholeRevision(this.known.status(revision, row), upgrade, downgrade, noDowngrade, found.log());
	}

	private PlannedStep step(Revision revision, Direction direction, List<AppliedRevision> rows) {
		return this.runner.preview(new Plan(List.of(new Step(revision, direction))), rows, this.known.scripts()).get(0);
	}

}
