package dev.migration.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.ddl.MissingKeyException;
import dev.migration.ddl.SqlStatement;
import dev.migration.operation.DataOperation.Backfill;

/**
 * Runs one step: its segments in order, each committed with its row in the state table or
 * the journal.
 */
final class StepRunner {

	private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

	private final Session session;

	private final StateTables tables;

	private final RunContext context;

	private final Watchdog watchdog;

	private final StepFailures failures;

	private final StepSettings settings;

	private int segmentsDone;

	StepRunner(LockedSession locked) {
		this.session = locked.session();
		this.tables = locked.place().tables();
		this.context = locked.context();
		this.watchdog = locked.watchdog();
		this.failures = new StepFailures(this.watchdog);
		this.settings = new StepSettings(this.session, locked.initial(), this.failures);
	}

	/**
	 * Runs a step and commits it.
	 * @throws StatementFailedException when a statement fails for good
	 */
	void run(Job job) throws SQLException {
		Journal journal = new Journal(this.session, this.tables, job);
		for (Segment segment : journal.remaining()) {
			this.segmentsDone = segment.number() - 1;
			try {
				run(job, segment, journal);
			}
			catch (SQLException | RuntimeException ex) {
				this.settings.restoreAfter(ex);
				throw ex;
			}
		}
		if (!job.endsInTransaction()) {
			this.session.inTransaction(() -> finish(job, journal));
		}
	}

	private void run(Job job, Segment segment, Journal journal) throws SQLException {
		if (segment.backfill().isPresent()) {
			backfill(job, segment, journal, segment.backfill().get());
		}
		else if (!segment.transactional()) {
			alone(job, segment, journal);
		}
		else {
			runWithRetries(job, segment, () -> inTransaction(job, segment, journal));
			if (!job.isLast(segment)) {
				this.settings.restore();
			}
		}
	}

	/** How many segments of the step are done. */
	int segmentsDone() {
		return this.segmentsDone;
	}

	/** What was running when the connection was lost, if it was. */
	@Nullable Failure lost() {
		return this.failures.lost();
	}

	/**
	 * Runs steps of one transactional segment each in one transaction.
	 * @throws StatementFailedException when a statement fails for good; nothing stays
	 */
	void runTogether(List<Job> jobs) throws SQLException {
		Job first = jobs.get(0);
		this.failures.share(jobs);
		runWithRetries(first, first.segments().get(0), () -> this.session.inTransaction(() -> {
			for (Job job : jobs) {
				this.settings.limit(job);
				claim(job);
				Segment segment = job.segments().get(0);
				for (Work work : segment.works()) {
					perform(job, segment, work);
				}
				close(job, new Journal(this.session, this.tables, job));
			}
		}));
	}

	private void inTransaction(Job job, Segment segment, Journal journal) throws SQLException {
		this.session.inTransaction(() -> {
			this.settings.limit(job);
			if (job.isLast(segment)) {
				claim(job);
			}
			else {
				journal.done(segment);
			}
			this.settings.setAgain(job, segment);
			for (Work work : segment.works()) {
				perform(job, segment, work);
			}
			if (job.isLast(segment)) {
				close(job, journal);
			}
		});
	}

	/** Runs a backfill batch by batch; each commits with the place it came to. */
	private void backfill(Job job, Segment segment, Journal journal, Backfill backfill) throws SQLException {
		if (!journal.isBegun(segment)) {
			journal.begin(segment, null);
		}
		this.settings.setAgain(job, segment);
		try {
			new BackfillRun(this.session, this.context, backfill).run(job.revision(), journal.noted(segment),
					(batch, place) -> runWithRetries(job, segment, () -> this.session.inTransaction(() -> {
						this.settings.limit(job);
						perform(job, segment, batch);
						this.settings.aside(job, segment, () -> journal.begin(segment, place),
								() -> this.settings.setAgain(job, segment));
					})));
		}
		catch (MissingKeyException ex) {
			throw this.failures.failed(job, segment, segment.works().get(0), ex);
		}
		this.settings.restore();
		journal.done(segment);
	}

	/** Runs a statement that refuses a transaction. */
	private void alone(Job job, Segment segment, Journal journal) throws SQLException {
		try {
			runWithRetries(job, segment, () -> inDoubt(job, segment, journal));
		}
		catch (StatementFailedException ex) {
			tidy(job, segment, journal, ex);
			throw ex;
		}
	}

