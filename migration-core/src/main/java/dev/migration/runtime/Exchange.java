package dev.migration.runtime;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migration.revision.Revision;
import dev.migration.script.Script;

/**
 * A revision that comes in the stead of older ones which a database has applied: their
 * rows in the state table are exchanged for one of its own. Nothing is run.
 *
 * @param script the revision that stands for them now
 * @param rows the rows that go, newest first
 * @param recorded whether the new revision has a row already
 */
record Exchange(Script script, List<AppliedRevision> rows, boolean recorded) {

	Exchange {
		rows = List.copyOf(rows);
	}

	/**
	 * What is to be exchanged.
	 * @param scripts the scripts by revision id
	 * @param applied the rows of the state table, newest first
	 * @return often nothing
	 */
	static List<Exchange> due(Map<String, Script> scripts, List<AppliedRevision> applied) {
		List<Script> replacing = replacing(scripts);
		if (replacing.isEmpty()) {
			return List.of();
		}
		Set<String> ids = applied.stream().map((row) -> row.revision().id()).collect(Collectors.toSet());
		List<Exchange> due = new ArrayList<>();
		for (Script script : replacing) {
			Revision revision = script.revision();
			Set<String> replaced = Set.copyOf(revision.replaces().ids());
			List<AppliedRevision> rows = applied.stream()
				.filter((row) -> replaced.contains(row.revision().id()))
				.toList();
			if (!rows.isEmpty() && revision.standsForAllOf(ids)) {
				due.add(new Exchange(script, rows, ids.contains(revision.id())));
			}
		}
		return due;
	}

	/** The scripts that replace others, in an order that depends on nothing else. */
	static List<Script> replacing(Map<String, Script> scripts) {
		return scripts.values()
			.stream()
			.filter((script) -> !script.revision().replaces().isEmpty())
			.sorted((one, other) -> one.revision().id().compareTo(other.revision().id()))
			.toList();
	}

	/** The rows as they count: as if all that is due were exchanged already. */
	static StateRows after(StateRows rows, Map<String, Script> scripts) {
		return new StateRows(after(rows.applied(), scripts), rows.halfDone(), rows.ran());
	}

	/** The same for the applied revisions alone. */
	static List<AppliedRevision> after(List<AppliedRevision> applied, Map<String, Script> scripts) {
		List<AppliedRevision> rows = applied;
		for (Exchange exchange : due(scripts, applied)) {
			rows = exchange.in(rows);
		}
		return rows;
	}

	private List<AppliedRevision> in(List<AppliedRevision> applied) {
		Map<String, String> now = new LinkedHashMap<>();
		this.script.revision().replaces().ids().forEach((id) -> now.put(id, this.script.revision().id()));
		List<AppliedRevision> rows = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (AppliedRevision row : applied) {
			if (!now.containsKey(row.revision().id())) {
				rows.add(row.with(row.revision()
					.onTopOf(present(row.revision().revises(), now), present(row.revision().dependsOn(), now))));
			}
			else if (!this.recorded && seen.isEmpty()) {
				rows.add(virtual(row));
				seen.add(row.revision().id());
			}
		}
		return rows;
	}

	private static List<String> present(List<String> names, Map<String, String> now) {
		return names.stream().map((name) -> now.getOrDefault(name, name)).distinct().toList();
	}

	/**
	 * The new row as far as it is known without recording its script; it has no checksum
	 * that anything could differ from.
	 */
	private AppliedRevision virtual(AppliedRevision newest) {
		return new AppliedRevision(this.script.revision(), StateTables.word(this.script.kind()), "",
				this.script.fingerprint().orElse(null), null, this.script.irreversible().orElse(null),
				newest.appliedAt(), newest.took(), newest.appliedBy(), newest.run());
	}

	/** The ids of the rows that go, oldest first. */
	List<String> ids() {
		List<String> ids = new ArrayList<>();
		this.rows.forEach((row) -> ids.add(0, row.revision().id()));
		return ids;
	}

	/** The statements that do it and keep it in the log, for one transaction. */
	List<String> statements(StateTables tables, Jobs jobs) {
		ExchangeSql sql = new ExchangeSql(tables, this.script.revision());
		Attempt attempt = jobs.attempt(this.script.revision().id(), ExchangeSql.ACTION);
		List<String> statements = new ArrayList<>();
		statements.add(tables.openLog(attempt));
		if (!this.recorded) {
			statements.add(sql.rename());
			statements.add(tables.updateState(jobs.row(this.script.revision())));
		}
		statements.add(sql.forget());
		statements.add(sql.rewire());
		statements.add(tables.closeLog(attempt));
		return statements;
	}

}
