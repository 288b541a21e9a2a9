package dev.migration.cli;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.migration.Migrator;
import dev.migration.Position;
import dev.migration.revision.Range;
import dev.migration.revision.Revision;

/** {@code history}. */
@Command(header = "List the revisions, newest first.",
		footer = { "", "Examples:", "  migration history -r ae10:heads",
				"  migration history -r -3:       # the last three",
				"  migration history -r current: --indicate-current", "  migration history -v" })
final class HistoryCommand extends Question {

	@Option(names = { "-r", "--rev-range" }, paramLabel = "FROM:TO",
			description = "Only these, both ends included; either may be left out, or be 'current'.")
	private String range = ":";

	@Option(names = { "-i", "--indicate-current" }, description = "Mark where the database is.")
	private boolean indicateCurrent;

	HistoryCommand(Session session) {
		super(session);
	}

	@Override
	Answer answer() {
		Range wanted = Range.parse(this.range);
		Migrator migrator = session().migrator();
		boolean asksDatabase = this.indicateCurrent || wanted.needsApplied();
		Position position = asksDatabase ? migrator.position() : new Position(migrator.graph(), List.of());
		List<Revision> revisions = wanted.text().equals(":") ? position.graph().history()
				: position.graph().range(wanted.text(), asksDatabase ? position.applied() : null);
		Listing listing = new Listing(position.graph(), position.current(), session().style());
		List<String> lines = isVerbose()
				? revisions.stream().flatMap((revision) -> listing.details(revision).stream()).toList()
				: revisions.stream().map(listing::edge).toList();
		Answer answer = Answer.of(lines,
				revisions.stream().map(asksDatabase ? listing::jsonWithCurrent : listing::json).toList());
		return position.graph().revisions().isEmpty() ? answer.remark(Hints.noRevisions(session())) : answer;
	}

}
