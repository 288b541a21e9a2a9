package dev.migration.diff;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import dev.migration.operation.TableOperation;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Constraint;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.QualifiedName;

/**
 * Which tables do not come or go as a whole: those that need each other in a circle first
 * lose their foreign keys, then, if that is not enough, all else that may look beyond the
 * table.
 */
final class Apart {

	private static final int FOREIGN_KEYS = 1;

	private static final int RULES = 2;

	private static final int DEFAULTS = 3;

	private final Map<QualifiedName, Integer> levels = new HashMap<>();

	// Takes the tables of a circle further apart; false when none can be.
	boolean takeApart(Collection<Step> circle) {
		boolean done = false;
		for (Step step : circle) {
			boolean table = step.changes().stream().anyMatch((change) -> change.operation() instanceof TableOperation);
			int level = this.levels.getOrDefault(step.id().name(), 0);
			if (table && level < DEFAULTS) {
				this.levels.put(step.id().name(), level + 1);
				done = true;
			}
		}
		return done;
	}

	boolean isApart(QualifiedName table, Constraint constraint) {
		if (constraint instanceof ForeignKey key) {
			return level(table) >= (key.referencedTable().equals(table) ? RULES : FOREIGN_KEYS);
		}
		return constraint instanceof CheckConstraint && level(table) >= RULES;
	}

	// Indexes, triggers and policies.
	boolean areRulesApart(QualifiedName table) {
		return level(table) >= RULES;
	}

	boolean areDefaultsApart(QualifiedName table) {
		return level(table) >= DEFAULTS;
	}

	private int level(QualifiedName table) {
		return this.levels.getOrDefault(table, 0);
	}

}
