package dev.migration.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.migration.ddl.Sql;
import dev.migration.revision.Direction;
import dev.migration.revision.Plan;
import dev.migration.revision.Revision;
import dev.migration.revision.Step;

/**
 * Writes a run as one script for review, to be run by {@code psql -v ON_ERROR_STOP=1 -f}:
 * the same statements as online, in the same transactions.
 */
final class OfflineScript {

	private final StateTables tables;

	private final StringBuilder text = new StringBuilder();

	OfflineScript(StateTables tables) {
		this.tables = tables;
	}

	/**
	 * Writes jobs, and before them what rows are exchanged.
	 * @param replacing the revisions that may stand for others here
	 * @throws OfflineNotPossibleException when one needs a live connection
	 */
	String of(List<Revision> replacing, Jobs source, List<Job> jobs) {
		refuseJavaWork(jobs);
		begin();
		exchange(replacing, source);
		jobs.forEach(this::job);
		return this.text.toString();
	}

	/** Writes the corrections of a stamp: rows, but no revision's own statements. */
	String ofStamp(List<Revision> replacing, Plan plan, Jobs jobs) {
		begin();
		exchange(replacing, jobs);
		statement("BEGIN");
		for (Step step : plan.steps()) {
			boolean up = step.direction() == Direction.UPGRADE;
			Attempt attempt = jobs.attempt(step.revision().id(), up ? "stamp" : Attempt.FORGET);
			comment(attempt.action() + " " + step.revision().id() + ": " + step.revision().message());
			statement(this.tables.openLog(attempt));
			statement(up ? this.tables.insertState(jobs.row(step.revision()))
					: this.tables.deleteState(step.revision().id()));
			statement(this.tables.closeLog(attempt));
		}
		statement("COMMIT");
		return this.text.toString();
	}

	private void begin() {
		comment("Run this with: psql -v ON_ERROR_STOP=1 -f THIS_FILE");
		comment("It stops at the first error; what was committed before stays, and the state table says what.");
		lock();
		if (this.tables.schema() != null) {
			statement("CREATE SCHEMA IF NOT EXISTS " + Sql.identifier(this.tables.schema()));
		}
		this.tables.create().forEach(this::statement);
		this.tables.complete().forEach(this::statement);
	}

	private void exchange(List<Revision> replacing, Jobs jobs) {
		for (Revision revision : replacing) {
			comment("");
			comment(ExchangeSql.ACTION + " " + revision.id() + ": the rows of what it replaces, where they are there");
			statement(new ExchangeSql(this.tables, revision).conditional(jobs));
		}
	}

	private static void refuseJavaWork(List<Job> jobs) {
		for (Job job : jobs) {
			for (Segment segment : job.segments()) {
				for (Work work : segment.works()) {
					if (work instanceof Work.Jdbc) {
						throw new OfflineNotPossibleException(job.revision(), work.text());
					}
				}
			}
		}
	}

	private void lock() {
		statement("""
				DO $migration$
				BEGIN
				  IF NOT pg_try_advisory_lock(%s) THEN
				    RAISE EXCEPTION 'another runner is migrating this database; run this script when it is done';
				  END IF;
				END
				$migration$""".formatted(this.tables.lockKey()));
	}

	private void job(Job job) {
		comment("");
		comment(job.attempt().action() + " " + job.revision().id() + ": " + job.revision().message());
		comment("from " + job.location());
		if (!job.isRepeat()) {
			guard(job);
		}
		statement(this.tables.openLog(job.attempt()));
		for (Segment segment : job.segments()) {
			if (segment.transactional()) {
				transaction(segment.works(), job, job.isLast(segment), job.settingsBefore(segment));
			}
			else {
				alone(segment, job);
				if (job.isLast(segment)) {
					transaction(List.of(), job, true, job.settingsBefore(segment));
				}
			}
		}
	}

	/** Stops the script where the database is not where the script thinks it is. */
	private void guard(Job job) {
		boolean up = job.direction() == Direction.UPGRADE;
		List<String> conditions = new ArrayList<>();
		String row = " EXISTS (SELECT FROM " + this.tables.state() + " WHERE revision = ";
		conditions.add((up ? "" : "NOT") + row + StateTables.text(job.revision().id()) + ")");
		if (up) {
			job.revision().revises().forEach((parent) -> conditions.add("NOT" + row + StateTables.text(parent) + ")"));
			job.revision().replaces().ids().forEach((old) -> conditions.add(row + StateTables.text(old) + ")"));
		}
		String expected = up ? "its parents to be applied and itself not to be" : "it to be applied";
		statement("""
				DO $migration$
				BEGIN
				  IF %s THEN
				    RAISE EXCEPTION %s;
				  END IF;
				END
				$migration$""".formatted(String.join(" OR ", conditions).strip(),
				StateTables.text("the " + StateTables.word(job.direction()) + " of revision " + job.revision().id()
						+ " expects " + expected + "; this script is for another state of the database")));
	}

	/**
	 * What the step has set for the session is put back before each of our own rows is
	 * written, and holds for the rest of its statements all the same.
	 */
	private void transaction(List<Work> works, Job job, boolean closing, List<Work> settings) {
		statement("BEGIN");
		statement("SET LOCAL lock_timeout = " + millis(job.limits().lock()));
		statement("SET LOCAL statement_timeout = " + millis(job.limits().statement()));
		if (closing) {
			reset(settings);
			statement(job.claim());
			if (!works.isEmpty()) {
				settings.forEach((work) -> statement(work.text()));
			}
		}
		works.forEach((work) -> statement(work.text()));
		if (closing) {
			reset(works.isEmpty() ? List.of() : Stream.concat(settings.stream(), works.stream()).toList());
			job.finish().forEach(this::statement);
			statement(this.tables.closeLog(job.attempt()));
		}
		statement("COMMIT");
	}

	private void reset(List<Work> works) {
		works.stream().flatMap((work) -> work.resets().stream()).distinct().forEach(this::statement);
	}

	/**
	 * A backfill is one statement here: all its batches together may take long, and
	 * nothing tries it again.
	 */
	private void alone(Segment segment, Job job) {
		boolean free = segment.isHurtByTimeouts() || segment.backfill().isPresent();
		statement("SET lock_timeout = " + millis(free ? Duration.ZERO : job.limits().lock()));
		statement("SET statement_timeout = " + millis(free ? Duration.ZERO : job.limits().statement()));
		statement(segment.works().get(0).text());
		statement("RESET lock_timeout");
		statement("RESET statement_timeout");
	}

	private static String millis(Duration limit) {
		return String.valueOf(limit.toMillis());
	}

	/** A comment line of its own; a line break in a message must not end it. */
	private void comment(String words) {
		this.text.append(words.isEmpty() ? "" : "-- " + words.replaceAll("\\R", " ")).append('\n');
	}

	/** A statement; the semicolon goes on a line of its own after a closing comment. */
	private void statement(String sql) {
		String lastLine = sql.substring(sql.lastIndexOf('\n') + 1);
		this.text.append(sql).append(lastLine.contains("--") ? "\n;" : ";").append('\n');
	}

}
