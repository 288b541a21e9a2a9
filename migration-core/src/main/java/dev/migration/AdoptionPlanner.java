package dev.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migration.Adoption.Pair;
import dev.migration.Adoption.Reason;
import dev.migration.revision.Revision;
import dev.migration.revision.RevisionGraph;
import dev.migration.runtime.HistoryEntry;
import dev.migration.runtime.HistoryTool;
import dev.migration.runtime.ToolHistory;

/**
 * Finds the revisions that another tool's migrations stand for: those asked for, then
 * those of the same id, then those of the same words, and for the rest those next in
 * order.
 */
final class AdoptionPlanner {

	private static final String NONE = "none";

	/** How much of an id says which one it is. */
	private static final int TELLING = 4;

	private final RevisionGraph graph;

	private final ToolHistory history;

	private final List<Revision> order;

	private final Map<HistoryEntry, Pair> pairs = new LinkedHashMap<>();

	private final Set<Revision> free;

	AdoptionPlanner(RevisionGraph graph, ToolHistory history) {
		this.graph = graph;
		this.history = history;
		this.order = graph.revisions();
		this.free = new LinkedHashSet<>(this.order);
	}

	/**
	 * Plans.
	 * @param mapping revisions, or {@code none}, by the key or the name of a migration
	 * @return what was found; not checked yet
	 * @throws AdoptionException when a key is not in the history
	 */
	Adoption plan(Map<String, String> mapping) {
		mapping.forEach(this::ask);
		forEachOpen((entry) -> sameId(entry).ifPresent((revision) -> pair(entry, revision, Reason.SAME_ID)));
		if (this.history.tool() != HistoryTool.ALEMBIC) {
			forEachOpen((entry) -> sameWords(entry).ifPresent((revision) -> pair(entry, revision, Reason.SAME_WORDS)));
			inOrder();
		}
		List<Pair> all = this.history.entries()
			.stream()
			.map((entry) -> this.pairs.getOrDefault(entry, new Pair(entry, null, Reason.MISSING)))
			.toList();
		List<String> ids = all.stream()
			.map(Pair::ours)
			.flatMap((revision) -> Optional.ofNullable(revision).stream())
			.map(Revision::id)
			.distinct()
			.toList();
		return new Adoption(this.history, all, ids.isEmpty() ? List.of() : this.graph.impliedBy(ids));
	}

	private void forEachOpen(Consumer<HistoryEntry> action) {
		this.history.entries().stream().filter((entry) -> !this.pairs.containsKey(entry)).forEach(action);
	}

	private void pair(HistoryEntry entry, @Nullable Revision revision, Reason reason) {
		this.pairs.put(entry, new Pair(entry, revision, reason));
		if (revision != null) {
			this.free.remove(revision);
		}
	}

	private void ask(String key, String wanted) {
		HistoryEntry entry = entry(key);
		if (wanted.equals(NONE)) {
			pair(entry, null, Reason.LEFT_OUT);
			return;
		}
		List<Revision> found = this.graph.resolve(wanted);
		if (found.size() != 1) {
			throw new AdoptionException("'" + wanted + "', which the mapping has for " + key + ", stands for "
					+ found.size() + " revisions; name one of them");
		}
		pair(entry, found.get(0), Reason.AS_ASKED);
	}

	private HistoryEntry entry(String key) {
		List<HistoryEntry> found = matching((entry) -> entry.key().equalsIgnoreCase(key));
		if (found.isEmpty()) {
			found = matching((entry) -> entry.name().equals(key));
		}
		if (found.size() == 1) {
			return found.get(0);
		}
		List<HistoryEntry> choices = found.isEmpty() ? this.history.entries() : found;
		String keys = choices.stream().map(HistoryEntry::key).collect(Collectors.joining(", "));
		throw new AdoptionException("'"
				+ key + "' of the mapping is " + (found.isEmpty()
						? "no migration in " + this.history.table() + "; there are " : "ambiguous; it could be ")
				+ (keys.isEmpty() ? "none" : keys));
	}

	private List<HistoryEntry> matching(Predicate<HistoryEntry> test) {
		return this.history.entries().stream().filter(test).toList();
	}

	private Optional<Revision> sameId(HistoryEntry entry) {
		for (String id : List.of(entry.name(), entry.key(), entry.key().replace('.', '_'),
				entry.name().replace('.', '_'))) {
			Optional<Revision> found = this.graph.find(id);
			if (found.isPresent()) {
				return found;
			}
		}
		boolean telling = this.history.tool() == HistoryTool.ALEMBIC && entry.name().length() >= TELLING;
		return telling
				? only((revision) -> revision.id().startsWith(entry.name())
						|| (entry.name().startsWith(revision.id()) && revision.id().length() >= TELLING))
				: Optional.empty();
	}

	/** What two migrations say tells neither from the other. */
	private Optional<Revision> sameWords(HistoryEntry entry) {
		String said = words(entry.description());
		List<String> theirs = List.of(said, words(entry.name()));
		boolean again = this.history.entries()
			.stream()
			.anyMatch((other) -> !other.equals(entry) && !said.isEmpty() && words(other.description()).equals(said));
		return again ? Optional.empty() : only(
				(revision) -> !words(revision.message()).isEmpty() && theirs.contains(words(revision.message())));
	}

	private Optional<Revision> only(Predicate<Revision> test) {
		List<Revision> found = this.order.stream().filter(test).toList();
		return (found.size() == 1) ? Optional.of(found.get(0)) : Optional.empty();
	}

	private static String words(String text) {
		return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
	}

	/** The rest take what is free between their neighbours. */
	private void inOrder() {
		List<HistoryEntry> entries = new ArrayList<>(this.history.entries());
		int from = 0;
		for (int i = 0; i < entries.size(); i++) {
			HistoryEntry entry = entries.get(i);
			if (!this.pairs.containsKey(entry)) {
				int until = nextPaired(entries, i);
				this.order.subList(Math.min(from, until), until)
					.stream()
					.filter(this.free::contains)
					.findFirst()
					.ifPresent((revision) -> pair(entry, revision, Reason.BY_ORDER));
			}
			Pair pair = this.pairs.get(entry);
			if (pair != null && pair.ours() != null) {
				from = this.order.indexOf(pair.ours()) + 1;
			}
		}
	}

	private int nextPaired(List<HistoryEntry> entries, int after) {
		for (HistoryEntry entry : entries.subList(after + 1, entries.size())) {
			Pair pair = this.pairs.get(entry);
			if (pair != null && pair.ours() != null) {
				return this.order.indexOf(pair.ours());
			}
		}
		return this.order.size();
	}

}
