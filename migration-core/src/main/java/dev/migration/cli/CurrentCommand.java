package dev.migration.cli;

import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.migration.Position;
import dev.migration.Status;
import dev.migration.revision.Direction;
import dev.migration.revision.Relation;
import dev.migration.revision.Revision;
import dev.migration.revision.RevisionException;
import dev.migration.runtime.MigrationRunException;

/** {@code current}. */
@Command(header = "Show where the database is.", footer = { "", "Examples:", "  migration current",
		"  migration current --check-heads   # exit code 3 unless" + " everything is applied" })
final class CurrentCommand extends Question {

	@Option(names = { "-c", "--check-heads" }, description = "End with 3 unless every revision is applied.")
	private boolean checkHeads;

	CurrentCommand(Session session) {
		super(session);
	}

	@Override
	Answer answer() {
		Position position = session().migrator().position();
		List<Revision> current = position.current();
		Listing listing = new Listing(position.graph(), List.of(), session().style());
		List<String> lines = isVerbose()
				? current.stream().flatMap((revision) -> listing.details(revision).stream()).toList()
				: current.stream().map(listing::line).toList();
		Answer answer = Answer.of(lines, current.stream().map(listing::json).toList());
		if (this.checkHeads) {
			return checked(answer);
		}
		return current.isEmpty() ? answer.remark("nothing is applied") : answer;
	}

	/** What an upgrade does next, or why it does nothing. */
	private Answer checked(Answer answer) {
		Status status = session().migrator().status();
		int pending = status.pending().size();
		boolean reached = pending == 0 && status.relation() != Relation.DIVERGED && status.halfDone().isEmpty();
		String refusal = refusal();
		String count = (pending > 0) ? Words.count(pending, "revision") + " not applied; " : "";
		Answer told = answer;
		if (refusal != null) {
			told = answer.remark(count + "'migration upgrade heads' refuses to go on: " + refusal);
		}
		else if (pending > 0) {
			told = answer.remark(count + "'migration upgrade heads' applies " + ((pending == 1) ? "it" : "them"));
		}
		return reached ? told : told.exit(ExitCode.FOUND);
	}

	/** A script that cannot be read keeps an upgrade from beginning, too. */
	private @Nullable String refusal() {
		try {
			return session().migrator().planned(Direction.UPGRADE, "heads").refusal();
		}
		catch (MigrationRunException | RevisionException ex) {
			return ex.getMessage();
		}
	}

}
