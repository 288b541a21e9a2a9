package dev.migration.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.migration.Rebase;
import dev.migration.revision.InvalidGraphException;
import dev.migration.revision.Revision;
import dev.migration.revision.RevisionGraph;

/** {@code rebase}. */
@Command(header = "Move a branch that is not applied yet on top of another head.", footer = { "",
		"Changes 'revises' in the sources of the revisions where the branch begins. The database is "
				+ "asked which revisions are applied; one of them is never moved.",
		"", "Examples:", "  migration rebase billing@head --onto shop@head",
		"  migration rebase 27c6      # the other head is clear" })
final class RebaseCommand extends Action {

	@Parameters(paramLabel = "BRANCH", description = "The head of the branch to move.")
	private String branch = "";

	@Option(names = "--onto", paramLabel = "HEAD", description = "Where to; may be left out when there are two heads.")
	private @Nullable String onto;

	@Option(names = "--dry-run", description = "Only say what would change.")
	private boolean dryRun;

	RebaseCommand(Session session) {
		super(session);
	}

	@Override
	int run() {
		Authoring authoring = new Authoring(session());
		RevisionGraph graph = authoring.graph();
		Revision moving = Targets.one(this.branch, graph.resolve(this.branch));
		Revision target = (this.onto != null) ? Targets.one(this.onto, graph.resolve(this.onto))
				: otherHead(graph, moving);
		Set<String> applied = new HashSet<>(session().migrator().position().applied());
		Map<String, List<String>> parents = plan(new Rebase(graph, applied), moving, target);
		parents.forEach((id, ids) -> session().print(change(graph.find(id).orElseThrow(), ids)));
		if (!this.dryRun) {
			for (Path file : Rebase.write(parents, authoring.tree())) {
				session().print(file.toString());
			}
		}
		return ExitCode.DONE;
	}

	private static Map<String, List<String>> plan(Rebase rebase, Revision moving, Revision target) {
		try {
			return rebase.plan(moving, target);
		}
		catch (InvalidGraphException ex) {
			throw new UsageException(moving.title() + " cannot be moved onto " + target.title() + ". " + ex.getMessage()
					+ "; nothing was written");
		}
	}

	private String change(Revision revision, List<String> parents) {
		return Words.of(revision, session().style()) + ": revises " + String.join(", ", parents)
				+ (revision.revises().isEmpty() ? ", and begins no history of its own any more"
						: ", not " + String.join(", ", revision.revises()));
	}

	private static Revision otherHead(RevisionGraph graph, Revision moving) {
		List<Revision> others = graph.heads().stream().filter((head) -> !head.id().equals(moving.id())).toList();
		if (others.isEmpty()) {
			throw new UsageException(moving.title() + " is the only head: there is nothing to move it onto");
		}
		if (others.size() > 1) {
			throw new UsageException(
					"there are " + others.size() + " other heads; say with --onto where to move the branch");
		}
		return others.get(0);
	}

}
