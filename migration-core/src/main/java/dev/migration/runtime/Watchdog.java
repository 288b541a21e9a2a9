package dev.migration.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import dev.migration.revision.Revision;

/**
 * Watches the statements of one run from beside it: stops them when the run is asked to
 * stop, sees who blocks them before they give up, and reports progress.
 */
final class Watchdog implements AutoCloseable {

	private static final Duration TICK = Duration.ofMillis(100);

	private static final Duration PROGRESS = Duration.ofSeconds(1);

	private static final Duration FAREWELL = Duration.ofSeconds(10);

	private final RunContext context;

	private final Session session;

	private final Observer observer;

	private final Thread runner = Thread.currentThread();

	private final CountDownLatch over = new CountDownLatch(1);

	private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, Watchdog::thread);

	private final List<Future<?>> duties = new ArrayList<>();

	private final Thread hook = new Thread(this::shutDown, "migration-stop");

	private volatile boolean stopping;

	private volatile @Nullable Watched watched;

	private volatile List<Blocker> blockers = List.of();

	private Watchdog(RunContext context, Session session, int pid) {
		this.context = context;
		this.session = session;
		this.observer = new Observer(context.dataSource(), pid);
	}

	static Watchdog over(RunContext context, Session session, Backend backend) {
		Watchdog watchdog = new Watchdog(context, session, backend.pid());
		watchdog.start();
		return watchdog;
	}

	private static Thread thread(Runnable task) {
		Thread thread = new Thread(task, "migration-watchdog");
		thread.setDaemon(true);
		return thread;
	}

	private void start() {
		long tick = TICK.toMillis();
		this.duties.add(this.threads.scheduleWithFixedDelay(this::stopIfAsked, tick, tick, TimeUnit.MILLISECONDS));
		this.duties.add(this.threads.scheduleWithFixedDelay(this::observe, tick, tick, TimeUnit.MILLISECONDS));
		try {
			Runtime.getRuntime().addShutdownHook(this.hook);
		}
		catch (IllegalStateException ex) {
			this.stopping = true;
		}
	}

	/**
	 * A statement begins.
	 * @throws RunInterruptedException when the run was asked to stop
	 */
	void begin(Job job, boolean concurrent) {
		if (isStopping()) {
			throw new RunInterruptedException(null);
		}
		watch(new Watched(job.revision(), job.limits().lock(), concurrent));
	}

	/**
	 * Something begins to be read that is not worth waiting for.
	 * @param lock how long it waits for a table
	 */
	void beginReading(Duration lock) {
		watch(new Watched(null, lock, false));
	}

	private void watch(Watched next) {
		this.blockers = List.of();
		this.watched = next;
	}

	/** The statement is over. */
	void end() {
		this.watched = null;
	}

	/**
	 * Whether the run was asked to stop, by an interrupt or by the end of the process.
	 */
	boolean isStopping() {
		return this.stopping || this.runner.isInterrupted();
	}

	/** Who blocked the last statement shortly before it gave up. */
	List<Blocker> blockers() {
		return this.blockers;
	}

	private void stopIfAsked() {
		if (isStopping() && this.watched != null) {
			try {
				if (!this.session.cancel()) {
					this.observer.cancel();
				}
			}
			catch (SQLException ex) {
				this.stopping = true;
			}
		}
	}

	private void observe() {
		Watched now = this.watched;
		if (now == null) {
			return;
		}
		Revision revision = now.revision();
		if (revision != null && now.concurrent()) {
			if (now.isDue(PROGRESS)) {
				this.observer.indexProgress(revision).forEach(this.context::tell);
			}
		}
		else if (now.isOlderThan(now.lock().multipliedBy(6).dividedBy(10))) {
			List<Blocker> seen = this.observer.blockers();
			if (!seen.isEmpty()) {
				this.blockers = seen;
			}
		}
	}

	private void shutDown() {
		this.stopping = true;
		try {
			this.over.await(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		this.over.countDown();
		this.duties.forEach((duty) -> duty.cancel(true));
		this.threads.shutdownNow();
		this.observer.close();
		try {
			Runtime.getRuntime().removeShutdownHook(this.hook);
		}
		catch (IllegalStateException ex) {
			this.stopping = true;
		}
	}

	/** The statement that runs now. */
	private static final class Watched {

		private final @Nullable Revision revision;

		private final Duration lock;

		private final boolean concurrent;

		private final long began = System.nanoTime();

		private long reported = this.began;

		Watched(@Nullable Revision revision, Duration lock, boolean concurrent) {
			this.revision = revision;
			this.lock = lock;
			this.concurrent = concurrent;
		}

		@Nullable Revision revision() {
			return this.revision;
		}

		Duration lock() {
			return this.lock;
		}

		boolean concurrent() {
			return this.concurrent;
		}

		boolean isOlderThan(Duration age) {
			return System.nanoTime() - this.began >= age.toNanos();
		}

		boolean isDue(Duration interval) {
			boolean due = System.nanoTime() - this.reported >= interval.toNanos();
			if (due) {
				this.reported = System.nanoTime();
			}
			return due;
		}

	}

}
