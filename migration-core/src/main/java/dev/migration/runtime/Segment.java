package dev.migration.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.migration.ddl.PostgresDdl;
import dev.migration.ddl.SqlStatement;
import dev.migration.operation.DataOperation.Backfill;
import dev.migration.operation.Operation;
import dev.migration.operation.SqlOperation.RunJdbc;

/**
 * A part of a revision that commits as one: many statements in one transaction, or one
 * statement that PostgreSQL refuses in a transaction or that commits by itself.
 *
 * @param number its place in the revision, from 1
 * @param works what it does, in order
 * @param transactional whether it runs in a transaction
 */
record Segment(int number, List<Work> works, boolean transactional) {

	Segment {
		works = List.copyOf(works);
	}

	/**
	 * Cuts the operations of one direction into segments.
	 * @param operations the operations
	 * @param together whether transactional statements share a transaction; otherwise
	 * each is a segment of its own
	 * @param ddl the renderer
	 * @return the segments, at least one
	 */
	static List<Segment> of(List<Operation> operations, boolean together, PostgresDdl ddl) {
		Cutter cutter = new Cutter(together);
		for (Operation operation : operations) {
			if (operation instanceof RunJdbc run) {
				cutter.add(new Work.Jdbc(run), true);
			}
			else {
				ddl.statements(operation).forEach(cutter::add);
			}
		}
		return cutter.finish();
	}

	/** The backfill it is, when it is one. */
	Optional<Backfill> backfill() {
		return (this.works.size() == 1 && this.works.get(0) instanceof Work.Sql sql)
				? Optional.ofNullable(sql.statement().backfill()) : Optional.empty();
	}

	/** Whether a timeout would leave half of what its only statement does. */
	boolean isHurtByTimeouts() {
		return this.works.get(0) instanceof Work.Sql sql && !sql.statement().mayCommit();
	}

	String checksum() {
		return Checksums.of(this.works.stream().map(Work::source).toList());
	}

	/** Collects work until something must commit. */
	private static final class Cutter {

		private final boolean together;

		private final List<Segment> segments = new ArrayList<>();

		private final List<Work> open = new ArrayList<>();

		Cutter(boolean together) {
			this.together = together;
		}

		void add(SqlStatement statement) {
			add(new Work.Sql(statement), statement.transactional() && (this.together || !statement.mayCommit()));
			if (statement.boundary()) {
				cut(true);
			}
		}

		void add(Work work, boolean transactional) {
			if (!transactional || !this.together) {
				cut(true);
			}
			this.open.add(work);
			if (!transactional) {
				cut(false);
			}
		}

		List<Segment> finish() {
			cut(true);
			if (this.segments.isEmpty()) {
				this.segments.add(new Segment(1, List.of(), true));
			}
			return List.copyOf(this.segments);
		}

		private void cut(boolean transactional) {
			if (!this.open.isEmpty()) {
				this.segments.add(new Segment(this.segments.size() + 1, this.open, transactional));
				this.open.clear();
			}
		}

	}

}
