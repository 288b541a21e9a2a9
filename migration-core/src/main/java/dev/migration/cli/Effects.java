package dev.migration.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.migration.PlanTrial;
import dev.migration.PlanTrial.StatementEffect;

/**
 * What the statements of a plan do, to be asked for in the order of the plan.
 */
final class Effects {

	/** When nobody tried the plan out. */
	static final Effects UNKNOWN = new Effects(List.of());

	private final Map<String, Deque<StatementEffect>> byRevision = new HashMap<>();

	private Effects(List<StatementEffect> effects) {
		effects.forEach(
				(effect) -> this.byRevision.computeIfAbsent(effect.revision(), (id) -> new ArrayDeque<>()).add(effect));
	}

	static Effects of(PlanTrial.Result result) {
		return new Effects(result.statements());
	}

	/** What the next statement of a revision does. */
	List<String> next(String revision, String statement) {
		Deque<StatementEffect> left = this.byRevision.getOrDefault(revision, new ArrayDeque<>());
		StatementEffect next = left.peek();
		if (next == null || !next.statement().strip().equals(statement.strip())) {
			return List.of();
		}
		left.remove();
		return next.effects();
	}

}
