package dev.migration.runtime;

import java.util.List;
import java.util.stream.Collectors;

import dev.migration.revision.Revision;

/**
 * The statements that exchange rows of the state table for the row of the revision that
 * replaces them, the same online and in a script.
 */
final class ExchangeSql {

	/** What the log calls it. */
	static final String ACTION = "squash";

	private final StateTables tables;

	private final Revision revision;

	private final String replaced;

	private final String id;

	ExchangeSql(StateTables tables, Revision revision) {
		this.tables = tables;
		this.revision = revision;
		this.replaced = StateTables.array(revision.replaces().ids());
		this.id = StateTables.text(revision.id());
	}

	/**
	 * The newest of the rows becomes the new revision's: so it keeps its place among the
	 * others, and when and by whom it was done.
	 */
	String rename() {
		return "UPDATE " + this.tables.state() + " SET revision = " + this.id
				+ " WHERE position = (SELECT max(position) FROM " + this.tables.state() + " WHERE " + isReplaced()
				+ ")";
	}

	/** The other rows go. */
	String forget() {
		return "DELETE FROM " + this.tables.state() + " WHERE " + isReplaced();
	}

	/** What was built on one of them is built on the new revision. */
	String rewire() {
		return "UPDATE " + this.tables.state() + " SET parents = " + renamed("parents") + ", depends_on = "
				+ renamed("depends_on") + " WHERE parents && " + this.replaced + " OR depends_on && " + this.replaced;
	}

	private String renamed(String column) {
		return "ARRAY(SELECT id FROM (SELECT CASE WHEN name = ANY (" + this.replaced + ") THEN " + this.id
				+ " ELSE name END AS id, min(place) AS place FROM unnest(" + column
				+ ") WITH ORDINALITY AS named (name, place) GROUP BY 1) AS present ORDER BY place)";
	}

	private String isReplaced() {
		return "revision = ANY (" + this.replaced + ")";
	}

	/**
	 * One statement for a script, which cannot know what it meets: it exchanges what is
	 * all there, leaves alone where nothing is, and stops in between.
	 */
	String conditional(Jobs jobs) {
		Attempt attempt = jobs.attempt(this.revision.id(), ACTION);
		String body = """
				BEGIN
				  IF NOT EXISTS (SELECT FROM %1$s WHERE revision = %2$s)
				      AND (SELECT count(*) FROM %1$s WHERE %3$s) NOT IN (0, %4$d) THEN
				    RAISE EXCEPTION %5$s;
				  END IF;
				  IF EXISTS (SELECT FROM %1$s WHERE %3$s) THEN
				%6$s    IF NOT EXISTS (SELECT FROM %1$s WHERE revision = %2$s) THEN
				  %7$s  %8$s    END IF;
				%9$s  END IF;
				END
				""".formatted(this.tables.state(), this.id, isReplaced(),
				this.revision.replaces().ids().stream().distinct().count(), StateTables.text(partly()),
				line(this.tables.openLog(attempt)), line(rename()),
				line(this.tables.updateState(jobs.row(this.revision))),
				List.of(forget(), rewire(), this.tables.closeLog(attempt))
					.stream()
					.map(ExchangeSql::line)
					.collect(Collectors.joining()));
		String tag = tag(body);
		return "DO " + tag + "\n" + body + tag;
	}

	private static String line(String statement) {
		return "    " + statement + ";\n";
	}

	private String partly() {
		return ("revision " + this.revision.id() + " replaces " + String.join(", ", this.revision.replaces().ids())
				+ ", of which only some are applied here; upgrade with the version of the application that still has "
				+ "them first")
			.replace("%", "%%");
	}

	/** A quote that nothing in the text ends. */
	private static String tag(String body) {
		String tag = "$migration$";
		for (int i = 1; body.contains(tag); i++) {
			tag = "$migration" + i + "$";
		}
		return tag;
	}

}
