package dev.migration.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.migration.NewRevision;
import dev.migration.NewRevision.Form;
import dev.migration.RevisionAuthor;
import dev.migration.SourceTree;
import dev.migration.SquashDraft;
import dev.migration.SquashRange;
import dev.migration.WrittenRevision;
import dev.migration.revision.InvalidGraphException;
import dev.migration.revision.Revision;
import dev.migration.revision.RevisionGraph;

/** {@code squash}. */
@Command(header = "Replace a range of revisions by one, proved to do the same.",
		footer = { "", "Both ends of the range are included, as in 'history -r': ae10:be20 replaces ae10, be20 and all "
				+ "between them; base:be20 and :be20 begin at the first revision. The range and the new revision are "
				+ "run on scratch databases, and a file is only written when both lead to the same schema and the "
				+ "same rows. A database that has applied the whole range counts as having applied the new revision.",
				"", "Examples:", "  migration squash base:ae10 -m \"baseline 2026\"",
				"  migration squash ae10:be20 -m \"orders\" --delete" })
final class SquashCommand extends Action {

	@Parameters(paramLabel = "RANGE", description = "Which revisions, <first>:<last>, both included.")
	private String range = "";

	@Option(names = { "-m", "--message" }, required = true, paramLabel = "TEXT",
			description = "What the new revision is for, in one line.")
	private String message = "";

	@Option(names = "--without-data", description = "Leave out rows that the range inserts or changes.")
	private boolean withoutData;

	@Option(names = "--delete", description = "Delete the files of the replaced revisions without asking.")
	private boolean delete;

	@Option(names = "--rev-id", paramLabel = "ID", description = "Its id, instead of a random one.")
	private @Nullable String id;

	@Option(names = { "--path", "--version-path" }, paramLabel = "FOLDER",
			description = "Where to write it, instead of where the project keeps revisions.")
	private @Nullable Path folder;

	SquashCommand(Session session) {
		super(session);
	}

	@Override
	int run() {
		Authoring authoring = new Authoring(session(), this.folder);
		RevisionGraph graph = authoring.graph();
		SquashRange closed = SquashRange.of(graph, this.range);
		List<Path> files = files(authoring.tree(), closed);
		NewRevision wanted = new NewRevision(this.message, List.of(), false, List.of(), List.of(), this.id, Form.SQL,
				this.folder);
		RevisionAuthor author = authoring.author();
		Revision revision = revision(author, wanted, closed);
		session().remark("trying out " + Words.count(closed.revisions().size(), "revision") + " on scratch databases");
		SquashDraft draft = session().squash().draft(closed, revision, this.withoutData);
		WrittenRevision written = author.write(draft, wanted);
		authoring.tell(written);
		session().remark("proved: the same schema up and down"
				+ (draft.leftOut().isEmpty() ? ", and the same rows" : "; left out, as asked for:"));
		draft.leftOut().forEach((each) -> session().remark("  " + each));
		if (draft.carried() > 0) {
			session().remark(Words.count(draft.carried(), "insert") + " taken over from the replaced revisions");
		}
		if (!draft.irreversible().isEmpty()) {
			session().remark(session().style().warning("irreversible")
					+ ", as what it replaces; the way back that was proved is a comment in the file:");
			draft.irreversible().forEach((each) -> session().remark("  " + each));
		}
		remove(files, written);
		return ExitCode.DONE;
	}

	private static Revision revision(RevisionAuthor author, NewRevision wanted, SquashRange closed) {
		try {
			return author.replacing(wanted, closed);
		}
		catch (InvalidGraphException ex) {
			throw new UsageException(ex.getMessage() + "; nothing was written");
		}
	}

	private static List<Path> files(SourceTree tree, SquashRange closed) {
		List<Path> files = new ArrayList<>();
		for (Revision revision : closed.revisions()) {
			files.add(tree.file(revision.id())
				.orElseThrow(() -> new UsageException("the source of revision " + revision.id() + " ("
						+ revision.message() + ") is not in this project, so it cannot be replaced here")));
		}
		return files;
	}

	private void remove(List<Path> files, WrittenRevision written) {
		session().remark("it replaces:");
		files.forEach((file) -> session().remark("  " + file));
		boolean wanted = this.delete || (session().terminal().interactive()
				&& new Confirmation(session()).asks("Delete " + Words.count(files.size(), "file") + "?"));
		if (!wanted) {
			session()
				.remark("delete these before the next build; as long as one is there, every command refuses to run");
			return;
		}
		for (Path file : files) {
			try {
				Files.delete(file);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(file + " cannot be deleted; the new revision is written", ex);
			}
			session().print("deleted " + file);
		}
		if (written.packaged()) {
			session().remark("build with 'clean', or what is deleted stays in the build's output");
		}
	}

}
