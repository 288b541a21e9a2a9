package dev.migration.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The statements that write down which segments of a step are done, and read it.
 *
 * @param tables the runtime's own tables
 * @param job the step
 */
record JournalSql(StateTables tables, Job job) {

	private static final String BEGUN = " DO UPDATE SET checksum = excluded.checksum, "
			+ "started_at = excluded.started_at, cursor = excluded.cursor";

	/** Reads what is known of the segments. */
	String select() {
		return "SELECT segment, checksum, finished_at IS NOT NULL, cursor FROM " + this.tables.segment() + where();
	}

	/** Notes that a segment begins. */
	String begin(Segment segment, @Nullable String note) {
		return insert(segment, "NULL", StateTables.text(note), "") + BEGUN;
	}

	/**
	 * Notes that a segment begins, unless what it does is there already: then that is not
	 * its work.
	 */
	String beginUnlessDone(Segment segment) {
		Effect effect = Effect.of(segment, null);
		String note = (effect.before() != null) ? "(" + effect.before() + ")" : "NULL";
		return insert(segment, "NULL", note,
				(effect.done() != null) ? " WHERE NOT coalesce((" + effect.done() + "), false)" : "") + BEGUN;
	}

	/** Notes that a segment is done. */
	String done(Segment segment) {
		return insert(segment, "clock_timestamp()", "NULL", "")
				+ " DO UPDATE SET checksum = excluded.checksum, finished_at = excluded.finished_at";
	}

	/** Forgets the step's segments, once the state row says it. */
	String clear() {
		return "DELETE FROM " + this.tables.segment() + where();
	}

	/** Whether anything is known of the step, as a condition. */
	String isHalfDone() {
		return "EXISTS (SELECT FROM " + this.tables.segment() + where() + ")";
	}

	private String insert(Segment segment, String finished, String note, String condition) {
		String values = StateTables.text(this.job.revision().id()) + ", "
				+ StateTables.text(StateTables.word(this.job.direction())) + ", " + segment.number() + ", "
				+ StateTables.text(segment.checksum()) + ", clock_timestamp(), " + finished + ", " + note;
		return "INSERT INTO " + this.tables.segment()
				+ " (revision, direction, segment, checksum, started_at, finished_at, cursor) " + "SELECT " + values
				+ condition + " ON CONFLICT (revision, direction, segment)";
	}

	private String where() {
		return " WHERE revision = " + StateTables.text(this.job.revision().id()) + " AND direction = "
				+ StateTables.text(StateTables.word(this.job.direction()));
	}

}
