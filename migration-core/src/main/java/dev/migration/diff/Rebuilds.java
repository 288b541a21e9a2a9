package dev.migration.diff;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.Column;
import dev.migration.schema.EnumType;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Index;
import dev.migration.schema.Policy;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import dev.migration.schema.Trigger;
import dev.migration.schema.UserType;

/**
 * What has to go and come again, though it is in both schemas: what the server cannot
 * change, and what depends on that or on a column whose type changes.
 */
final class Rebuilds {

	private final Inventory before;

	private final Inventory after;

	private final Set<Id> rebuilt = new HashSet<>();

	private final Set<Id> parked = new HashSet<>();

	private final Set<Id> retyped = new TreeSet<>();

	private final Deque<Id> open = new ArrayDeque<>();

	Rebuilds(Inventory before, Inventory after) {
		this.before = before;
		this.after = after;
		seed(before.views(), after.views(), Replacement::isNeeded, Id::relation);
		seed(before.materializedViews(), after.materializedViews(), Replacement::isNeeded, Id::relation);
		seed(before.routines(), after.routines(), Replacement::isNeeded, Function.identity());
		seed(before.tables(), after.tables(), Replacement::isNeeded, Id::relation);
		before.types().forEach(this::type);
		before.tables().forEach((name, table) -> both(name).ifPresent((other) -> table(table, other)));
		before.views()
			.forEach((name, view) -> Optional.ofNullable(after.views().get(name))
				.ifPresent((other) -> view.triggers()
					.forEach((trigger) -> other.triggers()
						.stream()
						.filter((now) -> now.name().equals(trigger.name()))
						.forEach((now) -> trigger(trigger, now)))));
		before.materializedViews()
			.forEach((name, view) -> Optional.ofNullable(after.materializedViews().get(name))
				.ifPresent((other) -> view.indexes()
					.forEach((index) -> other.indexes()
						.stream()
						.filter((now) -> now.name().equals(index.name()))
						.forEach((now) -> index(index, now)))));
		before.ids().stream().filter((id) -> !after.has(id)).sorted().forEach(this::gone);
		while (!this.open.isEmpty()) {
			spread(this.open.removeFirst());
		}
	}

	boolean contains(Id id) {
		return this.rebuilt.contains(id);
	}

	// A column that takes another type while its own is rebuilt.
	boolean isParked(Id column) {
		return this.parked.contains(column);
	}

	private Optional<Table> both(QualifiedName name) {
		return Optional.ofNullable(this.after.tables().get(name))
			.filter((table) -> !this.rebuilt.contains(Id.relation(name)));
	}

	private <K, V> void seed(Map<K, V> was, Map<K, V> is, BiPredicate<V, V> needed, Function<K, Id> id) {
		was.forEach((name, one) -> {
			V other = is.get(name);
			if (other != null && needed.test(one, other)) {
				rebuild(id.apply(name));
			}
		});
	}

	private void type(QualifiedName name, UserType was) {
		UserType is = this.after.types().get(name);
		Id id = Id.type(name);
		if (is == null) {
			return;
		}
		boolean inColumns = this.before.neededBy(id).stream().anyMatch((user) -> user.space() == Id.Space.COLUMN);
		if (Replacement.isNeeded(was, is, inColumns)) {
			rebuild(id);
		}
		else if (was instanceof EnumType values && is instanceof EnumType others
				&& !others.values().containsAll(values.values())) {
			shrink(id);
		}
	}

	// The server removes a value by building the type anew, with the columns it has.
	private void shrink(Id type) {
		boolean inTypes = this.before.neededBy(type).stream().anyMatch((user) -> user.space() == Id.Space.TYPE);
		if (inTypes) {
			rebuild(type);
			return;
		}
		for (Id user : this.before.neededBy(type)) {
			if (user.space() == Id.Space.COLUMN && this.after.has(user)) {
				retype(user);
			}
			else if (user.space() == Id.Space.ROUTINE || isView(user)) {
				rebuildIfKept(user);
			}
		}
	}

	private void table(Table was, Table is) {
		for (Column column : was.columns()) {
			is.column(column.name()).ifPresent((now) -> column(was.name(), column, now));
		}
		was.constraints()
			.forEach((constraint) -> is.constraint(constraint.name())
				.filter((now) -> Replacement.isNeeded(constraint, now))
				.ifPresent((now) -> rebuild(Id.constraint(was.name(), constraint.name()))));
		boolean stays = Objects.equals(was.partition(), is.partition());
		was.indexes()
			.forEach((index) -> is.indexes()
				.stream()
				.filter((now) -> now.name().equals(index.name()))
				.forEach((now) -> index(stays ? index : IndexComparer.withoutParent(index), now)));
		was.triggers()
			.forEach((trigger) -> is.triggers()
				.stream()
				.filter((now) -> now.name().equals(trigger.name()))
				.forEach((now) -> trigger(trigger, now)));
		was.policies()
			.forEach((policy) -> is.policies()
				.stream()
				.filter((now) -> now.name().equals(policy.name()) && Replacement.isNeeded(policy, now))
				.forEach((now) -> rebuild(Id.part(Id.Space.POLICY, was.name(), policy.name()))));
	}

