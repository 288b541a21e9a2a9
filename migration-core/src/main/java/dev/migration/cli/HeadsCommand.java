package dev.migration.cli;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.migration.revision.Revision;
import dev.migration.revision.RevisionGraph;

/** {@code heads}. */
@Command(header = "Show the revisions that nothing revises.",
		footer = { "", "Example:", "  migration heads", "  migration heads --resolve-dependencies" })
final class HeadsCommand extends Question {

	@Option(names = "--resolve-dependencies",
			description = "Leave out heads that another branch depends on: they come along with it.")
	private boolean resolveDependencies;

	HeadsCommand(Session session) {
		super(session);
	}

	@Override
	Answer answer() {
		RevisionGraph graph = session().migrator().graph();
		List<Revision> heads = this.resolveDependencies ? graph.realHeads() : graph.heads();
		Listing listing = new Listing(graph, List.of(), session().style());
		List<String> lines = isVerbose() ? heads.stream().flatMap((head) -> listing.details(head).stream()).toList()
				: heads.stream().map(listing::line).toList();
		Answer answer = Answer.of(lines, heads.stream().map(listing::json).toList());
		return heads.isEmpty() ? answer.remark(Hints.noRevisions(session())) : answer;
	}

}
