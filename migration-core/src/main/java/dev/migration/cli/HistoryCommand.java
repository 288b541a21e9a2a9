package dev.migration.cli;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import dev.migration.revision.Revision;

/** {@code history}. */
@Command(header = "List the revisions, newest first.",
		footer = { "", "Examples:", "  migration history -r ae10:heads",
				"  migration history -r -3:       # the last three",
				"  migration history -r current: --indicate-current", "  migration history -v" })
final class HistoryCommand extends Question {

	@Mixin
	private RangeOptions range = new RangeOptions();

	@Option(names = { "-i", "--indicate-current" }, description = "Mark where the database is.")
	private boolean indicateCurrent;

	HistoryCommand(Session session) {
		super(session);
	}

	@Override
	Answer answer() {
		RangeOptions.Excerpt shown = this.range.read(session().migrator(), this.indicateCurrent);
		List<Revision> revisions = shown.revisions();
		Listing listing = new Listing(shown.position().graph(), shown.position().current(), session().style());
		List<String> lines = isVerbose()
				? revisions.stream().flatMap((revision) -> listing.details(revision).stream()).toList()
				: revisions.stream().map(listing::edge).toList();
		return shown.answer(lines,
				revisions.stream().map(shown.asked() ? listing::jsonWithCurrent : listing::json).toList(), session());
	}

}
