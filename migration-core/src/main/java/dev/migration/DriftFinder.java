package dev.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.migration.catalog.Snapshot;
import dev.migration.diff.Difference;
import dev.migration.diff.Renames;
import dev.migration.diff.SchemaDiff;
import dev.migration.runtime.SnapshotHistory;
import dev.migration.runtime.StoredSnapshot;
import dev.migration.runtime.StoredSnapshot.Moment;
import dev.migration.schema.Schema;
import dev.migration.schema.UnsupportedObject;

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
		return SchemaDiff.between(before, after, Renames.DETECTED);
	}

	private static List<String> others(Schema before, Schema after) {
		Map<String, UnsupportedObject> was = byName(before);
		Map<String, UnsupportedObject> is = byName(after);
		Map<String, String> changes = new TreeMap<>();
		was.forEach((name, object) -> {
			if (!is.containsKey(name)) {
				changes.put(name, "dropped");
			}
			else if (!object.equals(is.get(name))) {
				changes.put(name, "changed");
			}
		});
		is.keySet().stream().filter((name) -> !was.containsKey(name)).forEach((name) -> changes.put(name, "added"));
		return changes.entrySet().stream().map((change) -> change.getKey() + ": " + change.getValue()).toList();
	}

	private static Map<String, UnsupportedObject> byName(Schema schema) {
		return schema.unsupported()
			.stream()
			.collect(Collectors.toMap(UnsupportedObject::toString, Function.identity(), (first, second) -> first));
	}

}
