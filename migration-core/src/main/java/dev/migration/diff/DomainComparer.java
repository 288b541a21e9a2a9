package dev.migration.diff;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.migration.operation.DomainOperation;
import dev.migration.operation.Previous;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Domain;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Validity;

/**
 * Compares the rules of two domains over the same type.
 */
final class DomainComparer {

	private final Steps steps;

	private final Sides sides;

	DomainComparer(Steps steps, Sides sides) {
		this.steps = steps;
		this.sides = sides;
	}

	void compare(Domain before, Domain after) {
		QualifiedName name = after.name();
		Id id = Id.type(name);
		if (!Objects.equals(before.defaultExpression(), after.defaultExpression())) {
			this.steps.change(id, new DomainOperation.SetDomainDefault(name, after.defaultExpression(),
					Previous.of(before.defaultExpression())));
		}
		if (before.notNull() != after.notNull()) {
			DomainOperation set = new DomainOperation.SetDomainNotNull(name, after.notNull());
			this.steps.change(id,
					after.notNull()
							? Change.of(set,
									Note.of(Note.Kind.MAY_FAIL,
											"fails while columns of %s hold nulls".formatted(TypeText.of(name))))
							: Change.of(set));
		}
		Pairs.each(Pairs.byName(before.checks(), CheckConstraint::name),
				Pairs.byName(after.checks(), CheckConstraint::name),
				(check, was, is) -> check(name, Id.constraint(name, check), was, is));
	}

	private void check(QualifiedName domain, Id id, @Nullable CheckConstraint was, @Nullable CheckConstraint is) {
		boolean rebuilt = was == null || is == null || Replacement.isNeeded(was, is)
				|| this.sides.rebuilds().contains(id);
		if (rebuilt && was != null) {
			this.steps.drop(id, new DomainOperation.DropDomainConstraint(domain, was.name(), false, false, was));
		}
		if (rebuilt && is != null) {
			this.steps.create(id, add(domain, is));
		}
		if (rebuilt || was == null || is == null) {
			return;
		}
		if (was.validity() != is.validity()) {
			this.steps.change(id, Change.of(new DomainOperation.ValidateDomainConstraint(domain, is.name()),
					Note.of(Note.Kind.MAY_FAIL, "fails while rows do not satisfy it")));
		}
		this.steps.add(id, Step.Action.CHANGE, Words
			.compare(ObjectReference.of(ObjectKind.DOMAIN_CONSTRAINT, domain, is.name()), was.comment(), is.comment()));
	}

	private static Change add(QualifiedName domain, CheckConstraint check) {
		DomainOperation.AddDomainConstraint add = new DomainOperation.AddDomainConstraint(domain, check);
		if (check.validity() != Validity.VALID) {
			return Change.of(add);
		}
		return Change.of(add, new Note(Note.Kind.BLOCKING_LOCK,
				"reads all columns of the domain while their tables are locked, and fails when a value does not satisfy it",
				List.of(new DomainOperation.AddDomainConstraint(domain, check.withValidity(Validity.NOT_VALID)),
						new DomainOperation.ValidateDomainConstraint(domain, check.name()))));
	}

}
