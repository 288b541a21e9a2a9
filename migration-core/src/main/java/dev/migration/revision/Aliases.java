package dev.migration.revision;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Finds out which revision stands for which that is gone, and refuses what cannot be.
 */
final class Aliases {

	private final List<Revision> revisions;

	private final Map<String, Integer> ids;

	private final Map<String, Integer> found = new HashMap<>();

	Aliases(List<Revision> revisions, Map<String, Integer> ids) {
		this.revisions = revisions;
		this.ids = ids;
	}

	/**
	 * The revisions that stand for others, by the ids of those.
	 * @return their numbers
	 * @throws ReplacementException when one of them cannot
	 */
	Map<String, Integer> checked() {
		for (int node = 0; node < this.revisions.size(); node++) {
			Revision revision = this.revisions.get(node);
			for (String replaced : revision.replaces().ids()) {
				add(node, revision, replaced);
			}
		}
		return this.found;
	}

	private void add(int node, Revision revision, String replaced) {
		Names.check(replaced, revision, "the id of a replaced revision");
		if (replaced.equals(revision.id())) {
			throw ReplacementException.itself(revision);
		}
		Integer present = this.ids.get(replaced);
		if (present != null) {
			Revision other = this.revisions.get(present);
			throw needs(other, revision) ? ReplacementException.later(revision, other)
					: ReplacementException.present(revision, other);
		}
		if (revision.revises().contains(replaced) || revision.dependsOn().contains(replaced)) {
			throw ReplacementException.needed(revision, replaced);
		}
		Integer before = this.found.putIfAbsent(replaced, node);
		if (before != null && before != node) {
			throw ReplacementException.twice(replaced, this.revisions.get(before), revision);
		}
	}

	/** Whether one revision can only come after another, as far as ids say. */
	private boolean needs(Revision from, Revision to) {
		Set<String> seen = new HashSet<>();
		Deque<Revision> open = new ArrayDeque<>(List.of(from));
		while (!open.isEmpty()) {
			Revision at = open.pop();
			if (at.id().equals(to.id())) {
				return true;
			}
			Stream.concat(at.revises().stream(), at.dependsOn().stream()).filter(seen::add).forEach((name) -> {
				@Nullable Integer next = this.ids.get(name);
				if (next != null) {
					open.push(this.revisions.get(next));
				}
			});
		}
		return false;
	}

}
