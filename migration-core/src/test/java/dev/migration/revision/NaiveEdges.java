package dev.migration.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * The edges between revisions as sets of ids, walked without any thought of speed.
 */
abstract class NaiveEdges {

	final Map<String, Revision> revisions = new LinkedHashMap<>();

	final Map<String, String> labels = new LinkedHashMap<>();

	NaiveEdges(List<Revision> revisions) {
		revisions.forEach((revision) -> {
			this.revisions.put(revision.id(), revision);
			revision.branchLabels().forEach((label) -> this.labels.put(label, revision.id()));
		});
	}

	final Set<String> heads(@Nullable Set<String> within) {
		return only(this.revisions.keySet(), (id) -> children(id).isEmpty() && (within == null || within.contains(id)));
	}

	final Set<String> bases() {
		return only(this.revisions.keySet(), this::isBase);
	}

	final boolean isBase(String id) {
		return parents(id).isEmpty();
	}

	final Set<String> maximal(Set<String> set) {
		return only(set,
				(id) -> set.stream().noneMatch((other) -> !other.equals(id) && required(Set.of(other)).contains(id)));
	}

	final Set<String> lineage(String id) {
		Set<String> line = reach(Set.of(id), this::parents);
		line.addAll(reach(Set.of(id), this::children));
		return line;
	}

	final Set<String> required(Collection<String> ids) {
		return reach(ids, this::needs);
	}

	final Set<String> parents(String id) {
		Revision revision = this.revisions.get(id);
		return (revision != null) ? new TreeSet<>(revision.revises()) : Set.of();
	}

	final Set<String> children(String id) {
		return only(this.revisions.keySet(), (other) -> parents(other).contains(id));
	}

	final Set<String> needs(String id) {
		Set<String> needs = new TreeSet<>(parents(id));
		Revision revision = this.revisions.get(id);
		if (revision != null) {
			revision.dependsOn().forEach((name) -> needs.add(this.labels.getOrDefault(name, name)));
		}
		return needs;
	}

	static Set<String> reach(Collection<String> from, Function<String, Set<String>> next) {
		Set<String> reached = new LinkedHashSet<>(from);
		List<String> todo = new ArrayList<>(from);
		while (!todo.isEmpty()) {
			next.apply(todo.remove(0)).stream().filter(reached::add).forEach(todo::add);
		}
		return new TreeSet<>(reached);
	}

	static Set<String> only(Collection<String> ids, Predicate<String> condition) {
		Set<String> result = new TreeSet<>(ids);
		result.removeIf(condition.negate());
		return result;
	}

}
