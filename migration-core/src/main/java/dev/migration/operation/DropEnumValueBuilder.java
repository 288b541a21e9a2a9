package dev.migration.operation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.QualifiedName;

/**
 * Says how a value of an enum is dropped.
 */
public final class DropEnumValueBuilder extends Undoable<DropEnumValueBuilder> {

	private final QualifiedName type;

	private final String value;

	private @Nullable String replacement;

	DropEnumValueBuilder(QualifiedName type, String value) {
		this.type = type;
		this.value = value;
	}

	/**
	 * Gives rows that have the value another one; without, they are an error.
	 * @param other the exact other value
	 * @return this builder
	 */
	public DropEnumValueBuilder replacedBy(String other) {
		this.replacement = other;
		return this;
	}

	@Override
	public List<Operation> operations() {
		return List.of(new EnumOperation.DropEnumValue(this.type, this.value, this.replacement));
	}

}
