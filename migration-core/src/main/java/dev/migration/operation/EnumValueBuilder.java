package dev.migration.operation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.QualifiedName;

/**
 * Says where a new value of an enum stands.
 */
public final class EnumValueBuilder extends Undoable<EnumValueBuilder> {

	private final QualifiedName type;

	private final String value;

	private EnumOperation.Position position = EnumOperation.Position.LAST;

	private @Nullable String neighbour;

	private boolean ifNotExists;

	EnumValueBuilder(QualifiedName type, String value) {
		this.type = type;
		this.value = value;
	}

	/**
	 * Stands just before another value.
	 * @param other the exact other value
	 * @return this builder
	 */
	public EnumValueBuilder before(String other) {
		this.position = EnumOperation.Position.BEFORE;
		this.neighbour = other;
		return this;
	}

	/**
	 * Stands just after another value.
	 * @param other the exact other value
	 * @return this builder
	 */
	public EnumValueBuilder after(String other) {
		this.position = EnumOperation.Position.AFTER;
		this.neighbour = other;
		return this;
	}

	/**
	 * Leaves a value of that name where it is.
	 * @return this builder
	 */
	public EnumValueBuilder ifNotExists() {
		this.ifNotExists = true;
		return this;
	}

	@Override
	public List<Operation> operations() {
		return List
			.of(new EnumOperation.AddEnumValue(this.type, this.value, this.position, this.neighbour, this.ifNotExists));
	}

}
