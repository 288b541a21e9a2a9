package dev.migration.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import dev.migration.operation.Operations;
import dev.migration.revision.Direction;
import dev.migration.revision.Plan;
import dev.migration.revision.Revision;
import dev.migration.revision.Step;
import dev.migration.script.Migration;
import dev.migration.script.Script;
import dev.migration.script.ScriptKind;

/**
 * Scripts of a test, each revising the one before.
 */
public final class TestScripts {

	private final Map<String, Script> scripts = new LinkedHashMap<>();

	/**
	 * Adds a revision that runs in one transaction.
	 * @param id its id
	 * @param upgrade what its upgrade says
	 * @param downgrade what its downgrade says
	 * @return these scripts
	 */
	public TestScripts add(String id, Consumer<Operations> upgrade, Consumer<Operations> downgrade) {
		return add(id, true, upgrade, downgrade);
	}

	/**
	 * Adds a revision whose statements each run on their own.
	 * @param id its id
	 * @param upgrade what its upgrade says
	 * @return these scripts
	 */
	public TestScripts addApart(String id, Consumer<Operations> upgrade) {
		return add(id, false, upgrade, (op) -> {
		});
	}

	private TestScripts add(String id, boolean transactional, Consumer<Operations> upgrade,
			Consumer<Operations> downgrade) {
		List<String> parents = this.scripts.isEmpty() ? List.of() : List.of(last());
		Revision revision = new Revision(id, parents, List.of(), List.of(), "message of " + id, null, id + ".sql");
		this.scripts.put(id, new Script(revision, ScriptKind.SQL, id + ".sql", transactional, new Migration() {

			@Override
			public void upgrade(Operations op) {
				upgrade.accept(op);
			}

			@Override
			public void downgrade(Operations op) {
				downgrade.accept(op);
			}

		}));
		return this;
	}

	/**
	 * Adds a revision of one statement each way.
	 * @param id its id
	 * @param upgrade the statement of its upgrade
	 * @param downgrade the statement of its downgrade
	 * @return these scripts
	 */
	public TestScripts add(String id, String upgrade, String downgrade) {
		return add(id, (op) -> op.execute(upgrade), (op) -> op.execute(downgrade));
	}

	private String last() {
		List<String> ids = List.copyOf(this.scripts.keySet());
		return ids.get(ids.size() - 1);
	}

	/**
	 * All of them.
	 * @return the scripts by the id of their revision, in order
	 */
	public Map<String, Script> byId() {
		return Collections.unmodifiableMap(this.scripts);
	}

	/**
	 * Plans everything that is not applied.
	 * @return the planner
	 */
	public Planner up() {
		return (applied) -> {
			Set<String> done = applied.stream().map((row) -> row.revision().id()).collect(Collectors.toSet());
			return new Plan(this.scripts.values()
				.stream()
				.map(Script::revision)
				.filter((revision) -> !done.contains(revision.id()))
				.map((revision) -> new Step(revision, Direction.UPGRADE))
				.toList());
		};
	}

	/**
	 * Plans to take everything back.
	 * @return the planner
	 */
	public static Planner down() {
		return (applied) -> {
			List<Step> steps = new ArrayList<>();
			applied.forEach((row) -> steps.add(new Step(row.revision(), Direction.DOWNGRADE)));
			return new Plan(steps);
		};
	}

}
