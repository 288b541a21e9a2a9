package dev.migration.codegen;

import java.util.List;

import dev.migration.operation.CompositeTypeOperation;
import dev.migration.operation.EnumOperation;
import dev.migration.operation.OperationSwitch;
import dev.migration.operation.TypeOperation;
import dev.migration.schema.CompositeType;
import dev.migration.schema.Domain;
import dev.migration.schema.EnumType;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.RangeType;
import dev.migration.schema.UserType;

/**
 * Statements about types, but for changes of domains.
 */
final class TypeChains {

	private final JavaWords words;

	private final RecordText records;

	TypeChains(JavaWords words) {
		this.words = words;
		this.records = new RecordText(words);
	}

	void register(OperationSwitch.Builder<Chain> cases) {
		cases.on(TypeOperation.CreateType.class, this::create)
			.on(TypeOperation.DropType.class,
					(drop) -> Chain.op()
						.call(dropping(drop), this.words.name(drop.type()))
						.callIf(drop.ifExists(), "ifExists")
						.callIf(drop.cascade(), "cascade"))
			.on(EnumOperation.AddEnumValue.class,
					(add) -> Chain.op()
						.call("addEnumValue", this.words.name(add.type()), Argument.name(add.value()))
						.callIfAny((add.position() == EnumOperation.Position.BEFORE) ? "before" : "after",
								add.neighbour(), Argument::name)
						.callIf(add.ifNotExists(), "ifNotExists"))
			.on(EnumOperation.RenameEnumValue.class,
					(rename) -> Chain.op()
						.call("renameEnumValue", this.words.name(rename.type()), Argument.name(rename.value()),
								Argument.name(rename.to())))
			.on(EnumOperation.DropEnumValue.class,
					(drop) -> Chain.op()
						.call("dropEnumValue", this.words.names(this.words.name(drop.type()), drop.values()))
						.callIfAny("replacedBy", drop.replacement(), Argument::name))
			.on(CompositeTypeOperation.AddAttribute.class,
					(add) -> (!add.cascade() || add.attribute().comment() != null) ? this.records.invoke(add)
							: alter(add.type()).call("addAttribute", attribute(add.attribute())))
			.on(CompositeTypeOperation.DropAttribute.class,
					(drop) -> (!drop.cascade() || drop.ifExists()) ? this.records.invoke(drop)
							: alter(drop.type()).call("dropAttribute", Argument.name(drop.attribute())))
			.on(CompositeTypeOperation.SetAttributeType.class,
					(set) -> (!set.cascade() || set.attribute().comment() != null) ? this.records.invoke(set)
							: alter(set.type()).call("alterAttribute", attribute(set.attribute())));
	}

	private static String dropping(TypeOperation.DropType drop) {
		if (drop.domain()) {
			return "dropDomain";
		}
		return (drop.previously() instanceof EnumType) ? "dropEnum" : "dropType";
	}

	private Chain create(TypeOperation.CreateType create) {
		UserType type = create.definition();
		if (!type.grants().isEmpty()) {
			return this.records.invoke(create);
		}
		if (type instanceof EnumType values && values.comment() == null) {
			return Chain.op().call("createEnum", this.words.names(this.words.name(type.name()), values.values()));
		}
		if (type instanceof Domain domain && DomainChains.isSayable(domain)) {
			return DomainChains.create(this.words, domain);
		}
		if (type instanceof CompositeType composite
				&& composite.attributes().stream().allMatch((each) -> each.comment() == null)) {
			return composite(composite);
		}
		return (type instanceof RangeType range && range.canonical() == null) ? range(range)
				: this.records.invoke(create);
	}

	private Chain composite(CompositeType type) {
		Chain start = Chain.on("type");
		Chain said = start;
		for (CompositeType.Attribute each : type.attributes()) {
			said = said.call("attribute", attribute(each));
		}
		said = said.callIfAny("comment", type.comment(), Argument::text);
		Argument body = said.equals(start) ? new Argument.Lambda("type", List.of())
				: new Argument.Expression("type", said);
		return Chain.op().call("createCompositeType", this.words.name(type.name()), body);
	}

	private Argument[] attribute(CompositeType.Attribute attribute) {
		Argument name = Argument.name(attribute.name());
		Argument type = this.words.type(attribute.type());
		return (attribute.collation() != null) ? new Argument[] { name, type, this.words.name(attribute.collation()) }
				: new Argument[] { name, type };
	}

	private Chain range(RangeType range) {
		return Chain.op()
			.call("createRangeType", this.words.name(range.name()), this.words.type(range.subtype()))
			.callIfAny("opclass", range.operatorClass(), this.words::name)
			.callIfAny("collate", range.collation(), this.words::name)
			.callIfAny("difference", range.difference(), this.words::name)
			.callIfAny("multirange", range.multirange(), this.words::name)
			.callIfAny("comment", range.comment(), Argument::text);
	}

	private Chain alter(QualifiedName type) {
		return Chain.op().call("alterCompositeType", this.words.name(type));
	}

}
