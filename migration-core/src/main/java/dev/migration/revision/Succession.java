package dev.migration.revision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds the rows of replaced revisions against the revisions that stand for them now:
 * where all are there, the new one counts as applied in their stead.
 */
final class Succession {

	private final List<PartlyReplaced> partly = new ArrayList<>();

	/**
	 * Exchanges what can be exchanged.
	 * @param files the revisions of the artifact
	 * @param stored the applied revisions by id; replaced ones are taken away from it,
	 * and those that stand for them are added
	 */
	Succession(Nodes files, Map<String, Revision> stored) {
		for (Revision revision : files.aliases().isEmpty() ? List.<Revision>of() : files.revisions()) {
			Set<String> applied = new HashSet<>(revision.replaces().ids());
			applied.retainAll(stored.keySet());
			if (revision.standsForAllOf(stored.keySet())) {
				applied.forEach(stored::remove);
				if (!applied.isEmpty()) {
					stored.put(revision.id(), revision);
				}
			}
			else if (!applied.isEmpty()) {
				this.partly.add(partly(revision, applied));
			}
		}
	}

	private static PartlyReplaced partly(Revision revision, Set<String> applied) {
		List<String> ids = revision.replaces().ids();
		return new PartlyReplaced(revision, ids.stream().filter(applied::contains).distinct().toList(),
				ids.stream().filter((id) -> !applied.contains(id)).distinct().toList());
	}

	List<PartlyReplaced> partly() {
		return this.partly;
	}

}
