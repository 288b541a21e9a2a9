package dev.migration.scratch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.Constraint;
import dev.migration.schema.ExclusionConstraint;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Index;
import dev.migration.schema.NotNullConstraint;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.ReferentialAction;
import dev.migration.schema.Table;
import dev.migration.schema.UniqueConstraint;

/**
 * Constraints: the same rule is the same under another name, and what only the database
 * has stays with its columns.
 */
final class ConstraintAlignment {

	private final Table was;

	private final Gone gone;

	private final List<Column> columns;

	private final List<Constraint> left;

	ConstraintAlignment(Table was, Gone gone, List<Column> columns) {
		this.was = was;
		this.gone = gone;
		this.columns = columns;
		this.left = new ArrayList<>(was.constraints());
	}

	List<Constraint> constraints(List<Constraint> wanted) {
		List<Constraint> all = new ArrayList<>();
		List<Constraint> unknown = new ArrayList<>();
		for (Constraint is : wanted) {
			Optional<Constraint> same = take((constraint) -> isSame(constraint, is));
			same.ifPresentOrElse((constraint) -> all.add(merged(constraint, is)), () -> unknown.add(is));
		}
		unknown.stream().filter((is) -> !isIndex(is)).forEach((is) -> all.add(replaced(is)));
		Set<String> names = all.stream().map(Constraint::name).collect(Collectors.toSet());
		this.left.stream()
			.filter((constraint) -> !names.contains(constraint.name()) && isKept(constraint))
			.forEach(all::add);
		return all;
	}

	private Optional<Constraint> take(Predicate<Constraint> wanted) {
		Optional<Constraint> found = this.left.stream().filter(wanted).findFirst();
		found.ifPresent(this.left::remove);
		return found;
	}

	private static boolean isSame(Constraint was, Constraint is) {
		if (was instanceof PrimaryKey before && is instanceof PrimaryKey after) {
			return Set.copyOf(before.columns()).equals(Set.copyOf(after.columns()));
		}
		if (was instanceof UniqueConstraint before && is instanceof UniqueConstraint after) {
			return Set.copyOf(before.columns()).equals(Set.copyOf(after.columns()));
		}
		if (was instanceof ForeignKey before && is instanceof ForeignKey after) {
			return before.referencedTable().equals(after.referencedTable()) && pairs(before).equals(pairs(after));
		}
		return was instanceof CheckConstraint before && is instanceof CheckConstraint after
				&& CheckText.of(before.expression()).equals(CheckText.of(after.expression()));
	}

	private static Map<String, String> pairs(ForeignKey key) {
		Map<String, String> pairs = new HashMap<>();
		for (int i = 0; i < key.columns().size(); i++) {
			pairs.put(key.columns().get(i), key.referencedColumns().isEmpty() ? "" : key.referencedColumns().get(i));
		}
		return pairs;
	}

	private Constraint merged(Constraint was, Constraint is) {
		String name = GeneratedNames.name(this.was.name(), was, is);
		if (was instanceof PrimaryKey key) {
			return new PrimaryKey(name, key.columns(), key.include(), key.withoutOverlaps(), key.deferral(),
					key.storage(), key.comment());
		}
		if (was instanceof UniqueConstraint key) {
			return new UniqueConstraint(name, key.columns(), key.include(), key.nullsNotDistinct(),
					key.withoutOverlaps(), key.deferral(), key.storage(), key.comment());
		}
		if (was instanceof CheckConstraint check) {
			return new CheckConstraint(name, check.expression(), check.noInherit(), check.validity(), check.comment());
		}
		return (was instanceof ForeignKey key && is instanceof ForeignKey wanted) ? foreignKey(name, key, wanted) : was;
	}

	// "No action" is what a model says that says nothing.
	private static ForeignKey foreignKey(String name, ForeignKey was, ForeignKey is) {
		boolean silent = is.onDelete() == ReferentialAction.NO_ACTION;
		return new ForeignKey(name, was.columns(), was.referencedTable(), was.referencedColumns(), was.period(),
				was.match(), silent ? was.onDelete() : is.onDelete(),
				(silent || was.onDelete() == is.onDelete()) ? was.onDeleteColumns() : is.onDeleteColumns(),
				(is.onUpdate() == ReferentialAction.NO_ACTION) ? was.onUpdate() : is.onUpdate(), was.deferral(),
				was.validity(), was.comment());
	}

	// A unique index does what a unique constraint does.
	private boolean isIndex(Constraint is) {
		return is instanceof UniqueConstraint unique && this.was.indexes()
			.stream()
			.filter(Index::unique)
			.anyMatch(
					(index) -> IndexAlignment.columns(index).filter(Set.copyOf(unique.columns())::equals).isPresent());
	}

	// What it takes the place of goes.
	private Constraint replaced(Constraint is) {
		Optional<Constraint> before = take((constraint) -> isReplaced(constraint, is));
		if (before.isPresent() && is instanceof CheckConstraint check) {
			String name = GeneratedNames.name(this.was.name(), before.get(), check);
			return new CheckConstraint(name, check.expression(), check.noInherit(), check.validity(),
					before.get().comment());
		}
		return is;
	}

	private static boolean isReplaced(Constraint was, Constraint is) {
		if (was instanceof CheckConstraint before && is instanceof CheckConstraint after) {
			return before.name().equals(after.name())
					|| CheckText.of(before.expression()).form().equals(CheckText.of(after.expression()).form());
		}
		if (was instanceof ForeignKey before && is instanceof ForeignKey after) {
			return Set.copyOf(before.columns()).equals(Set.copyOf(after.columns()));
		}
		return was instanceof PrimaryKey && is instanceof PrimaryKey;
	}

	private boolean isKept(Constraint constraint) {
		if (constraint instanceof ForeignKey key) {
			return isThere(key.columns()) && !this.gone.hasAny(key.referencedTable(), key.referencedColumns());
		}
		if (constraint instanceof CheckConstraint check) {
			return isThere(check.expression());
		}
		if (constraint instanceof NotNullConstraint rule) {
			return this.columns.stream().anyMatch((column) -> column.name().equals(rule.column()) && column.notNull());
		}
		if (constraint instanceof ExclusionConstraint rule) {
			return isThere(rule.where()) && rule.elements()
				.stream()
				.allMatch((element) -> element.key().expression() ? isThere(element.key().text())
						: isThere(List.of(element.key().text())));
		}
		Set<String> keys = new HashSet<>();
		if (constraint instanceof PrimaryKey key) {
			keys.addAll(key.columns());
			keys.addAll(key.include());
		}
		else if (constraint instanceof UniqueConstraint key) {
			keys.addAll(key.columns());
			keys.addAll(key.include());
		}
		return isThere(List.copyOf(keys));
	}

	private boolean isThere(List<String> names) {
		return !this.gone.hasAny(this.was.name(), names);
	}

	private boolean isThere(@Nullable String expression) {
		return !this.gone.isMentioned(this.was.name(), expression);
	}

}
