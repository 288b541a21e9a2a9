package dev.migration.operation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.QualifiedName;

/**
 * Says how values of an enum are dropped.
 */
public final class DropEnumValueBuilder extends Undoable<DropEnumValueBuilder> {

	private final QualifiedName type;

	private final List<String> values;

	private @Nullable String replacement;

	DropEnumValueBuilder(QualifiedName type, List<String> values) {
		this.type = type;
		this.values = values;
	}

	/**
	 * Gives rows that have such a value another one; without, they are an error.
	 * @param other the exact other value
	 * @return this builder
	 */
	public DropEnumValueBuilder replacedBy(String other) {
		this.replacement = other;
		return this;
	}

	@Override
	public List<Operation> operations() {
		return List.of(new EnumOperation.DropEnumValue(this.type, this.values, this.replacement));
	}

}
