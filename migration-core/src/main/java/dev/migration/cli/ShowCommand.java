package dev.migration.cli;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import dev.migration.Migrator;
import dev.migration.Position;
import dev.migration.revision.Revision;

/** {@code show}. */
@Command(header = "Show all about revisions.",
		footer = { "", "Examples:", "  migration show ae10", "  migration show heads", "  migration show current" })
final class ShowCommand extends Question {

	@Parameters(arity = "1..*", paramLabel = "REVISION",
			description = "An id or the beginning of one, a label, head, heads, current, +1 …")
	private List<String> targets = new ArrayList<>();

	ShowCommand(Session session) {
		super(session);
	}

	@Override
	Answer answer() {
		String target = String.join(" ", this.targets);
		Migrator migrator = session().migrator();
		boolean asksDatabase = Targets.startAtDatabase(target);
		Position position = asksDatabase ? migrator.position() : new Position(migrator.graph(), List.of());
		List<Revision> revisions = position.graph().resolve(target, asksDatabase ? position.applied() : null);
		Listing listing = new Listing(position.graph(), position.current(), session().style());
		return Answer.of(revisions.stream().flatMap((revision) -> listing.details(revision).stream()).toList(),
				revisions.stream().map(asksDatabase ? listing::jsonWithCurrent : listing::json).toList());
	}

}
