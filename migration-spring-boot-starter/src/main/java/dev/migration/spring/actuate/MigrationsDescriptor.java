package dev.migration.spring.actuate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

import dev.migration.RevisionStatus;
import dev.migration.Status;
import dev.migration.revision.Revision;
import dev.migration.spring.startup.LastRun;

/**
 * Where the database stands, as JSON.
 *
 * @param status in one word: {@code up-to-date}, {@code pending}, {@code ahead},
 * {@code diverged} or {@code half-done}
 * @param explanation how the database is ahead or diverged, and what to do; absent when
 * it is neither
 * @param current the newest applied revisions
 * @param heads the newest revisions; several when branches are not merged
 * @param pending the revisions that wait to be applied, in order
 * @param applied the applied revisions, newest first
 * @param unknown the ids of applied revisions whose scripts this application lacks
 * @param edited the ids of applied revisions whose scripts say something else now
 * @param halfDone revisions that are only partly applied or taken back, with what
 * finishes them
 * @param repeatables the repeatable scripts that are due, and those whose file is gone
 * @param branches the labels of branches and the revisions that they begin at
 * @param lockedBy the session that runs migrations at this moment, of whatever process;
 * absent when there is none
 * @param lastRun the latest run of this process; absent when there was none
 */
public record MigrationsDescriptor(String status, @Nullable String explanation, List<RevisionDescriptor> current,
		List<RevisionDescriptor> heads, List<RevisionDescriptor> pending, List<RevisionDescriptor> applied,
		List<String> unknown, List<String> edited, List<String> halfDone, List<String> repeatables,
		Map<String, String> branches, @Nullable String lockedBy,
		LastRun.@Nullable Run lastRun) implements OperationResponseBody {

	static MigrationsDescriptor of(Status status, Collection<Revision> known, LastRun lastRun) {
		return new MigrationsDescriptor(status.word(), status.explanation(), revisions(status.current()),
				revisions(status.heads()), revisions(status.pending()), revisions(status.applied()),
				ids(status.unknown()), ids(status.edited()),
				status.halfDone().stream().map((step) -> step.fact() + ". " + step.advice()).toList(),
				status.repeatables().stream().map((each) -> each.name() + ": " + each.reason()).toList(),
				branches(known), (status.lockHolder() != null) ? status.lockHolder().toString() : null, lastRun.run());
	}

	private static Map<String, String> branches(Collection<Revision> known) {
		Map<String, String> branches = new TreeMap<>();
		known.forEach((revision) -> revision.branchLabels().forEach((label) -> branches.put(label, revision.id())));
		return branches;
	}

	private static List<String> ids(List<RevisionStatus> revisions) {
		return revisions.stream().map(RevisionStatus::id).toList();
	}

	private static List<RevisionDescriptor> revisions(List<RevisionStatus> revisions) {
		return revisions.stream().map(RevisionDescriptor::of).toList();
	}

}
