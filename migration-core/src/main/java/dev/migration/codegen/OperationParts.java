package dev.migration.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.migration.operation.ColumnOperation.AddColumn;
import dev.migration.operation.ColumnRuleOperation.SetColumnParameters;
import dev.migration.operation.CompositeTypeOperation.AddAttribute;
import dev.migration.operation.CompositeTypeOperation.SetAttributeType;
import dev.migration.operation.DomainOperation.AddDomainConstraint;
import dev.migration.operation.IndexOperation.AttachIndex;
import dev.migration.operation.IndexOperation.CreateIndex;
import dev.migration.operation.NamespaceOperation.CreateExtension;
import dev.migration.operation.NamespaceOperation.CreateSchema;
import dev.migration.operation.ObjectOperation.Comment;
import dev.migration.operation.ObjectOperation.GrantPrivileges;
import dev.migration.operation.Operation;
import dev.migration.operation.ParameterChange;
import dev.migration.operation.Previous;
import dev.migration.operation.RelationOperation.SetParameters;
import dev.migration.operation.RoutineOperation.CreateRoutine;
import dev.migration.operation.SequenceOperation.CreateSequence;
import dev.migration.operation.TableOperation.CreateTable;
import dev.migration.operation.TriggerOperation.CreateTrigger;
import dev.migration.operation.TriggerOperation.SetTriggerState;
import dev.migration.operation.TypeOperation.CreateType;
import dev.migration.operation.ViewOperation.CreateMaterializedView;
import dev.migration.operation.ViewOperation.CreateView;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.CompositeType.Attribute;
import dev.migration.schema.Extension;
import dev.migration.schema.Grant;
import dev.migration.schema.Index;
import dev.migration.schema.Namespace;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Routine;
import dev.migration.schema.Sequence;
import dev.migration.schema.Trigger;
import dev.migration.schema.TriggerState;

/**
 * Takes apart what one operation can hold and an author says in several: a table with its
 * triggers and privileges, a trigger that is switched off, a comment on a column of a
 * view.
 */
final class OperationParts {

	private OperationParts() {
	}

	/**
	 * The operations that do the same together.
	 * @param operation an operation
	 * @return what an author would say, in order
	 */
	static List<Operation> of(Operation operation) {
		if (operation instanceof CreateTable create) {
			return TableParts.of(create).stream().flatMap((part) -> small(part).stream()).toList();
		}
		if (operation instanceof CreateType create) {
			return UserTypeParts.of(create).stream().flatMap((part) -> small(part).stream()).toList();
		}
		if (operation instanceof CreateView || operation instanceof CreateMaterializedView) {
			return ViewParts.of(operation).stream().flatMap((part) -> small(part).stream()).toList();
		}
		if (operation instanceof SetParameters set) {
			return each(set.change(), (change) -> new SetParameters(set.relation(), change));
		}
		if (operation instanceof SetColumnParameters set) {
			return each(set.change(), (change) -> new SetColumnParameters(set.table(), set.column(), change));
		}
		return small(operation);
	}

	private static List<Operation> small(Operation operation) {
		if (operation instanceof AddColumn add) {
			List<Operation> parts = new ArrayList<>();
			parts.add(new AddColumn(add.table(), TableParts.withoutGrants(add.column()), add.ifNotExists()));
			parts.addAll(TableParts.grants(add.table(), add.column()));
			return parts;
		}
		if (operation instanceof CreateTrigger create) {
			return trigger(create);
		}
		if (operation instanceof CreateIndex create) {
			return index(create);
		}
		if (operation instanceof AddDomainConstraint add) {
			return domainConstraint(add);
		}
		if (operation instanceof AddAttribute add) {
			return List.of(new AddAttribute(add.type(), withoutComment(add.attribute()), add.cascade()));
		}
		if (operation instanceof SetAttributeType set) {
			return List.of(new SetAttributeType(set.type(), withoutComment(set.attribute()), set.cascade(), null));
		}
		return objects(operation);
	}

