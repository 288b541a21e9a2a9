package dev.migration.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.CompositeType;
import dev.migration.schema.Constraint;
import dev.migration.schema.Domain;
import dev.migration.schema.EnumType;
import dev.migration.schema.ExclusionConstraint;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Generated;
import dev.migration.schema.Index;
import dev.migration.schema.MaterializedView;
import dev.migration.schema.NotNullConstraint;
import dev.migration.schema.Policy;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.RangeType;
import dev.migration.schema.Routine;
import dev.migration.schema.RoutineKind;
import dev.migration.schema.StorageOptions;
import dev.migration.schema.Table;
import dev.migration.schema.Trigger;
import dev.migration.schema.TriggerState;
import dev.migration.schema.UniqueConstraint;
import dev.migration.schema.UserType;
import dev.migration.schema.Validity;
import dev.migration.schema.View;

/**
 * Whether the server cannot change a thing into another, so that it has to go and come
 * again.
 */
final class Replacement {

	private Replacement() {
	}

	// ALTER VIEW changes the options; whether a query can be replaced depends on the
	// columns it has, which no text tells.
	static boolean isNeeded(View before, View after) {
		return !before.query().equals(after.query()) || !before.columns().equals(after.columns());
	}

	static boolean isNeeded(MaterializedView before, MaterializedView after) {
		return !before.query().equals(after.query()) || !before.columns().equals(after.columns());
	}

	// What CREATE OR REPLACE refuses: another result, fewer defaults.
	static boolean isNeeded(Routine before, Routine after) {
		if (before.kind() == after.kind() && before.arguments().equals(after.arguments())
				&& before.definition().equals(after.definition())) {
			return false;
		}
		return before.kind() != after.kind() || after.kind() == RoutineKind.AGGREGATE
				|| !RoutineText.result(before).equals(RoutineText.result(after))
				|| RoutineText.defaults(before.arguments()) > RoutineText.defaults(after.arguments());
	}

	static boolean isNeeded(Index before, Index after) {
		return !bare(before).equals(bare(after))
				|| (before.parent() != null && !before.parent().equals(after.parent()));
	}

	static boolean isNeeded(Trigger before, Trigger after) {
		return !bare(before).equals(bare(after));
	}

	// ALTER POLICY takes no condition away.
	static boolean isNeeded(Policy before, Policy after) {
		return before.permissive() != after.permissive() || before.command() != after.command()
				|| (before.using() != null && after.using() == null)
				|| (before.check() != null && after.check() == null);
	}

	static boolean isNeeded(Table before, Table after) {
		if (!Objects.equals(before.partitionKey(), after.partitionKey())) {
			return true;
		}
		return PartitionKeyNotes.columns(before)
			.stream()
			.anyMatch((column) -> before.column(column)
				.flatMap((one) -> after.column(column).filter((other) -> !one.type().equals(other.type())))
				.isPresent());
	}

	// A generated column can become a plain one and nothing else.
	static boolean isNeeded(Column before, Column after) {
		Generated expression = after.generated();
		return expression != null && (!expression.equals(before.generated()) || !before.type().equals(after.type()));
	}

	static boolean isNeeded(UserType before, UserType after, boolean inColumns) {
		if (before instanceof EnumType was && after instanceof EnumType is) {
			return !sameOrder(was.values(), is.values());
		}
		if (before instanceof Domain was && after instanceof Domain is) {
			return !was.type().equals(is.type()) || !Objects.equals(was.collation(), is.collation());
		}
		if (before instanceof CompositeType was && after instanceof CompositeType is) {
			return inColumns && isRetyped(was, is);
		}
		return !(before instanceof RangeType was && after instanceof RangeType is && bare(was).equals(bare(is)));
	}

