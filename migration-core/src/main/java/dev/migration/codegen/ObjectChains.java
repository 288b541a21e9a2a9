package dev.migration.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.migration.operation.NamespaceOperation;
import dev.migration.operation.ObjectOperation;
import dev.migration.operation.OperationSwitch;
import dev.migration.schema.Extension;
import dev.migration.schema.Namespace;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.Privilege;

/**
 * Statements about schemas and extensions, and about names, comments and privileges of
 * anything.
 */
final class ObjectChains {

	private final JavaWords words;

	private final RecordText records;

	ObjectChains(JavaWords words) {
		this.words = words;
		this.records = new RecordText(words);
	}

	void register(OperationSwitch.Builder<Chain> cases) {
		cases.on(ObjectOperation.Rename.class, this::rename)
			.on(ObjectOperation.MoveToSchema.class,
					(move) -> Chain.op()
						.call("moveToSchema", this.words.reference(move.object()), Argument.name(move.schema())))
			.on(ObjectOperation.Comment.class, this::comment)
			.on(ObjectOperation.GrantPrivileges.class,
					(grant) -> Chain.op()
						.call("grant", privileges(grant.grant().privileges()))
						.call("on", this.words.reference(grant.object()))
						.call("to", Argument.name(grant.grant().role()))
						.callIf(grant.grant().grantable(), "grantable"))
			.on(ObjectOperation.RevokePrivileges.class,
					(revoke) -> Chain.op()
						.call("revoke", privileges(revoke.grant().privileges()))
						.call("on", this.words.reference(revoke.object()))
						.call("from", Argument.name(revoke.grant().role()))
						.callIf(revoke.grantOptionOnly(), "grantOptionOnly"));
		registerNamespaces(cases);
	}

	private void registerNamespaces(OperationSwitch.Builder<Chain> cases) {
		cases.on(NamespaceOperation.CreateSchema.class, this::createSchema)
			.on(NamespaceOperation.DropSchema.class,
					(drop) -> Chain.op()
						.call("dropSchema", Argument.name(drop.name()))
						.callIf(drop.ifExists(), "ifExists")
						.callIf(drop.cascade(), "cascade"))
			.on(NamespaceOperation.CreateExtension.class, this::createExtension)
			.on(NamespaceOperation.UpdateExtension.class, this::updateExtension)
			.on(NamespaceOperation.DropExtension.class,
					(drop) -> Chain.op()
						.call("dropExtension", Argument.name(drop.name()))
						.callIf(drop.ifExists(), "ifExists")
						.callIf(drop.cascade(), "cascade"));
	}

	private Chain rename(ObjectOperation.Rename rename) {
		ObjectReference object = rename.object();
		Argument name = this.words.name(object.name());
		Argument to = Argument.name(rename.to());
		return switch (object.kind()) {
			case TABLE -> Chain.op().call("renameTable", name, to);
			case COLUMN -> Chain.op().call("renameColumn", name, member(object), to);
			case CONSTRAINT -> Chain.op().call("renameConstraint", member(object), name, to);
			case INDEX -> Chain.op().call("renameIndex", name, to);
			case SEQUENCE -> Chain.op().call("renameSequence", name, to);
			case TYPE -> Chain.op().call("renameType", name, to);
			case SCHEMA -> Chain.op().call("renameSchema", Argument.name(object.name().name()), to);
			case ATTRIBUTE -> Chain.op().call("alterCompositeType", name).call("renameAttribute", member(object), to);
			default -> Chain.op().call("rename", this.words.reference(object), to);
		};
	}

	private Chain comment(ObjectOperation.Comment comment) {
		String text = comment.comment();
		return Chain.op()
			.call("comment", this.words.reference(comment.object()),
					(text != null) ? Argument.text(text) : Argument.code("null"));
	}

	private List<Argument> privileges(Set<Privilege> privileges) {
		List<Argument> all = new ArrayList<>();
		privileges.forEach((privilege) -> all.add(this.words.constant(privilege)));
		return all;
	}

	private Chain createSchema(NamespaceOperation.CreateSchema create) {
		Namespace schema = create.definition();
		return !schema.grants().isEmpty() ? this.records.invoke(create)
				: Chain.op()
					.call("createSchema", Argument.name(schema.name()))
					.callIf(create.ifNotExists(), "ifNotExists")
					.callIfAny("comment", schema.comment(), Argument::text);
	}

	private Chain createExtension(NamespaceOperation.CreateExtension create) {
		Extension extension = create.definition();
		return (extension.comment() != null) ? this.records.invoke(create)
				: Chain.op()
					.call("createExtension", Argument.name(extension.name()))
					.callIfAny("schema", extension.schema(), Argument::name)
					.callIfAny("version", extension.version(), Argument::name)
					.callIf(create.cascade(), "cascade")
					.callIf(create.ifNotExists(), "ifNotExists");
	}

	private Chain updateExtension(NamespaceOperation.UpdateExtension update) {
		String version = update.version();
		return (version != null)
				? Chain.op().call("updateExtension", Argument.name(update.name()), Argument.name(version))
				: Chain.op().call("updateExtension", Argument.name(update.name()));
	}

	private static Argument member(ObjectReference object) {
		return Argument.name(JavaWords.member(object));
	}

}
