package dev.migration.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migration.revision.Lineage;
import dev.migration.revision.Revision;
import dev.migration.revision.RevisionGraph;

/**
 * Shows revisions as lines, the way people know it from Alembic's listings.
 */
final class Listing {

	private final RevisionGraph graph;

	private final Set<String> current;

	private final Style style;

	/**
	 * Creates a listing.
	 * @param graph the graph the revisions are from
	 * @param current the revisions to mark as current, none when the database was not
	 * asked
	 * @param style colour or none
	 */
	Listing(RevisionGraph graph, Collection<Revision> current, Style style) {
		this.graph = graph;
		this.current = current.stream().map(Revision::id).collect(Collectors.toSet());
		this.style = style;
	}

	/** For example {@code 3760f8cac475 (comments) (head), create comments}. */
	String line(Revision revision) {
		return this.style.id(revision.id()) + marks(revision, "head", "effective head", "current") + message(revision);
	}

	/**
	 * For example {@code ab37c0316ced -> 3760f8cac475 (comments) (head), create
	 * comments}.
	 */
	String edge(Revision revision) {
		Lineage lineage = this.graph.lineage(revision.id());
		String down = lineage.isBase() ? "<base>" : ids(lineage.parents());
		String needs = lineage.dependencies().isEmpty() ? "" : " (" + ids(lineage.dependencies()) + ")";
		return down + needs + " -> " + this.style.id(revision.id())
				+ marks(revision, "head", "effective head", "current", "branchpoint", "mergepoint") + message(revision);
	}

	/** All that is known of a revision, a line each. */
	List<String> details(Revision revision) {
		Lineage lineage = this.graph.lineage(revision.id());
		List<String> lines = new ArrayList<>();
		lines.add("Rev: " + this.style.id(revision.id())
				+ states(lineage, "head", "effective head", "branchpoint", "mergepoint", "current"));
		lines.add(lineage.isMergePoint() ? "Merges: " + ids(lineage.parents())
				: "Parent: " + (lineage.isBase() ? "<base>" : ids(lineage.parents())));
		add(lines, "Also depends on: ", ids(lineage.dependencies()));
		add(lines, "Branches into: ", lineage.isBranchPoint() ? ids(lineage.children()) : "");
		add(lines, "Branch names: ", String.join(", ", lineage.labels()));
		add(lines, "Created: ", (revision.created() != null) ? Words.time(revision.created()) : "");
		add(lines, "Path: ", path(revision));
		lines.add("");
		lines.add("    " + revision.message());
		lines.add("");
		return lines;
	}

	Json.Members json(Revision revision) {
		Lineage lineage = this.graph.lineage(revision.id());
		return Json.object()
			.put("id", revision.id())
			.put("message", revision.message())
			.put("parents", revision.revises())
			.put("dependsOn", lineage.dependencies().stream().map(Revision::id).toList())
			.put("branchLabels", revision.branchLabels())
			.put("branches", lineage.labels())
			.put("created", revision.created())
			.put("location", revision.location())
			.put("head", lineage.isHead())
			.put("branchPoint", lineage.isBranchPoint())
			.put("mergePoint", lineage.isMergePoint());
	}

	/** The same, with whether the database is there. */
	Json.Members jsonWithCurrent(Revision revision) {
		return json(revision).put("current", this.current.contains(revision.id()));
	}

	private static void add(List<String> lines, String name, String value) {
		if (!value.isEmpty()) {
			lines.add(name + value);
		}
	}

	private static String path(Revision revision) {
		@Nullable String location = revision.location();
		return (location != null) ? location : "(only in the database)";
	}

	private static String message(Revision revision) {
		return revision.message().isBlank() ? "" : ", " + revision.message();
	}

	private String ids(Collection<Revision> revisions) {
		return revisions.stream().map(Revision::id).collect(Collectors.joining(", "));
	}

	private String marks(Revision revision, String... states) {
		Lineage lineage = this.graph.lineage(revision.id());
		String labels = lineage.labels().isEmpty() ? ""
				: " (" + this.style.mark(String.join(", ", lineage.labels())) + ")";
		return labels + states(lineage, states);
	}

	private String states(Lineage lineage, String... states) {
		StringBuilder text = new StringBuilder();
		for (String state : states) {
			if (is(lineage, state)) {
				text.append(" (").append(this.style.good(state)).append(')');
			}
		}
		return text.toString();
	}

	private boolean is(Lineage lineage, String state) {
		return switch (state) {
			case "head" -> lineage.isHead() && !lineage.isDependedOnHead();
			case "effective head" -> lineage.isDependedOnHead();
			case "branchpoint" -> lineage.isBranchPoint();
			case "mergepoint" -> lineage.isMergePoint();
			default -> this.current.contains(lineage.revision().id());
		};
	}

}
