package dev.migration.cli;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;

import dev.migration.revision.Revision;
import dev.migration.revision.RevisionGraph;

/** {@code branches}. */
@Command(header = "Show where branches begin.", footer = { "", "Example:", "  migration branches -v" })
final class BranchesCommand extends Question {

	BranchesCommand(Session session) {
		super(session);
	}

	@Override
	Answer answer() {
		RevisionGraph graph = session().migrator().graph();
		Listing listing = new Listing(graph, List.of(), session().style());
		List<String> lines = new ArrayList<>();
		List<Object> json = new ArrayList<>();
		for (Revision point : graph.branchPoints()) {
			if (isVerbose()) {
				lines.addAll(listing.details(point));
			}
			else {
				lines.add(listing.line(point).replaceFirst("(, |$)", " (branchpoint)$1"));
			}
			List<Revision> children = graph.lineage(point.id()).children();
			children.forEach((child) -> lines.add(" ".repeat(point.id().length()) + " -> " + listing.line(child)));
			json.add(listing.json(point).put("children", children.stream().map(listing::json).toList()));
		}
		return Answer.of(lines, json);
	}

}
