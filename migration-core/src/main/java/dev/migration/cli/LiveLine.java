package dev.migration.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

/**
 * The last line of a terminal, drawn again and again: what runs now and for how long.
 * Shared by the thread that runs, the one that watches and the one that redraws.
 */
final class LiveLine implements AutoCloseable {

	private static final String CLEAR = "\r\u001B[K";

	private static final long REDRAW_MILLIS = 100;

	private final PrintWriter out;

	private final Style style;

	private final int columns;

	private final Timer clock = new Timer("migration-progress", true);

	private String step = "";

	private String statement = "";

	private String progress = "";

	private long began;

	LiveLine(PrintWriter out, Style style, int columns) {
		this.out = out;
		this.style = style;
		this.columns = columns;
		this.clock.schedule(new TimerTask() {

			@Override
			public void run() {
				draw();
			}

		}, REDRAW_MILLIS, REDRAW_MILLIS);
	}

	synchronized void begin(String what) {
		this.step = what.replaceAll("[\\t\\r\\n]", " ");
		this.statement = "";
		this.progress = "";
		this.began = System.nanoTime();
		draw();
	}

	synchronized void doing(String what) {
		this.statement = what;
		this.progress = "";
		draw();
	}

	synchronized void progress(String what) {
		this.progress = what;
		draw();
	}

	synchronized void end() {
		this.step = "";
		clear();
	}

	/** A line that stays, above this one. */
	synchronized void above(String line) {
		clear();
		this.out.println(line);
		draw();
	}

	private synchronized void draw() {
		if (this.step.isEmpty()) {
			return;
		}
		String time = " " + Words.time(Duration.ofNanos(System.nanoTime() - this.began));
		String tail = Columns.cut((this.progress.isEmpty() ? "" : " " + this.progress) + time, this.columns - 1);
		String head = Columns.cut(this.step, Math.max(0, this.columns - 1 - Columns.of(tail)));
		int room = this.columns - 1 - Columns.of(head) - Columns.of(tail) - 2;
		String middle = (room > 8) ? "  " + Words.shorten(this.statement, room) : "";
		this.out.print(CLEAR + head + this.style.faint(middle) + this.style.mark(tail));
		this.out.flush();
	}

	private void clear() {
		this.out.print(CLEAR);
		this.out.flush();
	}

	@Override
	public void close() {
		this.clock.cancel();
		end();
	}

}
