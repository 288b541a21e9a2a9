package dev.migration.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the database has, held against what the artifact brings. Lists are by created,
 * then id.
 *
 * @param graph the revisions of both, joined by the parents and dependencies that the
 * files say, or the database for those the files do not know
 * @param unknown applied revisions that the artifact does not know
 * @param pending revisions of the artifact that are not applied
 * @param gaps pending revisions that an applied one needs: they were put beneath it
 * @param missing edges of unknown revisions to what neither side knows
 * @param moved revisions that have other parents or dependencies in the artifact than
 * when they were applied
 * @param faults unknown revisions that no graph can hold as the database stores them; the
 * graph holds what is left of them
 * @param partly revisions that replace others of which the database has only some; those
 * are among the unknown
 */
public record Comparison(RevisionGraph graph, List<Revision> unknown, List<Revision> pending, List<Revision> gaps,
		List<Edge> missing, List<Revision> moved, List<Fault> faults, List<PartlyReplaced> partly) {

	/** How many gaps the message shows. */
	private static final int SHOWN = 10;

	public Comparison {
		unknown = List.copyOf(unknown);
		pending = List.copyOf(pending);
		gaps = List.copyOf(gaps);
		missing = List.copyOf(missing);
		moved = List.copyOf(moved);
		faults = List.copyOf(faults);
		partly = List.copyOf(partly);
	}

	/**
	 * How the two compare.
	 * @return the relation
	 */
	public Relation relation() {
		boolean holes = !this.gaps.isEmpty() || !this.missing.isEmpty();
		if (holes || !this.moved.isEmpty() || !this.faults.isEmpty()
				|| (!this.unknown.isEmpty() && !this.pending.isEmpty())) {
			return Relation.DIVERGED;
		}
		if (!this.unknown.isEmpty()) {
			return Relation.DATABASE_AHEAD;
		}
		return this.pending.isEmpty() ? Relation.SAME : Relation.DATABASE_BEHIND;
	}

	/**
	 * Says what is not usual.
	 * @return that and how the database is ahead or diverged, or empty when it is neither
	 */
	public Optional<String> explanation() {
		return switch (relation()) {
			case DIVERGED -> Optional.of(message());
			case DATABASE_AHEAD ->
				Optional.of("The database is ahead of this application: it has " + this.unknown.size()
						+ plural(this.unknown, " revision", " revisions") + " that this application does not know, "
						+ Phrases.list(this.unknown) + ". Deploy the version that brings "
						+ plural(this.unknown, "it", "them") + ", or take " + plural(this.unknown, "it", "them")
						+ " back with 'migration downgrade', which runs what the database stored");
			case SAME, DATABASE_BEHIND -> Optional.empty();
		};
	}

	/**
	 * Goes on only if the histories did not diverge.
	 * @throws DivergedHistoryException if they did
	 * @throws PartlyReplacedException if of what a revision replaces only some is applied
	 */
	public void refuseDivergence() {
		if (!this.partly.isEmpty()) {
			throw new PartlyReplacedException(this.partly);
		}
		if (relation() == Relation.DIVERGED) {
			throw new DivergedHistoryException(this, message());
		}
	}

	private String message() {
		if (!this.partly.isEmpty()) {
			return PartlyReplacedException.message(this.partly);
		}
		List<String> facts = new ArrayList<>();
		this.faults.forEach((fault) -> facts
			.add("what the database stores of " + Phrases.of(fault.revision()) + " cannot be used: " + fault.reason()));
		if (!this.gaps.isEmpty()) {
			facts.add(gapsWithReasons());
		}
		if (!this.missing.isEmpty()) {
			facts.add(this.missing.stream()
				.map((edge) -> Phrases.of(edge.from()) + ", which is applied, " + edge.kind().verb() + " "
						+ Phrases.quote(edge.to()) + ", which is neither applied nor found")
				.collect(Collectors.joining("; ")));
		}
		if (!this.moved.isEmpty()) {
			facts.add(Phrases.locatedList(this.moved) + " "
					+ plural(this.moved, "revises or depends on", "revise or depend on")
					+ " something else than when it was applied (put that back, or accept it with 'migration repair')");
		}
		if (facts.isEmpty()) {
			facts.add("it has " + Phrases.list(this.unknown) + ", which " + plural(this.unknown, "is", "are")
					+ " not found here, and lacks " + Phrases.locatedList(this.pending));
		}
		String diverged = "The history of the database and the revisions found have diverged: "
				+ String.join("; ", facts) + ". ";
		if (!this.faults.isEmpty()) {
			return diverged + "Correct what the state table has, run the version that the database was migrated with,"
					+ " or 'migration stamp --purge' what the database really has";
		}
		if (!this.gaps.isEmpty() && this.missing.isEmpty() && this.moved.isEmpty() && this.unknown.isEmpty()) {
			return diverged + "'migration downgrade' to beneath " + plural(this.gaps, "it", "them")
					+ " and upgrade again; or, if what " + plural(this.gaps, "it does", "they do")
					+ " was done here by hand, record " + plural(this.gaps, "it", "them")
					+ " with 'migration stamp' and the revisions that 'migration current' shows";
		}
		return diverged + "Run the version that the database was migrated with and downgrade there,"
				+ " add the missing files, or 'migration stamp' what the database really has";
	}

	// Looks up why for as many as are shown only, as there may be thousands.
	private String gapsWithReasons() {
		Set<Revision> notApplied = Set.copyOf(this.pending);
		String shown = this.gaps.stream()
			.limit(SHOWN)
			.map((gap) -> gap(gap, notApplied))
			.collect(Collectors.joining("; "));
		int more = this.gaps.size() - SHOWN;
		return (more > 0) ? shown + "; and so on for " + more + " more" : shown;
	}

	private String gap(Revision gap, Set<Revision> notApplied) {
		Revision needing = this.graph.lineage(gap.id())
			.requiring()
			.stream()
			.filter((revision) -> !notApplied.contains(revision))
			.findFirst()
			.orElse(gap);
		return Phrases.located(gap) + " is not applied, though " + Phrases.of(needing) + ", which needs it, is";
	}

	private static String plural(List<Revision> revisions, String one, String several) {
		return (revisions.size() != 1) ? several : one;
	}

	/**
	 * A stored revision that no graph can hold.
	 *
	 * @param revision the revision as the database stores it
	 * @param reason why not, as a clause such as {@code its id is a reserved word}
	 */
	public record Fault(Revision revision, String reason) {

	}

}
