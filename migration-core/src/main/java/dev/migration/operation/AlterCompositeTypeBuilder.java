package dev.migration.operation;

import java.util.ArrayList;
import java.util.List;

import dev.migration.schema.CompositeType;
import dev.migration.schema.DataType;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.QualifiedName;

/**
 * Says how a composite type changes. Each takes effect in the order it is said; tables of
 * that type follow.
 */
public final class AlterCompositeTypeBuilder extends Undoable<AlterCompositeTypeBuilder> {

	private final QualifiedName name;

	private final List<Operation> operations = new ArrayList<>();

	AlterCompositeTypeBuilder(QualifiedName name) {
		this.name = name;
	}

	/**
	 * Adds a part. Locks the type, and tables of that type in ACCESS EXCLUSIVE mode.
	 * @param attribute the exact name
	 * @param type the type
	 * @return this builder
	 */
	public AlterCompositeTypeBuilder addAttribute(String attribute, DataType type) {
		return add(new CompositeTypeOperation.AddAttribute(this.name,
				new CompositeType.Attribute(attribute, type, null, null), true));
	}

	/**
	 * Adds a part that is sorted by a collation. Locks the type, and tables of that type
	 * in ACCESS EXCLUSIVE mode.
	 * @param attribute the exact name
	 * @param type the type
	 * @param collation the exact name, or {@code schema.name}
	 * @return this builder
	 */
	public AlterCompositeTypeBuilder addAttribute(String attribute, DataType type, String collation) {
		return add(new CompositeTypeOperation.AddAttribute(this.name,
				new CompositeType.Attribute(attribute, type, QualifiedName.parse(collation), null), true));
	}

	/**
	 * Drops a part. Locks the type, and tables of that type in ACCESS EXCLUSIVE mode.
	 * @param attribute the exact name
	 * @return this builder
	 */
	public AlterCompositeTypeBuilder dropAttribute(String attribute) {
		return add(new CompositeTypeOperation.DropAttribute(this.name, attribute, false, true, null));
	}

	/**
	 * Changes the type of a part. Locks the type, and tables of that type in ACCESS
	 * EXCLUSIVE mode; refused while a table has a column of the type.
	 * @param attribute the exact name
	 * @param type the new type
	 * @return this builder
	 */
	public AlterCompositeTypeBuilder alterAttribute(String attribute, DataType type) {
		return add(new CompositeTypeOperation.SetAttributeType(this.name,
				new CompositeType.Attribute(attribute, type, null, null), true, null));
	}

	/**
	 * Changes the type and the collation of a part. Locks the type, and tables of that
	 * type in ACCESS EXCLUSIVE mode; refused while a table has a column of the type.
	 * @param attribute the exact name
	 * @param type the new type
	 * @param collation the exact name, or {@code schema.name}
	 * @return this builder
	 */
	public AlterCompositeTypeBuilder alterAttribute(String attribute, DataType type, String collation) {
		return add(new CompositeTypeOperation.SetAttributeType(this.name,
				new CompositeType.Attribute(attribute, type, QualifiedName.parse(collation), null), true, null));
	}

	/**
	 * Gives a part another name. Locks the type, and tables of that type in ACCESS
	 * EXCLUSIVE mode.
	 * @param attribute the exact name
	 * @param to the exact new name
	 * @return this builder
	 */
	public AlterCompositeTypeBuilder renameAttribute(String attribute, String to) {
		return add(new ObjectOperation.Rename(ObjectReference.of(ObjectKind.ATTRIBUTE, this.name, attribute), to));
	}

	@Override
	public List<Operation> operations() {
		if (this.operations.isEmpty()) {
			throw new IllegalArgumentException(
					"Type '%s' is altered, but nothing says how; say .addAttribute(…) or another".formatted(this.name));
		}
		return this.operations;
	}

	private AlterCompositeTypeBuilder add(Operation operation) {
		this.operations.add(operation);
		return this;
	}

}
