package dev.migration.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.migration.Migrator;
import dev.migration.Position;
import dev.migration.runtime.LogEntry;

/** {@code log}. */
@Command(header = "Show who tried what and how it ended, newest first.", footer = { "", "Examples:", "  migration log",
		"  migration log ae10 -v      # one revision, with errors and statements", "  migration log -n 100 --json" })
final class LogCommand extends Question {

	@Parameters(arity = "0..1", paramLabel = "REVISION", description = "Only the attempts at this one.")
	private @Nullable String revision;

	@Option(names = { "-n", "--limit" }, paramLabel = "COUNT", defaultValue = "20",
			description = "How many at the most; ${DEFAULT-VALUE} when left out.")
	private int limit = 20;

	LogCommand(Session session) {
		super(session);
	}

	@Override
	Answer answer() {
		if (this.limit < 1) {
			throw new UsageException("--limit takes a number from 1, found " + this.limit);
		}
		Migrator migrator = session().migrator();
		List<LogEntry> entries = migrator.log((this.revision != null) ? id(migrator, this.revision) : null, this.limit);
		List<String> lines = new ArrayList<>();
		entries.forEach((entry) -> {
			lines.add(line(entry, session().style()));
			origin(lines, entry);
			failure(lines, entry);
		});
		Answer answer = Answer.of(lines, entries.stream().map(LogCommand::json).toList());
		return entries.isEmpty() ? answer.remark("nothing was tried yet") : answer;
	}

	private static String id(Migrator migrator, String text) {
		Position position = migrator.position();
		return Targets.one(text, position.graph().resolve(text, position.applied())).id();
	}

	/** One attempt in a line. */
	static String line(LogEntry entry, Style style) {
		Duration took = entry.took();
		return Words.time(entry.startedAt()) + " " + entry.action() + " " + style.id(entry.revision()) + " "
				+ outcome(entry.outcome(), style) + ((took != null) ? " in " + Words.time(took) : "") + " by "
				+ entry.actor() + ((entry.application() != null) ? ", " + entry.application() : "")
				+ ((entry.tag() != null) ? ", tag " + entry.tag() : "");
	}

	private static String outcome(String outcome, Style style) {
		return switch (outcome) {
			case "done" -> style.good(outcome);
			case "running" -> style.warning(outcome);
			default -> style.bad(outcome);
		};
	}

	private void origin(List<String> lines, LogEntry entry) {
		if (isVerbose() && entry.host() != null) {
			lines.add("    on " + entry.host() + ((entry.version() != null) ? ", version " + entry.version() : "")
					+ ", run " + entry.run());
		}
	}

	private void failure(List<String> lines, LogEntry entry) {
		String error = entry.error();
		if (error == null) {
			return;
		}
		String state = (entry.sqlState() != null) ? " [SQLSTATE " + entry.sqlState() + "]" : "";
		lines.add("    " + (isVerbose() ? error.strip().indent(4).strip() : Words.shorten(error, 100)) + state);
		if (isVerbose() && entry.location() != null) {
			lines.add("    at " + entry.location());
		}
		String statement = entry.statement();
		if (isVerbose() && statement != null) {
			lines.add(statement.strip().indent(8).stripTrailing());
		}
		String blockers = entry.blockers();
		if (isVerbose() && blockers != null) {
			blockers.lines().forEach((blocker) -> lines.add("    blocked by " + blocker));
		}
	}

	static Json.Members json(LogEntry entry) {
		Duration took = entry.took();
		return Json.object()
			.put("number", entry.id())
			.put("run", entry.run())
			.put("revision", entry.revision())
			.put("action", entry.action())
			.put("outcome", entry.outcome())
			.put("startedAt", entry.startedAt())
			.put("durationMillis", (took != null) ? took.toMillis() : null)
			.put("actor", entry.actor())
			.put("host", entry.host())
			.put("application", entry.application())
			.put("version", entry.version())
			.put("tag", entry.tag())
			.put("location", entry.location())
			.put("statement", entry.statement())
			.put("sqlState", entry.sqlState())
			.put("error", entry.error())
			.put("blockers", entry.blockers());
	}

}
