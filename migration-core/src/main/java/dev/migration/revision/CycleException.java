package dev.migration.revision;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Revisions that come after themselves.
 */
public final class CycleException extends InvalidGraphException {

	/** How many revisions the message shows of a cycle. */
	private static final int SHOWN = 50;

	private final transient List<Edge> cycle;

	CycleException(List<Edge> cycle) {
		super(message(cycle));
		this.cycle = List.copyOf(cycle);
	}

	private static String message(List<Edge> cycle) {
		Edge first = cycle.get(0);
		if (cycle.size() == 1) {
			return Phrases.located(first.from()) + " " + first.kind().verb() + " itself; name "
					+ ((first.kind() == Edge.Kind.REVISES) ? "its parent, or nothing if it is a base"
							: "the revision it needs, or nothing");
		}
		int more = cycle.size() - SHOWN;
		return cycle.stream()
			.limit(SHOWN)
			.map((edge) -> Phrases.located(edge.from()) + " " + edge.kind().verb())
			.collect(Collectors.joining(" ", "The revisions form a cycle: ",
					((more > 0) ? " ... (" + more + " more) ... " : " ") + first.from().id()
							+ "; one of these has to name something else"));
	}

	/**
	 * The whole cycle.
	 * @return the edges in order: each leads to the revision the next begins with, the
	 * last to the first; a single edge for a revision that names itself
	 */
	public List<Edge> cycle() {
		return this.cycle;
	}

	/**
	 * The revisions of the cycle.
	 * @return their ids, in order
	 */
	public List<String> ids() {
		return this.cycle.stream().map((edge) -> edge.from().id()).toList();
	}

}
