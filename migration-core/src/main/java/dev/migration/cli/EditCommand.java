package dev.migration.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import dev.migration.Position;
import dev.migration.SourceTree;
import dev.migration.revision.Revision;
import dev.migration.revision.RevisionGraph;

/** {@code edit}. */
@Command(header = "Open the sources of revisions in an editor.", footer = { "",
		"The editor is VISUAL, else EDITOR, as a shell reads them, else the first found of sensible-editor, nano, vim"
				+ " and vi.",
		"", "Examples:", "  migration edit head", "  EDITOR=\"code --wait\" migration edit ae10" })
final class EditCommand extends Action {

	/** How a shell says that there is no such program, or that it is none. */
	private static final int NOT_FOUND = 127;

	private static final int NOT_EXECUTABLE = 126;

	@Parameters(arity = "1..*", paramLabel = "REVISION",
			description = "An id or the beginning of one, a label, head, heads, current …")
	private List<String> targets = new ArrayList<>();

	EditCommand(Session session) {
		super(session);
	}

	@Override
	int run() {
		Authoring authoring = new Authoring(session());
		SourceTree tree = authoring.tree();
		List<String> files = revisions(authoring.graph()).stream().map((revision) -> file(tree, revision)).toList();
		if (files.isEmpty()) {
			throw new UsageException("'" + target() + "' stands for no revision");
		}
		List<String> command = new ArrayList<>(editor());
		command.addAll(files);
		try {
			session().terminal().flush();
			int code = new ProcessBuilder(command).inheritIO().start().waitFor();
			if (code == NOT_FOUND || code == NOT_EXECUTABLE) {
				throw new UsageException("the editor '" + named() + "' does not start; set EDITOR to another one");
			}
			if (code != 0) {
				session().remark("the editor ended with " + code);
			}
			return (code == 0) ? ExitCode.DONE : ExitCode.FAILED;
		}
		catch (IOException ex) {
			throw new UsageException("the editor does not start: " + ex.getMessage() + "; set EDITOR to another one");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return ExitCode.FAILED;
		}
	}

	private List<Revision> revisions(RevisionGraph graph) {
		if (!Targets.startAtDatabase(target())) {
			return graph.resolve(target());
		}
		Position position = session().migrator().position();
		return position.graph().resolve(target(), position.applied());
	}

	private String target() {
		return String.join(" ", this.targets);
	}

	private String file(SourceTree tree, Revision revision) {
		return tree.file(revision.id())
			.map(Path::toString)
			.orElseThrow(() -> new UsageException("the source of revision " + revision.title() + " is not under "
					+ session().surroundings().directory().toAbsolutePath()));
	}

	private @Nullable String named() {
		return Stream.of("VISUAL", "EDITOR").map(session()::variable).filter(Objects::nonNull).findFirst().orElse(null);
	}

	// A shell reads what is named, with its quotes, as it does for git.
	private List<String> editor() {
		String named = named();
		if (named != null) {
			return (File.separatorChar == '/') ? List.of("sh", "-c", named + " \"$@\"", named)
					: Arrays.asList(named.strip().split("\\s+"));
		}
		String path = Objects.requireNonNullElse(session().variable("PATH"), "");
		return Stream.of("sensible-editor", "nano", "vim", "vi")
			.filter((name) -> Arrays.stream(path.split(File.pathSeparator))
				.anyMatch((folder) -> Files.isExecutable(Path.of(folder, name))))
			.findFirst()
			.map(List::of)
			.orElseThrow(() -> new UsageException("no editor found; set EDITOR"));
	}

}