	private void column(QualifiedName table, Column was, Column is) {
		if (Replacement.isNeeded(was, is)) {
			rebuild(Id.column(table, was.name()));
		}
		else if (!was.type().equals(is.type()) || !Objects.equals(was.collation(), is.collation())) {
			retype(Id.column(table, was.name()));
			if (!Casts.of(was.type(), is.type()).sameFamily()) {
				this.before.neededBy(Id.column(table, was.name()))
					.stream()
					.filter((user) -> user.space() == Id.Space.CONSTRAINT && isForeignKey(user))
					.forEach(this::rebuildIfKept);
			}
		}
	}

	private void index(Index was, Index is) {
		if (Replacement.isNeeded(was, is)) {
			rebuild(Id.relation(was.qualifiedName()));
		}
	}

	private void trigger(Trigger was, Trigger is) {
		if (Replacement.isNeeded(was, is)) {
			rebuild(Id.part(Id.Space.TRIGGER, was.table(), was.name()));
		}
	}

	// What needed it and is the same afterwards needs something else by the same words.
	private void gone(Id id) {
		for (Id user : this.before.neededBy(id)) {
			boolean same = switch (user.space()) {
				case CONSTRAINT, TRIGGER -> true;
				case COLUMN -> isGenerated(user);
				case RELATION ->
					!this.before.tables().containsKey(user.name()) && !this.before.sequences().containsKey(user.name());
				case VALUE -> Objects.equals(defaultOf(this.before, user), defaultOf(this.after, user));
				case ROUTINE -> Objects.equals(this.before.routines().get(user), this.after.routines().get(user));
				case POLICY -> Objects.equals(policyOf(this.before, user), policyOf(this.after, user));
				default -> false;
			};
			if (same) {
				rebuildIfKept(user);
			}
		}
	}

	private static @Nullable String defaultOf(Inventory inventory, Id value) {
		Optional<Table> table = Optional.ofNullable(inventory.tables().get(value.name()));
		return table.flatMap((found) -> found.column(Objects.requireNonNullElse(value.member(), "")))
			.map(Column::defaultExpression)
			.orElse(null);
	}

	private static @Nullable Policy policyOf(Inventory inventory, Id id) {
		return Stream.ofNullable(inventory.tables().get(id.name()))
			.flatMap((table) -> table.policies().stream())
			.filter((policy) -> policy.name().equals(id.member()))
			.findFirst()
			.orElse(null);
	}

	private boolean isForeignKey(Id constraint) {
		Table table = this.before.tables().get(constraint.name());
		String name = Objects.requireNonNullElse(constraint.member(), "");
		return table != null && table.constraint(name).filter(ForeignKey.class::isInstance).isPresent();
	}

	// What cannot stay while a column becomes another.
	private void retype(Id column) {
		if (!this.retyped.add(column)) {
			return;
		}
		Set<Id> users = new TreeSet<>(this.before.neededBy(column));
		column.owner()
			.ifPresent((table) -> this.before.neededBy(table).stream().filter(this::isView).forEach(users::add));
		for (Id user : users) {
			boolean inTheWay = switch (user.space()) {
				case ROUTINE, TRIGGER, POLICY -> true;
				case COLUMN -> isGenerated(user);
				case RELATION -> isView(user);
				default -> false;
			};
			if (inTheWay) {
				rebuildIfKept(user);
			}
		}
	}

	private void spread(Id gone) {
		Set<Id> users = new TreeSet<>(this.before.neededBy(gone));
		this.before.parts(gone).forEach((part) -> users.addAll(this.before.neededBy(part)));
		for (Id user : users) {
			if (isWithin(user, gone)) {
				continue;
			}
			if (user.space() == Id.Space.COLUMN && !isGenerated(user)) {
				park(user);
			}
			else if (user.space() != Id.Space.RELATION || !this.before.tables().containsKey(user.name())) {
				rebuildIfKept(user);
			}
		}
	}

	private boolean isWithin(Id user, Id gone) {
		return user.equals(gone) || user.owner().filter(gone::equals).isPresent()
				|| (this.before.parts(gone).contains(user) && this.before.tables().containsKey(gone.name()));
	}

	// The values wait as another type; all that speaks of them comes again afterwards.
	private void park(Id column) {
		if (this.after.has(column) && this.parked.add(column)) {
			retype(column);
			for (Id user : this.before.neededBy(column)) {
				if (user.space() != Id.Space.COLUMN || isGenerated(user)) {
					rebuildIfKept(user);
				}
			}
		}
	}

	private void rebuildIfKept(Id id) {
		if (this.after.has(id)) {
			rebuild(id);
		}
	}

	private void rebuild(Id id) {
		if (this.rebuilt.add(id)) {
			this.open.add(id);
		}
	}

	private boolean isGenerated(Id column) {
		Table table = this.before.tables().get(column.name());
		String name = Objects.requireNonNullElse(column.member(), "");
		return table != null && table.column(name).filter((found) -> found.generated() != null).isPresent();
	}

	private boolean isView(Id id) {
		return id.space() == Id.Space.RELATION && (this.before.views().containsKey(id.name())
				|| this.before.materializedViews().containsKey(id.name()));
	}

}
