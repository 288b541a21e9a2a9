package dev.migration.runtime;

import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Records a database as migrated that others have made: asks, under the lock, whether
 * that is still true.
 *
 * @param planner plans what is recorded, from nothing
 * @param history what another tool said, or {@code null} for a baseline
 */
record Takeover(Planner planner, @Nullable ToolHistory history) {

	/** Whether anything is there that neither the server nor an extension brought. */
	private static final String ANYTHING = """
			SELECT EXISTS (
			    SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
			    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
			      AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
			      AND c.oid <> ALL (array_remove(ARRAY[%s], NULL))
			      AND NOT EXISTS (SELECT FROM pg_depend d
			          WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e'))""";

	/**
	 * Refuses a database that is not to be adopted.
	 * @throws NotAdoptableException when revisions are recorded, when there is nothing or
	 * when the other tool went on
	 */
	void check(Session session, StateReader reader) throws SQLException {
		StateReader.Place place = reader.place();
		List<AppliedRevision> applied = reader.applied(place);
		if (!applied.isEmpty()) {
			throw NotAdoptableException.recorded(place.tables().state(), applied.size());
		}
		List<String> ours = place.tables()
			.all()
			.stream()
			.map((name) -> "to_regclass(" + StateTables.text(name) + ")::oid")
			.toList();
		if (!session.query(ANYTHING.formatted(String.join(", ", ours)), (row) -> row.getBoolean(1)).get(0)) {
			throw NotAdoptableException.empty();
		}
		if (this.history != null) {
			ToolHistory now = new ToolHistories(session, place.tables()).read(this.history.tool(),
					this.history.table());
			if (!now.entries().equals(this.history.entries())) {
				throw NotAdoptableException.changed(this.history);
			}
		}
	}

}
