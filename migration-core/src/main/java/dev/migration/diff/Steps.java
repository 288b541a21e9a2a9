package dev.migration.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.migration.diff.Step.Action;
import dev.migration.operation.Operation;

/**
 * The steps from one schema to another, in no order yet.
 */
final class Steps {

	private final Map<Action, Map<Id, Step>> steps = new HashMap<>();

	private final Map<Action, Map<Id, Id>> together = new HashMap<>();

	private final List<Change> first = new ArrayList<>();

	Steps() {
		for (Action action : Action.values()) {
			this.steps.put(action, new TreeMap<>());
			this.together.put(action, new HashMap<>());
		}
	}

	// What must be committed before its effect can be used, and needs nothing but what is
	// there: before all steps, so that no commit separates a drop from what comes again.
	void first(Operation operation) {
		this.first.add(Change.of(operation));
	}

	List<Change> first() {
		return this.first;
	}

	void drop(Id id, Change... changes) {
		add(id, Action.DROP, Arrays.asList(changes));
	}

	void drop(Id id, Operation operation) {
		drop(id, Change.of(operation));
	}

	void change(Id id, Change... changes) {
		add(id, Action.CHANGE, Arrays.asList(changes));
	}

	void change(Id id, Operation operation) {
		change(id, Change.of(operation));
	}

	void create(Id id, Change... changes) {
		add(id, Action.CREATE, Arrays.asList(changes));
	}

	void create(Id id, Operation operation) {
		create(id, Change.of(operation));
	}

	void add(Id id, Action action, Collection<Change> changes) {
		if (!changes.isEmpty()) {
			of(action).computeIfAbsent(id, (key) -> new Step(key, action)).changes().addAll(changes);
		}
	}

	// The part comes or goes with the whole, without a step of its own.
	void together(Id part, Action action, Id whole) {
		together(action).put(part, whole);
	}

	Collection<Step> all(Action action) {
		return of(action).values();
	}

	Optional<Step> find(Id id, Action action) {
		Step step = of(action).get(id);
		if (step != null) {
			return Optional.of(step);
		}
		Id whole = together(action).get(id);
		return (whole != null) ? find(whole, action) : Optional.empty();
	}

	private Map<Id, Step> of(Action action) {
		return this.steps.getOrDefault(action, Map.of());
	}

	private Map<Id, Id> together(Action action) {
		return this.together.getOrDefault(action, Map.of());
	}

}
