package dev.migration.operation;

import java.util.Optional;

/**
 * One schema or data change as an immutable value.
 * <p>
 * Facts intrinsic to a change are methods here; what others make of it (SQL, source text,
 * findings) lives with them, in an {@link OperationSwitch}.
 */
public sealed interface Operation permits ColumnOperation, ColumnRuleOperation, CompositeTypeOperation,
		ConstraintOperation, DataOperation, DomainOperation, EnumOperation, IndexOperation, InheritanceOperation,
		NamespaceOperation, ObjectOperation, OnlineOperation, PolicyOperation, RelationOperation, RoutineOperation,
		SequenceOperation, SqlOperation, TableOperation, TriggerOperation, TypeOperation, ViewOperation {

	/**
	 * The operation that undoes this one.
	 * @return the undoing operation, or empty when the value does not know its undo
	 */
	Optional<Operation> inverse();

	/**
	 * Why there is no undo, where {@link #inverse()} is empty.
	 * @return the reason, which goes on after the description of the operation
	 */
	default String obstacle() {
		return "does not know what was there before";
	}

	/**
	 * This change in a few words for people, for example {@code create table account}.
	 * @return the description, one line without a full stop
	 */
	String describe();

}
