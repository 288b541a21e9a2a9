package dev.migration.spring.startup;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import dev.migration.Migrator;
import dev.migration.Report;
import dev.migration.revision.Direction;
import dev.migration.revision.Revision;
import dev.migration.revision.Step;
import dev.migration.runtime.OneLine;
import dev.migration.runtime.RunEvent;
import dev.migration.runtime.RunListener;

/**
 * Tells a run in the log: one line for the plan, one a revision, one for the result.
 */
public final class RunLog implements RunListener {

	private static final Log logger = LogFactory.getLog(Migrator.class);

	private static final int LISTED = 5;

	@Override
	public void on(RunEvent event) {
		if (event instanceof RunEvent.Planned planned && !planned.steps().isEmpty()) {
			logger.info(plan(planned.steps()));
		}
		else if (event instanceof RunEvent.Finished finished) {
			logger.info(done(finished.direction()) + " " + name(finished.revision()) + " in " + time(finished.took()));
		}
		else if (event instanceof RunEvent.Waiting waiting) {
			logger.info("Waiting for another runner: " + waiting.holder());
		}
		else if (event instanceof RunEvent.Edited edited) {
			logger.warn("Edited after being applied: " + edited.revisions()
				.stream()
				.map((each) -> name(each.applied().revision()) + " in " + each.location())
				.collect(Collectors.joining(", ")));
		}
		else if (event instanceof RunEvent.Retry retry) {
			logger.warn("Revision " + name(retry.revision()) + " did not get its table locks (" + retry.error()
					+ "); try " + (retry.attempt() + 1) + " follows in " + time(retry.pause()) + " at most");
		}
		else if (event instanceof RunEvent.Exchanged exchanged) {
			logger.info("Recorded " + name(exchanged.revision()) + ", which replaces "
					+ String.join(", ", exchanged.replaced()) + " in this database; nothing was run for it");
		}
		else if (event instanceof RunEvent.Forgotten forgotten) {
			forgotten.steps().forEach((step) -> logger.info("Forgot " + step));
		}
		else if (event instanceof RunEvent.NoSnapshot missing) {
			logger.warn("No snapshot of the schema was kept, drift is unknown until the next run: " + missing.reason());
		}
		else if (event instanceof RunEvent.StatementStarted started && logger.isDebugEnabled()) {
			logger.debug(started.revision().id() + ": " + started.statement());
		}
	}

	/**
	 * Tells the result.
	 * @param report what was done
	 */
	public static void result(Report report) {
		logger.info(
				report.isEmpty() ? "Nothing to migrate: the database is at target '" + OneLine.of(report.target()) + "'"
						: done(report.direction()) + " " + report.counts() + " in " + time(report.took()));
		if (report.remark() != null) {
			logger.warn(report.remark());
		}
	}

	private static String plan(List<Step> steps) {
		String listed = steps.stream()
			.limit(LISTED)
			.map((step) -> name(step.revision()))
			.collect(Collectors.joining(", "));
		String verb = (steps.get(0).direction() == Direction.UPGRADE) ? "Applying " : "Taking back ";
		return verb + revisions(steps.size()) + ": " + listed
				+ ((steps.size() > LISTED) ? " and " + (steps.size() - LISTED) + " more" : "");
	}

	private static String done(Direction direction) {
		return (direction == Direction.UPGRADE) ? "Applied" : "Took back";
	}

	private static String revisions(int count) {
		return count + ((count == 1) ? " revision" : " revisions");
	}

	private static String name(Revision revision) {
		return revision.id() + " (" + revision.message() + ")";
	}

	/** A duration as people say it. */
	static String time(Duration duration) {
		if (duration.toMillis() < 1000) {
			return duration.toMillis() + " ms";
		}
		if (duration.toSeconds() < 60) {
			return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
		}
		return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
	}

}