	// What ALTER CONSTRAINT and VALIDATE cannot do.
	static boolean isNeeded(Constraint before, Constraint after) {
		if (before instanceof ForeignKey was && after instanceof ForeignKey is) {
			return !bare(was, is).equals(bare(is, is));
		}
		if (before instanceof CheckConstraint was && after instanceof CheckConstraint is) {
			return !bare(was, is.validity()).equals(bare(is, is.validity()));
		}
		if (before instanceof NotNullConstraint was && after instanceof NotNullConstraint is) {
			return !bare(was, is.validity()).equals(bare(is, is.validity()));
		}
		return !bare(before).equals(bare(after));
	}

	// The constraint without its comment, and how its index is stored.
	static Constraint bare(Constraint constraint) {
		if (constraint instanceof PrimaryKey key) {
			return new PrimaryKey(key.name(), key.columns(), key.include(), key.withoutOverlaps(), key.deferral(),
					StorageOptions.DEFAULT, null);
		}
		if (constraint instanceof UniqueConstraint key) {
			return new UniqueConstraint(key.name(), key.columns(), key.include(), key.nullsNotDistinct(),
					key.withoutOverlaps(), key.deferral(), StorageOptions.DEFAULT, null);
		}
		if (constraint instanceof ExclusionConstraint rule) {
			return new ExclusionConstraint(rule.name(), rule.method(), rule.elements(), rule.include(), rule.where(),
					rule.deferral(), StorageOptions.DEFAULT, null);
		}
		if (constraint instanceof ForeignKey key) {
			return bare(key, key);
		}
		if (constraint instanceof CheckConstraint check) {
			return bare(check, check.validity());
		}
		NotNullConstraint rule = (NotNullConstraint) constraint;
		return bare(rule, rule.validity());
	}

	private static ForeignKey bare(ForeignKey key, ForeignKey as) {
		return new ForeignKey(key.name(), key.columns(), key.referencedTable(), key.referencedColumns(), key.period(),
				key.match(), key.onDelete(), key.onDeleteColumns(), key.onUpdate(), as.deferral(),
				known(key.validity(), as.validity()), null);
	}

	private static CheckConstraint bare(CheckConstraint check, Validity as) {
		return new CheckConstraint(check.name(), check.expression(), check.noInherit(), known(check.validity(), as),
				null);
	}

	private static NotNullConstraint bare(NotNullConstraint rule, Validity as) {
		return new NotNullConstraint(rule.name(), rule.column(), rule.noInherit(), known(rule.validity(), as), null);
	}

	// Rows that were not looked at can be looked at; no other way leads on.
	private static Validity known(Validity before, Validity after) {
		return (before == Validity.NOT_VALID && after == Validity.VALID) ? after : before;
	}

	static Index bare(Index index) {
		return new Index(index.name(), index.table(), index.keys(), index.include(), index.unique(),
				index.nullsNotDistinct(), index.method(), index.where(), StorageOptions.DEFAULT, false, null, null);
	}

	private static Trigger bare(Trigger trigger) {
		return new Trigger(trigger.name(), trigger.table(), trigger.timing(), trigger.events(), trigger.columns(),
				trigger.eachRow(), trigger.when(), trigger.oldTable(), trigger.newTable(), trigger.function(),
				trigger.arguments(), trigger.constraint(), trigger.referencedTable(), TriggerState.ENABLED, null);
	}

	private static RangeType bare(RangeType range) {
		return new RangeType(range.name(), range.subtype(), range.operatorClass(), range.collation(), range.canonical(),
				range.difference(), range.multirange(), null, List.of());
	}

	private static boolean isRetyped(CompositeType before, CompositeType after) {
		return after.attributes()
			.stream()
			.anyMatch((part) -> before.attributes()
				.stream()
				.anyMatch((was) -> was.name().equals(part.name())
						&& !(was.type().equals(part.type()) && Objects.equals(was.collation(), part.collation()))));
	}

	private static boolean sameOrder(List<String> before, List<String> after) {
		Set<String> common = new HashSet<>(before);
		common.retainAll(after);
		List<String> was = new ArrayList<>(before);
		was.retainAll(common);
		List<String> is = new ArrayList<>(after);
		is.retainAll(common);
		return was.equals(is);
	}

}
