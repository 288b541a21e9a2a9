package dev.migration.faults;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.sql.DataSource;

import dev.migration.runtime.ConnectionLostException;
import dev.migration.runtime.DatabaseUnavailableException;
import dev.migration.runtime.MigrationRunner;
import dev.migration.runtime.RunListener;
import dev.migration.runtime.RunRequest;
import dev.migration.runtime.RunResult;
import dev.migration.runtime.RuntimeOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A run on a thread of its own, seen from the test's.
 */
final class BackgroundRun {

	private final FutureTask<RunResult> run;

	private final Thread thread;

	private BackgroundRun(FutureTask<RunResult> run) {
		this.run = run;
		this.thread = new Thread(run, "background run");
		this.thread.setDaemon(true);
		this.thread.start();
	}

	/** Starts the mixed run. */
	static BackgroundRun start(DataSource dataSource, String actor) {
		return start(dataSource, MixedRun.options(actor), MixedRun.request(), (event) -> {
		});
	}

	/** Starts any run. */
	static BackgroundRun start(DataSource dataSource, RuntimeOptions options, RunRequest request,
			RunListener listener) {
		MigrationRunner runner = new MigrationRunner(dataSource, options, listener);
		return new BackgroundRun(new FutureTask<>(() -> runner.run(request)));
	}

	/** Whether it ends, well or not, within a time. */
	boolean endsWithin(Duration time) throws InterruptedException {
		try {
			this.run.get(time.toNanos(), TimeUnit.NANOSECONDS);
			return true;
		}
		catch (TimeoutException ex) {
			return false;
		}
		catch (ExecutionException ex) {
			return true;
		}
	}

	boolean isOver() {
		return this.run.isDone();
	}

	/** Waits for its result. */
	RunResult result() throws Exception {
		return this.run.get(5, TimeUnit.MINUTES);
	}

	/** Waits for what stopped it. */
	Throwable failure() throws Exception {
		try {
			throw new AssertionError("The run ended well: " + result());
		}
		catch (ExecutionException ex) {
			return (ex.getCause() != null) ? ex.getCause() : ex;
		}
	}

	/** Waits for its end, which is a good one or the loss of its connection. */
	boolean endsWell(String as) throws Exception {
		try {
			result();
			return true;
		}
		catch (ExecutionException ex) {
			assertThat(ex.getCause()).as(as)
				.isInstanceOfAny(ConnectionLostException.class, DatabaseUnavailableException.class);
			return false;
		}
	}

	void interrupt() {
		this.thread.interrupt();
	}

}
