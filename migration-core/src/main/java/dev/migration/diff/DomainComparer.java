package dev.migration.diff;

import java.util.ArrayList;
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

	private DomainComparer() {
	}

	static List<Change> changes(Domain before, Domain after) {
		QualifiedName name = after.name();
		List<Change> changes = new ArrayList<>();
		if (!Objects.equals(before.defaultExpression(), after.defaultExpression())) {
			changes.add(Change.of(new DomainOperation.SetDomainDefault(name, after.defaultExpression(),
					Previous.of(before.defaultExpression()))));
		}
		if (before.notNull() != after.notNull()) {
			DomainOperation set = new DomainOperation.SetDomainNotNull(name, after.notNull());
			changes.add(after.notNull()
					? Change.of(set,
							Note.of(Note.Kind.MAY_FAIL,
									"fails while columns of %s hold nulls".formatted(TypeText.of(name))))
					: Change.of(set));
		}
		List<Change> come = new ArrayList<>();
		Pairs.each(Pairs.byName(before.checks(), CheckConstraint::name),
				Pairs.byName(after.checks(), CheckConstraint::name),
				(check, was, is) -> check(name, was, is, changes, come));
		changes.addAll(come);
		return changes;
	}

	private static void check(QualifiedName domain, @Nullable CheckConstraint was, @Nullable CheckConstraint is,
			List<Change> gone, List<Change> come) {
		boolean rebuilt = was == null || is == null || Replacement.isNeeded(was, is);
		if (rebuilt && was != null) {
			gone.add(Change.of(new DomainOperation.DropDomainConstraint(domain, was.name(), false, false, was)));
		}
		if (rebuilt && is != null) {
			come.add(add(domain, is));
		}
		if (rebuilt || was == null || is == null) {
			return;
		}
		if (was.validity() != is.validity()) {
			come.add(Change.of(new DomainOperation.ValidateDomainConstraint(domain, is.name()),
					Note.of(Note.Kind.MAY_FAIL, "fails while rows do not satisfy it")));
		}
		come.addAll(Words.compare(ObjectReference.of(ObjectKind.DOMAIN_CONSTRAINT, domain, is.name()), was.comment(),
				is.comment()));
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
