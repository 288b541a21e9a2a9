package dev.migration.ddl;

import java.util.List;

import dev.migration.operation.NamespaceOperation;
import dev.migration.operation.ObjectOperation;
import dev.migration.operation.OperationSwitch;
import dev.migration.schema.Extension;
import dev.migration.schema.Namespace;
import dev.migration.schema.ObjectReference;

/**
 * Statements that any object understands, and those about schemas and extensions.
 */
final class ObjectDdl {

	void register(OperationSwitch.Builder<List<SqlStatement>> cases) {
		cases
			.on(ObjectOperation.Rename.class, (rename) -> Statements.of(ObjectSql.rename(rename.object(), rename.to())))
			.on(ObjectOperation.MoveToSchema.class,
					(move) -> Statements.of("ALTER %s SET SCHEMA %s".formatted(ObjectSql.name(move.object()),
							Sql.identifier(move.schema()))))
			.on(ObjectOperation.Comment.class,
					(comment) -> Statements.of(ObjectSql.comment(comment.object(), comment.comment())))
			.on(ObjectOperation.GrantPrivileges.class,
					(grant) -> Statements.of(ObjectSql.grant(grant.object(), grant.grant())))
			.on(ObjectOperation.RevokePrivileges.class,
					(revoke) -> Statements
						.of(ObjectSql.revoke(revoke.object(), revoke.grant(), revoke.grantOptionOnly())))
			.on(NamespaceOperation.CreateSchema.class, this::createSchema)
			.on(NamespaceOperation.DropSchema.class,
					(drop) -> Statements.of("DROP SCHEMA %s%s%s".formatted(Words.ifExists(drop.ifExists()),
							Sql.identifier(drop.name()), Words.cascade(drop.cascade()))))
			.on(NamespaceOperation.CreateExtension.class, this::createExtension)
			.on(NamespaceOperation.UpdateExtension.class,
					(update) -> Statements.of("ALTER EXTENSION %s UPDATE%s".formatted(Sql.identifier(update.name()),
							(update.version() != null) ? " TO " + Sql.literal(update.version()) : "")))
			.on(NamespaceOperation.DropExtension.class,
					(drop) -> Statements.of("DROP EXTENSION %s%s%s".formatted(Words.ifExists(drop.ifExists()),
							Sql.identifier(drop.name()), Words.cascade(drop.cascade()))));
	}

	private List<SqlStatement> createSchema(NamespaceOperation.CreateSchema create) {
		Namespace schema = create.definition();
		ObjectReference object = ObjectReference.schema(schema.name());
		return new Statements()
			.add("CREATE SCHEMA %s%s".formatted(Words.ifNotExists(create.ifNotExists()), Sql.identifier(schema.name())))
			.addAll(ObjectSql.commentIfAny(object, schema.comment()))
			.addAll(ObjectSql.grants(object, schema.grants()))
			.list();
	}

	private List<SqlStatement> createExtension(NamespaceOperation.CreateExtension create) {
		Extension extension = create.definition();
		String schema = (extension.schema() != null) ? " SCHEMA " + Sql.identifier(extension.schema()) : "";
		String version = (extension.version() != null) ? " VERSION " + Sql.literal(extension.version()) : "";
		return new Statements()
			.add("CREATE EXTENSION %s%s%s%s%s".formatted(Words.ifNotExists(create.ifNotExists()),
					Sql.identifier(extension.name()), schema, version, Words.cascade(create.cascade())))
			.addAll(ObjectSql.commentIfAny(ObjectReference.extension(extension.name()), extension.comment()))
			.list();
	}

}
