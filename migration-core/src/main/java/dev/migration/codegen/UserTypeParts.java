package dev.migration.codegen;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.operation.DomainOperation.AddDomainConstraint;
import dev.migration.operation.ObjectOperation.Comment;
import dev.migration.operation.Operation;
import dev.migration.operation.Previous;
import dev.migration.operation.TypeOperation.CreateType;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.CompositeType;
import dev.migration.schema.CompositeType.Attribute;
import dev.migration.schema.Domain;
import dev.migration.schema.EnumType;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.RangeType;
import dev.migration.schema.UserType;
import dev.migration.schema.Validity;

/**
 * Takes a new type apart: what creates it, and its comments and privileges where these
 * are said behind it.
 */
final class UserTypeParts {

	private UserTypeParts() {
	}

	static List<Operation> of(CreateType create) {
		UserType type = create.definition();
		ObjectReference object = ObjectReference.of((type instanceof Domain) ? ObjectKind.DOMAIN : ObjectKind.TYPE,
				type.name());
		if (type instanceof EnumType values) {
			return OperationParts.with(new CreateType(EnumType.of(type.name(), values.values())), object,
					type.comment(), type.grants());
		}
		List<Operation> parts = new ArrayList<>();
		if (type instanceof Domain domain) {
			parts.addAll(domain(domain));
		}
		else if (type instanceof CompositeType composite) {
			parts.addAll(composite(composite));
		}
		else if (type instanceof RangeType range) {
			parts.add(new CreateType(
					new RangeType(range.name(), range.subtype(), range.operatorClass(), range.collation(),
							range.canonical(), range.difference(), range.multirange(), range.comment(), List.of())));
		}
		List<Operation> all = new ArrayList<>(OperationParts.with(parts.get(0), object, null, type.grants()));
		all.addAll(1, parts.subList(1, parts.size()));
		return all;
	}

	private static List<Operation> domain(Domain domain) {
		List<Operation> parts = new ArrayList<>();
		List<CheckConstraint> valid = domain.checks()
			.stream()
			.filter((check) -> check.validity() == Validity.VALID)
			.toList();
		parts.add(new CreateType(new Domain(domain.name(), domain.type(), domain.collation(),
				domain.defaultExpression(), domain.notNull(),
				valid.stream().map(UserTypeParts::withoutComment).toList(), domain.comment(), List.of())));
		domain.checks()
			.stream()
			.filter((check) -> !valid.contains(check))
			.forEach((check) -> parts.add(new AddDomainConstraint(domain.name(), check)));
		valid.stream()
			.filter((check) -> check.comment() != null)
			.forEach((check) -> parts
				.add(comment(ObjectKind.DOMAIN_CONSTRAINT, domain.name(), check.name(), check.comment())));
		return parts;
	}

	private static List<Operation> composite(CompositeType type) {
		List<Operation> parts = new ArrayList<>();
		parts.add(new CreateType(new CompositeType(type.name(),
				type.attributes()
					.stream()
					.map((each) -> new Attribute(each.name(), each.type(), each.collation(), null))
					.toList(),
				type.comment(), List.of())));
		type.attributes()
			.stream()
			.filter((each) -> each.comment() != null)
			.forEach((each) -> parts.add(comment(ObjectKind.ATTRIBUTE, type.name(), each.name(), each.comment())));
		return parts;
	}

	private static CheckConstraint withoutComment(CheckConstraint check) {
		return new CheckConstraint(check.name(), check.expression(), check.noInherit(), check.validity(), null);
	}

	private static Operation comment(ObjectKind kind, QualifiedName name, String member, @Nullable String text) {
		return new Comment(ObjectReference.of(kind, name, member), text, Previous.unknown());
	}

}
