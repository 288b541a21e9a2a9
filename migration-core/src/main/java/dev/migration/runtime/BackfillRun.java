package dev.migration.runtime;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migration.ddl.BackfillSql;
import dev.migration.ddl.BackfillSql.KeyColumn;
import dev.migration.ddl.BackfillSql.Walk;
import dev.migration.ddl.SqlStatement;
import dev.migration.operation.DataOperation.Backfill;
import dev.migration.revision.Revision;

/**
 * Walks a table in batches, each its own transaction with the place it came to, so that
 * an attempt that was cut off is continued where it stopped.
 */
final class BackfillRun {

	private final Session session;

	private final RunContext context;

	private final Backfill backfill;

	private final BackfillSql sql;

	BackfillRun(Session session, RunContext context, Backfill backfill) {
		this.session = session;
		this.context = context;
		this.backfill = backfill;
		this.sql = new BackfillSql(backfill);
	}

	/**
	 * Runs the batches that are left.
	 * @param from the place an earlier attempt came to, or {@code null}
	 * @param batches runs one batch and keeps the place behind it
	 * @throws dev.migration.ddl.MissingKeyException when there is no key to walk along
	 */
	void run(Revision revision, @Nullable String from, Batches batches) throws SQLException {
		List<KeyColumn> key = this.session.query(this.sql.keyQuery(),
				(row) -> new KeyColumn(row.getString(1), row.getString(2)));
		Walk walk = this.sql.along(key);
		long total = Math.max(0, this.session.query(this.sql.estimateQuery(), (row) -> row.getLong(1)).get(0));
		List<String> after = decode(from);
		for (long walked = 0;; walked += this.backfill.batchSize()) {
			this.context.tell(new RunEvent.Progress(revision, "backfilling " + this.backfill.table(), walked,
					Math.max(total, walked)));
			List<List<String>> bounds = this.session.query(walk.upperBound(after), (row) -> texts(row, key.size()));
			List<String> upTo = bounds.isEmpty() ? List.of() : bounds.get(0);
			batches.run(new Work.Sql(new SqlStatement(walk.update(after, upTo), true, null)), encode(upTo));
			if (upTo.isEmpty()) {
				return;
			}
			after = upTo;
			if (!this.backfill.pause().isZero()) {
				Pause.of(this.backfill.pause(), this.context.random());
			}
		}
	}

	private static List<String> texts(ResultSet row, int columns) throws SQLException {
		String[] texts = new String[columns];
		for (int i = 0; i < columns; i++) {
			texts[i] = row.getString(i + 1);
		}
		return List.of(texts);
	}

	private static @Nullable String encode(List<String> key) {
		return key.isEmpty() ? null
				: key.stream()
					.map((text) -> URLEncoder.encode(text, StandardCharsets.UTF_8))
					.collect(Collectors.joining("&", "at:", ""));
	}

	private static List<String> decode(@Nullable String place) {
		if (place == null) {
			return List.of();
		}
		String[] texts = place.substring("at:".length()).split("&", -1);
		return Arrays.stream(texts).map((text) -> URLDecoder.decode(text, StandardCharsets.UTF_8)).toList();
	}

	/** Runs one batch in a transaction. */
	@FunctionalInterface
	interface Batches {

		void run(Work batch, @Nullable String place) throws SQLException;

	}

}
