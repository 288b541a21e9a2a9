package dev.migration.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.CheckConstraint;
import dev.migration.schema.QualifiedName;

/**
 * Operations on the rules of a domain.
 */
public sealed interface DomainOperation extends Operation {

	/**
	 * The domain.
	 * @return the name
	 */
	QualifiedName type();

	/**
	 * Changes the default.
	 *
	 * @param type the domain
	 * @param expression the new default as SQL, or {@code null} for none
	 * @param previously what it was before
	 */
	record SetDomainDefault(QualifiedName type, @Nullable String expression,
			Previous<String> previously) implements DomainOperation {

		@Override
		public Optional<Operation> inverse() {
			return this.previously
				.then((before) -> new SetDomainDefault(this.type, before, Previous.of(this.expression)));
		}

		@Override
		public String describe() {
			return "set default of domain " + this.type;
		}

	}

	/**
	 * Refuses nulls, or accepts them.
	 *
	 * @param type the domain
	 * @param notNull {@code true} to refuse them
	 */
	record SetDomainNotNull(QualifiedName type, boolean notNull) implements DomainOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.of(new SetDomainNotNull(this.type, !this.notNull));
		}

		@Override
		public String describe() {
			return "make domain %s %s".formatted(this.type, this.notNull ? "not null" : "nullable");
		}

	}

	/**
	 * Adds a condition on {@code VALUE}.
	 *
	 * @param type the domain
	 * @param constraint the condition
	 */
	record AddDomainConstraint(QualifiedName type, CheckConstraint constraint) implements DomainOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional
				.of(new DropDomainConstraint(this.type, this.constraint.name(), false, false, this.constraint));
		}

		@Override
		public String describe() {
			return "add constraint %s to domain %s".formatted(this.constraint.name(), this.type);
		}

	}

	/**
	 * Drops a condition.
	 *
	 * @param type the domain
	 * @param constraint the exact name
	 * @param ifExists whether it may be missing
	 * @param cascade whether what depends on it goes too
	 * @param previously the condition that is dropped, or {@code null} when unknown
	 */
	record DropDomainConstraint(QualifiedName type, String constraint, boolean ifExists, boolean cascade,
			@Nullable CheckConstraint previously) implements DomainOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.ofNullable(this.previously).map((before) -> new AddDomainConstraint(this.type, before));
		}

		@Override
		public String describe() {
			return "drop constraint %s of domain %s".formatted(this.constraint, this.type);
		}

	}

	/**
	 * Checks all rows against a condition that was added without.
	 *
	 * @param type the domain
	 * @param constraint the exact name
	 */
	record ValidateDomainConstraint(QualifiedName type, String constraint) implements DomainOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.of(new SqlOperation.Nothing("keep constraint %s validated".formatted(this.constraint)));
		}

		@Override
		public String describe() {
			return "validate constraint %s of domain %s".formatted(this.constraint, this.type);
		}

	}

}
