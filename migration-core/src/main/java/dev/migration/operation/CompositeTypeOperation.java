package dev.migration.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.CompositeType;
import dev.migration.schema.QualifiedName;

/**
 * Operations on the parts of a composite type.
 */
public sealed interface CompositeTypeOperation extends Operation {

	/**
	 * The composite type.
	 * @return the name
	 */
	QualifiedName type();

	/**
	 * Adds a part.
	 *
	 * @param type the composite type
	 * @param attribute the part
	 * @param cascade whether typed tables follow
	 */
	record AddAttribute(QualifiedName type, CompositeType.Attribute attribute,
			boolean cascade) implements CompositeTypeOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional
				.of(new DropAttribute(this.type, this.attribute.name(), false, this.cascade, this.attribute));
		}

		@Override
		public String describe() {
			return "add attribute %s to type %s".formatted(this.attribute.name(), this.type);
		}

	}

	/**
	 * Drops a part.
	 *
	 * @param type the composite type
	 * @param attribute the exact name
	 * @param ifExists whether it may be missing
	 * @param cascade whether typed tables follow
	 * @param previously the part that is dropped, or {@code null} when unknown
	 */
	record DropAttribute(QualifiedName type, String attribute, boolean ifExists, boolean cascade,
			CompositeType.@Nullable Attribute previously) implements CompositeTypeOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.ofNullable(this.previously)
				.map((before) -> new AddAttribute(this.type, before, this.cascade));
		}

		@Override
		public String describe() {
			return "drop attribute %s of type %s".formatted(this.attribute, this.type);
		}

	}

	/**
	 * Changes the type of a part.
	 *
	 * @param type the composite type
	 * @param attribute the part with its new type
	 * @param cascade whether typed tables follow
	 * @param previously the part before, or {@code null} when unknown
	 */
	record SetAttributeType(QualifiedName type, CompositeType.Attribute attribute, boolean cascade,
			CompositeType.@Nullable Attribute previously) implements CompositeTypeOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.ofNullable(this.previously)
				.map((before) -> new SetAttributeType(this.type, before, this.cascade, this.attribute));
		}

		@Override
		public String describe() {
			return "alter attribute %s of type %s".formatted(this.attribute.name(), this.type);
		}

	}

}