	/**
	 * Clears away what a failed statement left, for an index that is not valid costs
	 * every writer and, unique, stops some. What cannot be had within the limits stays
	 * for the next run.
	 */
	private void tidy(Job job, Segment segment, Journal journal, StatementFailedException ex) {
		try {
			this.session.execute("SET lock_timeout = " + job.limits().lock().toMillis());
			for (String leftover : Effect.of(segment, journal.noted(segment)).leftovers(this.session)) {
				this.session.execute(leftover);
			}
		}
		catch (SQLException again) {
			ex.addSuppressed(again);
		}
	}

	/**
	 * Runs a statement of which an earlier attempt may have done nothing, half or all.
	 * What was there before the first attempt is not its work.
	 */
	private void inDoubt(Job job, Segment segment, Journal journal) throws SQLException {
		Work work = segment.works().get(0);
		boolean begun = journal.isBegun(segment);
		this.settings.prepare(job, segment);
		Effect effect = Effect.of(segment, journal.noted(segment));
		if (!begun && !effect.isDone(this.session)) {
			String before = effect.before(this.session);
			this.settings.aside(job, segment, () -> journal.begin(segment, before),
					() -> this.settings.prepare(job, segment));
			effect = Effect.of(segment, before);
		}
		for (String leftover : effect.leftovers(this.session)) {
			begun = true;
			perform(job, segment, new Work.Sql(new SqlStatement(leftover, false, null)));
		}
		if (!begun || !effect.isDone(this.session)) {
			perform(job, segment, work);
			if (effect.isMissing(this.session)) {
				throw this.failures.failed(job, segment, work, new IllegalStateException(
						"it ended without an error, but did not do its work: what it names was there before, in "
								+ "another state (an index that is not valid, or built by another session just now)"));
			}
		}
		this.settings.restore();
		journal.done(segment);
	}

	private void finish(Job job, Journal journal) throws SQLException {
		claim(job);
		close(job, journal);
	}

	/** Writes the state row first: whoever comes second finds it and does nothing. */
	private void claim(Job job) throws SQLException {
		if (this.session.execute(job.claim()) != 1) {
			throw new AppliedElsewhereException(job.revision(), job.direction());
		}
	}

	private void close(Job job, Journal journal) throws SQLException {
		List<String> last = new ArrayList<>();
		last.add(this.settings.putBack(job));
		last.addAll(job.finish());
		if (!job.isOneTransaction()) {
			last.add(journal.clear());
		}
		last.add(this.tables.closeLog(job.attempt()));
		this.session.execute(String.join("; ", last));
	}

	private void perform(Job job, Segment segment, Work work) throws SQLException {
		this.context.tell(new RunEvent.StatementStarted(job.revision(), job.show(work)));
		this.watchdog.begin(job, !segment.transactional() && segment.backfill().isEmpty());
		try {
			work.perform(this.session);
		}
		catch (Exception ex) {
			throw this.failures.sorted(job, segment, work, ex);
		}
		finally {
			this.watchdog.end();
		}
	}

	/** Tries a segment again while it only lacks its locks. */
	private void runWithRetries(Job job, Segment segment, Session.Action action) throws SQLException {
		long began = System.nanoTime();
		for (int attempt = 1;; attempt++) {
			try {
				action.run();
				return;
			}
			catch (SQLException ex) {
				throw this.failures.atCommit(job, segment, ex);
			}
			catch (PassingFailure ex) {
				Duration left = job.limits().retry().minusNanos(System.nanoTime() - began);
				if (left.isNegative() || left.isZero()) {
					throw this.failures.failed(job, segment, ex.work(), ex.getCause());
				}
				Duration pause = shortest(FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, 10)), LONGEST_PAUSE,
						left);
				this.context.tell(new RunEvent.Retry(job.revision(), attempt,
						job.show(ex.work(), String.valueOf(ex.getCause().getMessage())), pause));
				Pause.of(pause, this.context.random());
			}
		}
	}

	private static Duration shortest(Duration... durations) {
		return List.of(durations).stream().min(Duration::compareTo).orElseThrow();
	}

}
