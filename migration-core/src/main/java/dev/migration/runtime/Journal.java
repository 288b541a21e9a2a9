package dev.migration.runtime;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which segments of a step are done, so that a run goes on where an earlier one stopped.
 * A step of one segment needs none: its state row says it all.
 */
final class Journal {

	private final Session session;

	private final JournalSql sql;

	private final Job job;

	private final Map<Integer, Entry> entries = new HashMap<>();

	Journal(Session session, StateTables tables, Job job) {
		this.session = session;
		this.sql = new JournalSql(tables, job);
		this.job = job;
	}

	/**
	 * The segments that are not done yet.
	 * @throws SegmentsChangedException when a segment that is done was edited since
	 */
	List<Segment> remaining() throws SQLException {
		if (this.job.isOneTransaction()) {
			return this.job.segments();
		}
		read();
		for (Segment segment : this.job.segments()) {
			Entry entry = this.entries.get(segment.number());
			if (entry != null && entry.finished() && !entry.checksum().equals(segment.checksum())) {
				throw new SegmentsChangedException(this.job.revision(), segment.number());
			}
		}
		return this.job.segments().stream().filter((segment) -> !finished(this.entries.get(segment.number()))).toList();
	}

	private void read() throws SQLException {
		this.session
			.query(this.sql.select(),
					(row) -> new Entry(row.getInt(1), row.getString(2), row.getBoolean(3), row.getString(4)))
			.forEach((entry) -> this.entries.put(entry.segment(), entry));
	}

	private static boolean finished(@Nullable Entry entry) {
		return entry != null && entry.finished();
	}

	/** Whether an attempt at this very segment began and was not seen to end. */
	boolean isBegun(Segment segment) {
		Entry entry = this.entries.get(segment.number());
		return entry != null && !entry.finished() && entry.checksum().equals(segment.checksum());
	}

	/** What was noted when the segment began. */
	@Nullable String noted(Segment segment) {
		Entry entry = this.entries.get(segment.number());
		return (entry != null) ? entry.note() : null;
	}

	/** Notes that a segment begins. */
	void begin(Segment segment, @Nullable String note) throws SQLException {
		this.session.execute(this.sql.begin(segment, note));
		this.entries.put(segment.number(), new Entry(segment.number(), segment.checksum(), false, note));
	}

	void done(Segment segment) throws SQLException {
		this.session.execute(this.sql.done(segment));
	}

	/** The statement that forgets the step's segments, once the state row says it. */
	String clear() {
		return this.sql.clear();
	}

	/** One row of the journal. */
	private record Entry(int segment, String checksum, boolean finished, @Nullable String note) {

	}

}
