package dev.migration.cli;

import java.util.List;

import picocli.CommandLine.Option;

import dev.migration.Migrator;
import dev.migration.Position;
import dev.migration.revision.Range;
import dev.migration.revision.Revision;

/**
 * Which revisions a listing shows.
 */
final class RangeOptions {

	@Option(names = { "-r", "--rev-range" }, paramLabel = "FROM:TO",
			description = "Only these, both ends included; either may be left out, or be 'current'.")
	private String range = ":";

	/** Reads them; the database is asked only when it has to be. */
	Excerpt read(Migrator migrator, boolean asks) {
		Range wanted = Range.parse(this.range);
		boolean asked = asks || wanted.needsApplied();
		Position position = asked ? migrator.position() : new Position(migrator.graph(), List.of());
		return new Excerpt(position, wanted.text().equals(":") ? position.graph().history()
				: position.graph().range(wanted.text(), asked ? position.applied() : null), asked);
	}

	/**
	 * What is shown.
	 *
	 * @param position the whole graph
	 * @param revisions those of it to show, newest first
	 * @param asked whether the database was asked what is applied
	 */
	record Excerpt(Position position, List<Revision> revisions, boolean asked) {

		Excerpt {
			revisions = List.copyOf(revisions);
		}

		/** An answer, with a remark when there is nothing at all to show. */
		Answer answer(List<String> lines, Object json, Session session) {
			Answer answer = Answer.of(lines, json);
			return this.position.graph().revisions().isEmpty() ? answer.remark(Hints.noRevisions(session)) : answer;
		}

	}

}
