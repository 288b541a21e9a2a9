package dev.migration.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.CompositeType;
import dev.migration.schema.Domain;
import dev.migration.schema.EnumType;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.UserType;

/**
 * Operations on types as a whole.
 */
public sealed interface TypeOperation extends Operation {

	/**
	 * The type.
	 * @return the name
	 */
	QualifiedName type();

	/**
	 * Creates an enum, domain, composite type or range type.
	 *
	 * @param definition the type
	 */
	record CreateType(UserType definition) implements TypeOperation {

		@Override
		public QualifiedName type() {
			return this.definition.name();
		}

		@Override
		public Optional<Operation> inverse() {
			return Optional.of(new DropType(type(), this.definition instanceof Domain, false, false, this.definition));
		}

		@Override
		public String describe() {
			return "create %s %s".formatted(kind(this.definition), type());
		}

		private static String kind(UserType type) {
			if (type instanceof EnumType) {
				return "enum";
			}
			if (type instanceof Domain) {
				return "domain";
			}
			return (type instanceof CompositeType) ? "composite type" : "range type";
		}

	}

	/**
	 * Drops a type.
	 *
	 * @param type the type
	 * @param domain whether it is a domain
	 * @param ifExists whether it may be missing
	 * @param cascade whether what depends on it goes too
	 * @param previously the type that is dropped, or {@code null} when unknown
	 */
	record DropType(QualifiedName type, boolean domain, boolean ifExists, boolean cascade,
			@Nullable UserType previously) implements TypeOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.ofNullable(this.previously).map(CreateType::new);
		}

		@Override
		public String describe() {
			return "drop %s %s".formatted(this.domain ? "domain" : "type", this.type);
		}

	}

}
