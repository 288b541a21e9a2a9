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
			guard(step.revision(), step.direction(), attempt.action());
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
		comment("It stops at the first error; what was committed before stays, and 'migration status' says what.");
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
			guard(job.revision(), job.direction(), job.attempt().action());
		}
		JournalSql journal = new JournalSql(this.tables, job);
		if (!job.isOneTransaction()) {
			String way = StateTables.word(job.direction());
			stopIf(journal.isHalfDone(), "the " + job.attempt().action() + " of " + job.revision().id()
					+ " is half done; finish it with 'migration " + way + "', which knows how far it came");
		}
		statement(this.tables.openLog(job.attempt()));
		for (Segment segment : job.segments()) {
			if (segment.transactional()) {
				transaction(segment.works(), job, segment, journal);
			}
			else {
				alone(segment, job, journal);
				if (job.isLast(segment)) {
					transaction(List.of(), job, segment, journal);
				}
			}
		}
	}

	/** Stops the script where the database is not where the script thinks it is. */
	private void guard(Revision revision, Direction direction, String action) {
		boolean up = direction == Direction.UPGRADE;
		List<String> conditions = new ArrayList<>();
		conditions.add((up ? "" : "NOT ") + applied("revision = " + StateTables.text(revision.id())));
		if (up) {
			revision.revises()
				.forEach((parent) -> conditions.add("NOT " + applied("revision = " + StateTables.text(parent))));
			revision.dependsOn()
				.forEach((needed) -> conditions.add("NOT " + applied(StateTables.text(needed) + " = revision OR "
						+ StateTables.text(needed) + " = ANY (branch_labels)")));
			revision.replaces().ids().forEach((old) -> conditions.add(applied("revision = " + StateTables.text(old))));
		}
		else {
			List<String> names = new ArrayList<>(revision.branchLabels());
			names.add(revision.id());
			conditions.add(applied(
					StateTables.text(revision.id()) + " = ANY (parents) OR depends_on && " + StateTables.array(names)));
		}
		stopIf(String.join(" OR ", conditions),
				"the " + action + " of revision " + revision.id() + " expects "
						+ (up ? "what it revises and depends on to be applied and itself not to be"
								: "it to be applied and nothing that revises or depends on it")
						+ "; this script is for another state of the database");
	}

	private String applied(String condition) {
		return "EXISTS (SELECT FROM " + this.tables.state() + " WHERE " + condition + ")";
	}

	private void stopIf(String condition, String message) {
		statement("""
				DO $migration$
				BEGIN
				  IF %s THEN
				    RAISE EXCEPTION %s;
				  END IF;
				END
				$migration$""".formatted(condition, StateTables.text(message.replace("%", "%%"))));
	}

	/**
	 * What the step has set for the session is put back before each of our own rows is
	 * written, and holds for the rest of its statements all the same.
	 */
	private void transaction(List<Work> works, Job job, Segment segment, JournalSql journal) {
		List<Work> settings = job.settingsBefore(segment);
		boolean closing = job.isLast(segment);
		statement("BEGIN");
		statement("SET LOCAL lock_timeout = " + millis(job.limits().lock()));
		statement("SET LOCAL statement_timeout = " + millis(job.limits().statement()));
		aside(settings, closing ? job.claim() : journal.done(segment), works);
		works.forEach((work) -> statement(work.text()));
		if (closing) {
			reset(works.isEmpty() ? List.of() : Stream.concat(settings.stream(), works.stream()).toList());
			job.finish().forEach(this::statement);
			if (!job.isOneTransaction()) {
				statement(journal.clear());
			}
			statement(this.tables.closeLog(job.attempt()));
		}
		statement("COMMIT");
	}

	/** Writes a row of our own; the settings are needed again by what comes behind it. */
	private void aside(List<Work> settings, String row, List<Work> behind) {
		reset(settings);
		statement(row);
		if (!behind.isEmpty()) {
			settings.forEach((work) -> statement(work.text()));
		}
	}

	private void reset(List<Work> works) {
		works.stream().flatMap((work) -> work.resets().stream()).distinct().forEach(this::statement);
	}

	/**
	 * A backfill is one statement here: all its batches together may take long, and
	 * nothing tries it again.
	 */
	private void alone(Segment segment, Job job, JournalSql journal) {
		List<Work> settings = job.settingsBefore(segment);
		aside(settings, journal.beginUnlessDone(segment), segment.works());
		boolean free = segment.isHurtByTimeouts() || segment.backfill().isPresent();
		statement("SET lock_timeout = " + millis(free ? Duration.ZERO : job.limits().lock()));
		statement("SET statement_timeout = " + millis(free ? Duration.ZERO : job.limits().statement()));
		statement(segment.works().get(0).text());
		statement("RESET lock_timeout");
		statement("RESET statement_timeout");
		aside(settings, journal.done(segment), job.isLast(segment) ? List.of() : segment.works());
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
