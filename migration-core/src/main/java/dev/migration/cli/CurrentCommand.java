package dev.migration.cli;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.migration.Position;
import dev.migration.revision.Revision;

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
		int pending = position.graph().pending(position.applied()).size();
		if (this.checkHeads && pending > 0) {
			return answer
				.remark(Words.count(pending, "revision") + " not applied; 'migration upgrade heads' applies"
						+ ((pending == 1) ? " it" : " them"))
				.exit(ExitCode.FOUND);
		}
		return current.isEmpty() ? answer.remark("nothing is applied") : answer;
	}

}
