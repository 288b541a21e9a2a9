package dev.migration.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migration.revision.Direction;
import dev.migration.revision.Revision;
import dev.migration.runtime.RunEvent;
import dev.migration.runtime.RunListener;

/**
 * Tells how a run goes, a line for each thing that happened; on a terminal the last line
 * shows what is happening now.
 */
final class Progress implements RunListener, AutoCloseable {

	private final Session session;

	private final Style style;

	private final PrintWriter out;

	private final @Nullable LiveLine live;

	private int steps;

	private int begun;

	Progress(Session session) {
		this.session = session;
		this.style = session.style();
		this.out = session.terminal().out();
		this.live = (session.terminal().interactive() && !session.options().quiet())
				? new LiveLine(this.out, this.style, TerminalWidth.columns(session)) : null;
	}

	@Override
	public void on(RunEvent event) {
		if (event instanceof RunEvent.Planned planned) {
			this.steps = planned.steps().size();
		}
		else if (event instanceof RunEvent.Started started) {
			this.begun++;
			show((live) -> live.begin(position() + verb(started.direction()) + " " + name(started.revision())));
		}
		else if (event instanceof RunEvent.StatementStarted statement) {
			show((live) -> live.doing(statement.statement()));
			if (this.session.options().verbose()) {
				line(this.style.faint(statement.statement().strip().indent(4).stripTrailing()));
			}
		}
		else if (event instanceof RunEvent.Progress progress) {
			progress(progress);
		}
		else if (event instanceof RunEvent.Finished finished) {
			finished(finished);
		}
		else {
			trouble(event);
		}
	}

	private void finished(RunEvent.Finished finished) {
		show(LiveLine::end);
		boolean up = finished.direction() == Direction.UPGRADE;
		line(this.style.good(up ? "applied" : "took back") + " " + name(finished.revision())
				+ this.style.faint(" in " + Words.time(finished.took())));
	}

	private void progress(RunEvent.Progress progress) {
		String text = progress.phase()
				+ ((progress.total() > 0) ? " " + percent(progress.done(), progress.total()) + " %" : "");
		if (this.live != null) {
			this.live.progress(text);
		}
		else if (this.session.options().verbose()) {
			line("    " + text);
		}
	}

	private static long percent(long done, long total) {
		return Math.min(100, Math.round(100.0 * done / total));
	}

	private void trouble(RunEvent event) {
		if (event instanceof RunEvent.Waiting waiting) {
			line(this.style.warning("waiting") + " for another runner: " + waiting.holder());
		}
		else if (event instanceof RunEvent.Retry retry) {
			line(this.style.warning("retry") + " " + name(retry.revision()) + ": no table lock in try "
					+ retry.attempt() + " (" + retry.error() + "), next try in " + time(retry.pause()) + " at most");
		}
		else if (event instanceof RunEvent.Edited edited) {
			line(this.style.warning("edited") + " after being applied: "
					+ edited.revisions()
						.stream()
						.map((each) -> name(each.applied().revision()) + " in " + each.location())
						.collect(Collectors.joining(", ")));
		}
		else if (event instanceof RunEvent.Exchanged exchanged) {
			line("recorded " + name(exchanged.revision()) + ", which replaces "
					+ String.join(", ", exchanged.replaced()) + " here; nothing was run for it");
		}
		else if (event instanceof RunEvent.Forgotten forgotten) {
			forgotten.steps().forEach((step) -> line("forgot " + step));
		}
		else if (event instanceof RunEvent.NoSnapshot missing) {
			line(this.style.warning("no snapshot") + " of the schema was kept, drift is unknown until the next run: "
					+ missing.reason());
		}
		else if (event instanceof RunEvent.Failed failed) {
			show(LiveLine::end);
			line(this.style.bad("failed") + " " + name(failed.revision())
					+ this.style.faint(" after " + time(failed.took())));
		}
	}

	private void show(java.util.function.Consumer<LiveLine> change) {
		if (this.live != null) {
			change.accept(this.live);
		}
	}

	/** A line that stays. */
	private void line(String text) {
		if (this.session.options().quiet()) {
			return;
		}
		if (this.live != null) {
			this.live.above(text);
		}
		else {
			this.out.println(text);
		}
	}

	private String position() {
		return (this.steps > 0) ? "[" + this.begun + "/" + Math.max(this.steps, this.begun) + "] " : "";
	}

	private String name(Revision revision) {
		return Words.of(revision, this.style);
	}

	private static String verb(Direction direction) {
		return (direction == Direction.UPGRADE) ? "applying" : "taking back";
	}

	private static String time(Duration duration) {
		return Words.time(duration);
	}

	@Override
	public void close() {
		if (this.live != null) {
			this.live.close();
		}
	}

}
