package dev.migration.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import picocli.CommandLine.Command;

import dev.migration.HalfDoneStatus;
import dev.migration.Migrator;
import dev.migration.RevisionStatus;
import dev.migration.Status;
import dev.migration.revision.Relation;
import dev.migration.runtime.EditedRevision;
import dev.migration.runtime.LogEntry;
import dev.migration.runtime.RepeatableState;

/** {@code status}. */
@Command(header = "Show on one screen where the database stands.",
		footer = { "", "Examples:", "  migration status", "  migration status --json" })
final class StatusCommand extends Question {

	private static final int LISTED = 10;

	private static final String FORMAT = "%-9s %s";

	StatusCommand(Session session) {
		super(session);
	}

	@Override
	Answer answer() {
		Migrator migrator = session().migrator();
		Status status = migrator.status();
		List<EditedRevision> edited = migrator.edited();
		List<LogEntry> log = migrator.log(null, 1);
		List<RevisionStatus> unknown = status.applied().stream().filter((each) -> each.location() == null).toList();
		Style style = session().style();
		List<String> lines = new ArrayList<>();
		lines.add(FORMAT.formatted("state", state(status, edited, unknown)));
		if (status.lockHolder() != null) {
			lines.add(FORMAT.formatted("at work", status.lockHolder()));
		}
		status.halfDone().forEach((step) -> lines.add(FORMAT.formatted("attention", attention(status, step))));
		section(lines, "current", status.current());
		section(lines, "heads", status.heads());
		section(lines, "pending", status.pending());
		if (!unknown.isEmpty()) {
			section(lines, "unknown", unknown);
		}
		edited.forEach((each) -> lines
			.add(FORMAT.formatted("edited", Words.of(each.applied().revision(), style) + " in " + each.location())));
		status.repeatables()
			.forEach((each) -> lines.add(FORMAT.formatted(each.isDue() ? "due" : "gone",
					"repeatable " + Words.of(each.name(), text(each), style))));
		log.forEach((entry) -> lines.add(FORMAT.formatted("last", LogCommand.line(entry, style))));
		Answer answer = Answer.of(lines, json(status, edited, unknown, log));
		if (status.foreign() != null) {
			answer = answer.remark(status.foreign().title() + " has migrated this database, and nothing is recorded as "
					+ "applied here: 'migration adopt --from " + status.foreign() + "' takes its history over");
		}
		for (String location : migrator.emptyLocations()) {
			answer = answer
				.remark("there are no revisions in '" + location + "'; is 'migration.locations' spelled right?");
		}
		return (status.explanation() != null) ? answer.remark(status.explanation()) : answer;
	}

	private static String attention(Status status, HalfDoneStatus step) {
		return (status.lockHolder() != null)
				? step.fact().replace("stopped half-way", "is half done") + ", and somebody is at work"
				: step.fact() + ". " + step.advice();
	}

	/** What is to be said of a repeatable that is not as the database has it. */
	static String text(RepeatableState state) {
		if (!state.isDue()) {
			return "in " + state.location() + " ran here, and its file is gone; drop what it made in a revision, then"
					+ " 'migration repair' forgets it";
		}
		return state.reason() + ((state.problem() != null) ? "; " + state.problem() : "");
	}

	private String state(Status status, List<EditedRevision> edited, List<RevisionStatus> unknown) {
		Style style = session().style();
		List<String> states = new ArrayList<>();
		if (status.isHalfDone()) {
			states
				.add(style.bad("needs attention: " + Words.count(status.halfDone().size(), "revision") + " half done"));
		}
		if (status.relation() == Relation.DATABASE_AHEAD) {
			states.add(style.warning("ahead of this application"));
		}
		else if (status.relation() == Relation.DIVERGED) {
			states.add(style.bad("diverged"));
		}
		if (!status.pending().isEmpty()) {
			states.add(style.warning(Words.count(status.pending().size(), "revision") + " pending"));
		}
		if (!unknown.isEmpty()) {
			states.add(style
				.warning(Words.count(unknown.size(), "revision") + " applied that this application does not have"));
		}
		if (!edited.isEmpty()) {
			states.add(style.bad(Words.count(edited.size(), "revision") + " edited after being applied"));
		}
		int due = status.dueRepeatables().size();
		if (due > 0) {
			states.add(style.warning(Words.count(due, "repeatable") + " due"));
		}
		return states.isEmpty() ? style.good("up to date") : String.join(", ", states);
	}

	private void section(List<String> lines, String name, List<RevisionStatus> revisions) {
		int shown = isVerbose() ? revisions.size() : Math.min(LISTED, revisions.size());
		if (revisions.isEmpty()) {
			lines.add(FORMAT.formatted(name, "none"));
		}
		for (int i = 0; i < shown; i++) {
			lines.add(FORMAT.formatted((i == 0) ? name : "", line(revisions.get(i))));
		}
		if (shown < revisions.size()) {
			lines.add(FORMAT.formatted("", "and " + (revisions.size() - shown) + " more"));
		}
	}

	private String line(RevisionStatus revision) {
		RevisionStatus.Application application = revision.application();
		return Words.of(revision, session().style()) + ((application != null) ? session().style()
			.faint(" (" + Words.time(application.at()) + " by " + application.by() + ", in "
					+ Words.time(application.took()) + ")")
				: "");
	}

	private static Object json(Status status, List<EditedRevision> edited, List<RevisionStatus> unknown,
			List<LogEntry> log) {
		return Json.object()
			.put("status", status.word())
			.put("explanation", status.explanation())
			.put("halfDone", status.halfDone().stream().map(StatusCommand::json).toList())
			.put("repeatables", status.repeatables().stream().map(StatusCommand::json).toList())
			.put("lockedBy", status.lockHolder())
			.put("foreignHistory", status.foreign())
			.put("current", json(status.current()))
			.put("heads", json(status.heads()))
			.put("pending", json(status.pending()))
			.put("applied", json(status.applied()))
			.put("unknown", json(unknown))
			.put("edited",
					edited.stream()
						.map((each) -> Json.object()
							.put("id", each.applied().revision().id())
							.put("message", each.applied().revision().message())
							.put("location", each.location()))
						.toList())
			.put("lastAttempt", log.isEmpty() ? null : LogCommand.json(log.get(0)));
	}

	private static List<Json.Members> json(List<RevisionStatus> revisions) {
		return revisions.stream().map(StatusCommand::json).toList();
	}

	private static Json.Members json(HalfDoneStatus step) {
		return Json.object()
			.put("id", step.id())
			.put("direction", step.direction().name().toLowerCase(Locale.ROOT))
			.put("segmentsDone", step.done())
			.put("segments", (step.segments() > 0) ? step.segments() : null)
			.put("finishWith", (step.command() != null) ? "migration " + step.command() : null);
	}

	private static Json.Members json(RepeatableState state) {
		return Json.object()
			.put("name", state.name())
			.put("location", state.location())
			.put("state", state.isDue() ? "due" : "gone")
			.put("reason", state.reason())
			.put("problem", state.problem());
	}

	private static Json.Members json(RevisionStatus revision) {
		Json.Members members = Json.object()
			.put("id", revision.id())
			.put("message", revision.message())
			.put("parents", revision.revises())
			.put("kind", revision.kind())
			.put("location", revision.location());
		RevisionStatus.Application application = revision.application();
		if (application != null) {
			members.put("appliedAt", application.at())
				.put("durationMillis", application.took().toMillis())
				.put("appliedBy", application.by());
		}
		return members;
	}

}
