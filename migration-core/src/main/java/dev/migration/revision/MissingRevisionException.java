package dev.migration.revision;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Parents or dependencies that no revision found is.
 */
public final class MissingRevisionException extends InvalidGraphException {

	/** How many edges the message shows. */
	private static final int SHOWN = 10;

	private final transient List<Edge> edges;

	/**
	 * The same for somebody who knows the database: what is applied there is no
	 * misspelled id, its file is missing.
	 * @param applied the applied revisions, as they were when they were applied
	 * @return an exception that says which files are missing, or this one when none is
	 */
	public MissingRevisionException knowing(Collection<Revision> applied) {
		Map<String, Revision> byId = applied.stream().collect(Collectors.toMap(Revision::id, Function.identity()));
		boolean known = this.edges.stream().anyMatch((edge) -> byId.containsKey(edge.to()));
		return known ? new MissingRevisionException(this.edges, (edge) -> {
			Revision missing = byId.get(edge.to());
			return (missing != null) ? ", though it is applied in this database: the file of "
					+ Phrases.located(missing) + " is missing from this application. Put it back" : "";
		}) : this;
	}

	MissingRevisionException(List<Edge> edges, Function<Edge, String> hint) {
		super(message(edges, hint));
		this.edges = List.copyOf(edges);
	}

	private static String message(List<Edge> edges, Function<Edge, String> hint) {
		int more = edges.size() - SHOWN;
		return edges.stream()
			.limit(SHOWN)
			.map((edge) -> Phrases.located(edge.from()) + " " + edge.kind().verb() + " " + Phrases.quote(edge.to())
					+ ", which was not found" + hint.apply(edge))
			.map((fact) -> fact.endsWith("?") ? fact + " " : fact + ". ")
			.collect(Collectors.joining("", "", ((more > 0) ? "And so on for " + more + " more. " : "")
					+ "Add what is missing, or correct what refers to it"));
	}

	/**
	 * The edges that lead nowhere.
	 * @return one or more, in the order of the revisions they start from
	 */
	public List<Edge> edges() {
		return this.edges;
	}

}
