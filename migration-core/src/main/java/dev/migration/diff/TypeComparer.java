package dev.migration.diff;

import org.jspecify.annotations.Nullable;

import dev.migration.operation.TypeOperation;
import dev.migration.schema.CompositeType;
import dev.migration.schema.Domain;
import dev.migration.schema.EnumType;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.UserType;

/**
 * Compares types: which come and go, and what any type has.
 */
final class TypeComparer {

	private final Steps steps;

	private final Sides sides;

	TypeComparer(Steps steps, Sides sides) {
		this.steps = steps;
		this.sides = sides;
	}

	void compare() {
		Inventory before = this.sides.before();
		Inventory after = this.sides.after();
		Pairs.each(before.types(), after.types(), this::type);
		before.types().forEach((name, type) -> {
			if (this.sides.rebuilds().contains(Id.type(name)) && type.equals(after.types().get(name))) {
				rebuild(type, type);
			}
		});
	}

	private void type(QualifiedName name, @Nullable UserType before, @Nullable UserType after) {
		Id id = Id.type(name);
		if (before == null || after == null || this.sides.rebuilds().contains(id)) {
			rebuild(before, after);
			return;
		}
		if (before instanceof EnumType was && after instanceof EnumType is) {
			new EnumComparer(this.steps, this.sides).compare(was, is);
		}
		else if (before instanceof Domain was && after instanceof Domain is) {
			new DomainComparer(this.steps, this.sides).compare(was, is);
		}
		else if (before instanceof CompositeType was && after instanceof CompositeType is) {
			this.steps.add(id, Step.Action.CHANGE, CompositeTypeComparer.changes(was, is));
		}
		ObjectReference object = ObjectReference.of((after instanceof Domain) ? ObjectKind.DOMAIN : ObjectKind.TYPE,
				name);
		this.steps.add(id, Step.Action.CHANGE, Words.compare(object, before.comment(), after.comment()));
		this.steps.add(id, Step.Action.CHANGE, Words.compare(object, before.grants(), after.grants()));
	}

	private void rebuild(@Nullable UserType before, @Nullable UserType after) {
		if (before != null) {
			this.steps.drop(Id.type(before.name()),
					new TypeOperation.DropType(before.name(), before instanceof Domain, false, false, before));
			together(before, Step.Action.DROP);
		}
		if (after != null) {
			this.steps.create(Id.type(after.name()), new TypeOperation.CreateType(after));
			together(after, Step.Action.CREATE);
		}
	}

	private void together(UserType type, Step.Action action) {
		if (type instanceof Domain domain) {
			domain.checks()
				.forEach((check) -> this.steps.together(Id.constraint(type.name(), check.name()), action,
						Id.type(type.name())));
		}
	}

}
