package dev.migration.cli;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import dev.migration.Migrator;
import dev.migration.Report;

/**
 * A command that moves a database: shows the run as it goes, then the result.
 */
abstract class MovingAction extends Action {

	@Option(names = "--tag", paramLabel = "TEXT", description = "A word for the log, such as the name of a release.")
	private @Nullable String tag;

	MovingAction(Session session) {
		super(session);
	}

	/**
	 * Moves.
	 * @param migrator the migrator, watched
	 * @return what was done
	 */
	abstract Report move(Migrator migrator);

	final int moveAndTell(String done, String nothing) {
		return moveAndTell(done, () -> nothing);
	}

	final int moveAndTell(String done, Supplier<String> nothing) {
		Report report;
		try (Progress progress = new Progress(session())) {
			report = move(session().migrator(progress, this.tag));
		}
		session().print(report.isEmpty() ? nothing.get() : report.told(done) + " in " + Words.time(report.took()));
		if (report.remark() != null) {
			session().remark(report.remark());
		}
		return ExitCode.DONE;
	}

	/** The migrator for looking first. */
	final Migrator looking() {
		return session().migrator();
	}

}
