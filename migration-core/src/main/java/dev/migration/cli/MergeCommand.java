package dev.migration.cli;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.migration.NewRevision;
import dev.migration.revision.Revision;
import dev.migration.revision.RevisionGraph;

/** {@code merge}. */
@Command(header = "Write a revision that joins several heads.", footer = { "", "Examples:", "  migration merge heads",
		"  migration merge ae10 27c6 -m \"merge shop and billing\"" })
final class MergeCommand extends Action {

	@Parameters(arity = "1..*", paramLabel = "TARGET", description = "What to join: heads, or two or more revisions.")
	private List<String> targets = new ArrayList<>();

	@Option(names = { "-m", "--message" }, paramLabel = "TEXT",
			description = "What it is for, in one line; names the joined revisions when left out.")
	private @Nullable String message;

	@Option(names = "--splice", description = "Join revisions that are no heads, too.")
	private boolean splice;

	@Mixin
	private FileOptions file = new FileOptions();

	MergeCommand(Session session) {
		super(session);
	}

	@Override
	int run() {
		Authoring authoring = new Authoring(session(), this.file.folder());
		List<String> ids = revisions(authoring.graph()).stream().map(Revision::id).toList();
		if (ids.size() < 2) {
			throw new UsageException("'" + String.join(" ", this.targets) + "' stands for "
					+ (ids.isEmpty() ? "no revision" : "one revision, " + ids.get(0))
					+ "; a merge joins two or more, as in 'migration merge heads'");
		}
		String text = (this.message != null) ? this.message : "merge " + String.join(" and ", ids);
		return authoring.write(new NewRevision(text, ids, this.splice, this.file.branchLabels(), List.of(),
				this.file.id(), this.file.form(), this.file.folder()), this.file);
	}

	// A head that another branch depends on is one, too, as long as nothing revises it.
	private List<Revision> revisions(RevisionGraph graph) {
		String target = String.join(" ", this.targets);
		return target.equals("heads") ? graph.heads() : graph.resolve(target);
	}

}
