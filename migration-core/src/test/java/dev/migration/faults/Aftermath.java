package dev.migration.faults;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What must be true after a disturbed run was brought to its end: the catalog and the
 * rows of an undisturbed run, each revision in the state once, a log that tells the
 * truth, and nothing left behind.
 */
final class Aftermath {

	private final JdbcClient jdbc;

	private final String as;

	private Aftermath(JdbcClient jdbc, String as) {
		this.jdbc = jdbc;
		this.as = as;
	}

	/**
	 * Checks a database on which the mixed run has ended.
	 * @param jdbc looks at it
	 * @param disturbances how often a run was stopped before its end
	 * @param as what was done to it, for the message of a failure
	 */
	static void check(JdbcClient jdbc, int disturbances, String as) {
		Aftermath aftermath = new Aftermath(jdbc, as);
		aftermath.nothingIsLeftBehind();
		aftermath.everyRevisionIsAppliedOnce();
		aftermath.theLogTellsTheTruth(disturbances);
		assertThat(CatalogText.of(jdbc)).as(as).containsExactlyElementsOf(Undisturbed.shared().catalog());
	}

	private void nothingIsLeftBehind() {
		Wait.until("no session holds the runners' lock",
				() -> strings("SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND database = "
						+ "(SELECT oid FROM pg_database WHERE datname = current_database())")
					.isEmpty());
		assertThat(strings("SELECT revision || ' ' || segment FROM migration_segment")).as(this.as).isEmpty();
		assertThat(strings("SELECT relname FROM pg_class WHERE relname ~ '_cc(new|old)[0-9]*$'")).as(this.as).isEmpty();
	}

	private void everyRevisionIsAppliedOnce() {
		List<String> revisions = List.copyOf(MixedRun.scripts().byId().keySet());
		assertThat(strings("SELECT revision FROM migration ORDER BY position")).as(this.as)
			.containsExactlyElementsOf(revisions);
		assertThat(strings("SELECT revision FROM migration_log WHERE outcome = 'done' ORDER BY id")).as(this.as)
			.containsExactlyElementsOf(revisions);
	}

	private void theLogTellsTheTruth(int disturbances) {
		assertThat(strings("SELECT revision || ' ' || outcome FROM migration_log WHERE outcome NOT IN "
				+ "('done', 'failed', 'interrupted')"))
			.as(this.as)
			.isEmpty();
		assertThat(strings("SELECT revision FROM migration_log WHERE outcome <> 'done'")).as(this.as)
			.hasSizeLessThanOrEqualTo(disturbances);
		assertThat(strings("SELECT revision FROM migration_log WHERE outcome <> 'done' AND error IS NULL")).as(this.as)
			.isEmpty();
		assertThat(strings("SELECT l.revision FROM migration_log l JOIN migration_log d USING (revision) "
				+ "WHERE d.outcome = 'done' AND l.id > d.id"))
			.as(this.as)
			.isEmpty();
		assertThat(strings("SELECT l.revision FROM migration_log l JOIN migration m USING (revision) "
				+ "WHERE l.outcome = 'done' AND (l.run <> m.run OR l.duration_ms IS NULL)"))
			.as(this.as)
			.isEmpty();
	}

	private List<String> strings(String sql) {
		return this.jdbc.sql(sql).query((row, number) -> row.getString(1)).list();
	}

}