	private static List<Operation> objects(Operation operation) {
		if (operation instanceof CreateSchema create) {
			Namespace schema = create.definition();
			return with(
					new CreateSchema(new Namespace(schema.name(), schema.comment(), List.of()), create.ifNotExists()),
					ObjectReference.schema(schema.name()), null, schema.grants());
		}
		if (operation instanceof CreateExtension create) {
			Extension extension = create.definition();
			return with(
					new CreateExtension(new Extension(extension.name(), extension.schema(), extension.version(), null),
							create.cascade(), create.ifNotExists()),
					ObjectReference.extension(extension.name()), extension.comment(), List.of());
		}
		if (operation instanceof CreateSequence create) {
			Sequence sequence = create.definition();
			Sequence plain = new Sequence(sequence.name(), sequence.type(), sequence.options(), sequence.ownedBy(),
					sequence.persistence(), sequence.comment(), List.of());
			return with(new CreateSequence(plain, create.ifNotExists()),
					ObjectReference.of(ObjectKind.SEQUENCE, sequence.name()), null, sequence.grants());
		}
		if (operation instanceof CreateRoutine create) {
			Routine routine = create.definition();
			Routine plain = new Routine(routine.kind(), routine.name(), routine.arguments(), routine.definition(),
					routine.comment(), List.of());
			return with(new CreateRoutine(plain, create.replace(), null),
					ObjectReference.of(ObjectKind.valueOf(routine.kind().name()), routine.name(), routine.arguments()),
					null, routine.grants());
		}
		return List.of(operation);
	}

	private static List<Operation> each(ParameterChange change, Function<ParameterChange, Operation> operation) {
		List<Operation> parts = new ArrayList<>();
		change.set()
			.forEach((name, value) -> parts
				.add(operation.apply(new ParameterChange(Map.of(name, value), Set.of(), Previous.unknown()))));
		if (!change.reset().isEmpty()) {
			parts.add(operation.apply(new ParameterChange(Map.of(), change.reset(), Previous.unknown())));
		}
		return parts;
	}

	private static List<Operation> trigger(CreateTrigger create) {
		Trigger trigger = create.definition();
		if (trigger.state() == TriggerState.ENABLED) {
			return List.of(create);
		}
		Trigger enabled = new Trigger(trigger.name(), trigger.table(), trigger.timing(), trigger.events(),
				trigger.columns(), trigger.eachRow(), trigger.when(), trigger.oldTable(), trigger.newTable(),
				trigger.function(), trigger.arguments(), trigger.constraint(), trigger.referencedTable(),
				TriggerState.ENABLED, trigger.comment());
		return List.of(new CreateTrigger(enabled, create.replace(), null),
				new SetTriggerState(trigger.table(), trigger.name(), trigger.state(), null));
	}

	private static List<Operation> index(CreateIndex create) {
		Index index = create.definition();
		QualifiedName parent = index.parent();
		if (parent == null) {
			return List.of(create);
		}
		Index alone = new Index(index.name(), index.table(), index.keys(), index.include(), index.unique(),
				index.nullsNotDistinct(), index.method(), index.where(), index.storage(), index.only(), null,
				index.comment());
		return List.of(new CreateIndex(alone, create.concurrently(), create.ifNotExists()),
				new AttachIndex(index.qualifiedName(), parent));
	}

	private static List<Operation> domainConstraint(AddDomainConstraint add) {
		CheckConstraint check = add.constraint();
		return with(
				new AddDomainConstraint(add.type(),
						new CheckConstraint(check.name(), check.expression(), check.noInherit(), check.validity(),
								null)),
				ObjectReference.of(ObjectKind.DOMAIN_CONSTRAINT, add.type(), check.name()), check.comment(), List.of());
	}

	private static Attribute withoutComment(Attribute attribute) {
		return new Attribute(attribute.name(), attribute.type(), attribute.collation(), null);
	}

	/** An operation, and what its object is said to be and who may use it. */
	static List<Operation> with(Operation operation, ObjectReference object, @Nullable String comment,
			List<Grant> grants) {
		List<Operation> parts = new ArrayList<>(List.of(operation));
		if (comment != null) {
			parts.add(new Comment(object, comment, Previous.unknown()));
		}
		grants.forEach((grant) -> parts.add(new GrantPrivileges(object, grant)));
		return parts;
	}

}
