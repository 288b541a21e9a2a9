package dev.migration.cli;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.migration.Migrator;
import dev.migration.RevisionStatus;
import dev.migration.Status;
import dev.migration.runtime.EditedRevision;

/** {@code check}. */
@Command(header = "End with 3 when the database is not what the revisions say.",
		footer = { "",
				"Compares the applied revisions with the application's: pending, unknown, edited and half done ones"
						+ " are findings, and so are repeatables that are due or gone. It does not compare the tables"
						+ " themselves.",
				"", "Examples:", "  migration check",
				"  migration check --single-head   # also when there are several heads" })
final class CheckCommand extends Question {

	@Option(names = "--single-head", description = "Several heads are a finding, too.")
	private boolean singleHead;

	CheckCommand(Session session) {
		super(session);
	}

	@Override
	Answer answer() {
		Migrator migrator = session().migrator();
		Status status = migrator.status();
		List<Finding> findings = new ArrayList<>();
		status.pending().forEach((revision) -> findings.add(new Finding("pending", revision.id(), revision.message())));
		status.applied()
			.stream()
			.filter((revision) -> revision.location() == null)
			.forEach((revision) -> findings.add(new Finding("unknown", revision.id(), revision.message())));
		status.halfDone()
			.forEach((step) -> findings.add(new Finding("half done", step.id(), step.fact() + ". " + step.advice())));
		status.repeatables()
			.forEach((each) -> findings
				.add(new Finding(each.isDue() ? "due" : "gone", each.name(), StatusCommand.text(each))));
		for (EditedRevision edited : migrator.edited()) {
			findings.add(new Finding("edited", edited.applied().revision().id(), edited.location()));
		}
		if (this.singleHead && status.heads().size() > 1) {
			for (RevisionStatus head : status.heads()) {
				findings.add(new Finding("head", head.id(), head.message()));
			}
		}
		Style style = session().style();
		List<String> lines = findings.stream()
			.map((finding) -> style.warning("%-8s".formatted(finding.kind())) + " "
					+ Words.of(finding.id(), finding.text(), style))
			.toList();
		Object json = Json.object()
			.put("clean", findings.isEmpty())
			.put("findings",
					findings.stream()
						.map((finding) -> Json.object()
							.put("kind", finding.kind())
							.put("id", finding.id())
							.put("text", finding.text()))
						.toList());
		Answer answer = Answer.of(lines, json);
		return findings.isEmpty() ? answer.remark("every revision is applied, known and as it was")
				: answer.remark(Words.count(findings.size(), "finding")).exit(ExitCode.FOUND);
	}

	/**
	 * One thing that is not as it should be.
	 *
	 * @param kind what is wrong
	 * @param id the revision
	 * @param text its message or its file
	 */
	private record Finding(String kind, String id, String text) {

	}

}
