package dev.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.migration.catalog.Snapshot;
import dev.migration.diff.Change;
import dev.migration.diff.Difference;
import dev.migration.diff.Note;
import dev.migration.diff.Renames;
import dev.migration.diff.SchemaDiff;
import dev.migration.runtime.SnapshotHistory;
import dev.migration.runtime.StoredSnapshot;
import dev.migration.runtime.StoredSnapshot.Moment;
import dev.migration.schema.Schema;

/**
 * Compares what runs have left with what was found afterwards.
 */
final class DriftFinder {

	private DriftFinder() {
	}

	/**
	 * Finds what others changed.
	 * @param history what was kept
	 * @param now what the database looks like
	 * @return the changes
	 */
	static Drift find(SnapshotHistory history, Schema now) {
		List<StoredSnapshot> snapshots = history.snapshots();
		List<Drift.Gap> gaps = new ArrayList<>();
		boolean known = history.complete();
		for (int i = 0; i < snapshots.size(); i++) {
			StoredSnapshot before = snapshots.get(i);
			StoredSnapshot after = (i + 1 < snapshots.size()) ? snapshots.get(i + 1) : null;
			Optional<Schema> was = Snapshot.read(before.bytes());
			if (after == null) {
				known &= was.isPresent();
				if (known) {
					gaps.add(new Drift.Gap(before.takenAt(), null, difference(was.get(), now), others(was.get(), now)));
				}
			}
			else if (after.moment() == Moment.BEFORE && was.isPresent()) {
				Snapshot.read(after.bytes())
					.ifPresent((found) -> gaps.add(new Drift.Gap(before.takenAt(), after.takenAt(),
							difference(was.get(), found), others(was.get(), found))));
			}
		}
		return new Drift(known, gaps.stream().filter((gap) -> !gap.isEmpty()).toList());
	}

	private static Difference difference(Schema before, Schema after) {
		Difference difference = SchemaDiff.between(before, after, Renames.DETECTED);
		return new Difference(done(difference.upgrade()), done(difference.downgrade()));
	}

	// What has happened cannot be said in another way any more.
	private static List<Change> done(List<Change> changes) {
		return changes.stream()
			.map((change) -> new Change(change.operation(),
					change.notes().stream().filter((note) -> note.kind() != Note.Kind.POSSIBLE_RENAME).toList()))
			.toList();
	}

	private static List<String> others(Schema before, Schema after) {
		return Unsaid.between(before, after).stream().map(SchemaChange::description).toList();
	}

}
