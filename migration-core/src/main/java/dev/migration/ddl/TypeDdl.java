package dev.migration.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migration.operation.CompositeTypeOperation;
import dev.migration.operation.EnumOperation;
import dev.migration.operation.OperationSwitch;
import dev.migration.operation.TypeOperation;
import dev.migration.schema.CompositeType;
import dev.migration.schema.Domain;
import dev.migration.schema.EnumType;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.RangeType;
import dev.migration.schema.UserType;

/**
 * Statements about types.
 */
final class TypeDdl {

	void register(OperationSwitch.Builder<List<SqlStatement>> cases) {
		cases.on(TypeOperation.CreateType.class, this::create)
			.on(TypeOperation.DropType.class,
					(drop) -> Statements.of("DROP %s %s%s%s".formatted(drop.domain() ? "DOMAIN" : "TYPE",
							Words.ifExists(drop.ifExists()), Sql.name(drop.type()), Words.cascade(drop.cascade()))))
			.on(EnumOperation.AddEnumValue.class, this::addValue)
			.on(EnumOperation.RenameEnumValue.class,
					(rename) -> Statements.of("%sRENAME VALUE %s TO %s".formatted(alter(rename.type()),
							Sql.literal(rename.value()), Sql.literal(rename.to()))))
			.on(EnumOperation.DropEnumValue.class, (drop) -> Statements.of(EnumRebuild.sql(drop)))
			.on(CompositeTypeOperation.AddAttribute.class,
					(add) -> Statements.of("%sADD ATTRIBUTE %s%s".formatted(alter(add.type()),
							attribute(add.attribute()), Words.cascade(add.cascade()))))
			.on(CompositeTypeOperation.DropAttribute.class,
					(drop) -> Statements
						.of("%sDROP ATTRIBUTE %s%s%s".formatted(alter(drop.type()), Words.ifExists(drop.ifExists()),
								Sql.identifier(drop.attribute()), Words.cascade(drop.cascade()))))
			.on(CompositeTypeOperation.SetAttributeType.class,
					(set) -> Statements.of("%sALTER ATTRIBUTE %s TYPE %s%s%s".formatted(alter(set.type()),
							Sql.identifier(set.attribute().name()), Sql.type(set.attribute().type()),
							Words.collate(set.attribute().collation()), Words.cascade(set.cascade()))));
	}

	private List<SqlStatement> create(TypeOperation.CreateType create) {
		UserType type = create.definition();
		Statements statements = new Statements();
		if (type instanceof Domain domain) {
			DomainDdl.create(domain).forEach(statements::add);
		}
		else {
			statements.add("CREATE TYPE %s AS %s".formatted(Sql.name(type.name()), definition(type)));
		}
		ObjectReference object = ObjectReference.of((type instanceof Domain) ? ObjectKind.DOMAIN : ObjectKind.TYPE,
				type.name());
		statements.addAll(ObjectSql.commentIfAny(object, type.comment()));
		if (type instanceof CompositeType composite) {
			composite.attributes()
				.forEach((attribute) -> statements.addAll(ObjectSql.commentIfAny(
						ObjectReference.of(ObjectKind.ATTRIBUTE, type.name(), attribute.name()), attribute.comment())));
		}
		return statements.addAll(ObjectSql.grants(object, type.grants())).list();
	}

	private static String definition(UserType type) {
		if (type instanceof EnumType values) {
			return "ENUM (%s)".formatted(values.values().stream().map(Sql::literal).collect(Collectors.joining(", ")));
		}
		if (type instanceof CompositeType composite) {
			return composite.attributes().stream().map(TypeDdl::attribute).collect(Collectors.joining(", ", "(", ")"));
		}
		return range((RangeType) type);
	}

	private static String range(RangeType range) {
		List<String> words = new ArrayList<>();
		words.add("SUBTYPE = " + Sql.type(range.subtype()));
		add(words, "SUBTYPE_OPCLASS = ", range.operatorClass());
		add(words, "COLLATION = ", range.collation());
		add(words, "CANONICAL = ", range.canonical());
		add(words, "SUBTYPE_DIFF = ", range.difference());
		add(words, "MULTIRANGE_TYPE_NAME = ", range.multirange());
		return "RANGE (%s)".formatted(String.join(", ", words));
	}

	private static void add(List<String> words, String start, @Nullable QualifiedName name) {
		if (name != null) {
			words.add(start + Sql.name(name));
		}
	}

	private static String attribute(CompositeType.Attribute attribute) {
		return Sql.identifier(attribute.name()) + " " + Sql.type(attribute.type())
				+ Words.collate(attribute.collation());
	}

	private List<SqlStatement> addValue(EnumOperation.AddEnumValue add) {
		String neighbour = add.neighbour();
		String place = (neighbour != null) ? " " + add.position().name() + " " + Sql.literal(neighbour) : "";
		return new Statements()
			.add("%sADD VALUE %s%s%s".formatted(alter(add.type()), Words.ifNotExists(add.ifNotExists()),
					Sql.literal(add.value()), place))
			.commit()
			.list();
	}

	private static String alter(QualifiedName type) {
		return "ALTER TYPE " + Sql.name(type) + " ";
	}

}
