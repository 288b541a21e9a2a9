package dev.migration.cli;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import dev.migration.NewRevision;

/** {@code revision}. */
@Command(header = "Write a new revision.",
		footer = { "", "Nothing is ever overwritten, and the path of the new file is printed.", "", "Examples:",
				"  migration revision -m \"create accounts\"", "  migration revision -m \"add status\" --sql-file",
				"  migration revision -m \"billing\" --head base --branch-label billing",
				"  migration revision -m \"fix\" --head ae10 --splice   # a branch at ae10",
				"  migration revision -m \"use it\" --head shop@head --depends-on billing" })
final class RevisionCommand extends Action {

	@Option(names = { "-m", "--message" }, required = true, paramLabel = "TEXT",
			description = "What it is for, in one line.")
	private String message = "";

	@Option(names = "--head", paramLabel = "TARGET",
			description = "What it revises: head (when left out), base, an id, label@head; repeatable for a merge.")
	private List<String> heads = new ArrayList<>();

	@Option(names = "--splice", description = "Begin a branch at a revision that is no head.")
	private boolean splice;

	@Option(names = "--depends-on", paramLabel = "REVISION",
			description = "An id or a label of what must come first; repeatable.")
	private List<String> dependsOn = new ArrayList<>();

	@Mixin
	private ModelOptions model = new ModelOptions();

	@Option(names = "--autogenerate",
			description = "Fill it with what the application's model has and the database has not yet, and the other"
					+ " way round.")
	private boolean autogenerate;

	@Mixin
	private FileOptions file = new FileOptions();

	RevisionCommand(Session session) {
		super(session);
	}

	@Override
	int run() {
		NewRevision wanted = new NewRevision(this.message, this.heads.isEmpty() ? List.of("head") : this.heads,
				this.splice, this.file.branchLabels(), this.dependsOn, this.file.id(), this.file.form(),
				this.file.folder());
		if (this.autogenerate) {
			return new Autogeneration(session(), this.model).write(wanted, this.file);
		}
		this.model.refuse();
		return new Authoring(session(), this.file.folder()).write(wanted, this.file);
	}

}
