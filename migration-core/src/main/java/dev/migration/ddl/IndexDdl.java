package dev.migration.ddl;

import java.util.List;

import dev.migration.operation.ConstraintOperation;
import dev.migration.operation.IndexOperation;
import dev.migration.operation.OperationSwitch;
import dev.migration.schema.Constraint;
import dev.migration.schema.Deferral;
import dev.migration.schema.Index;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.StorageOptions;
import dev.migration.schema.UniqueConstraint;

/**
 * Statements about constraints and indexes.
 */
final class IndexDdl {

	void register(OperationSwitch.Builder<List<SqlStatement>> cases) {
		cases.on(ConstraintOperation.AddConstraint.class, (add) -> add(add.table(), add.constraint()))
			.on(ConstraintOperation.AddConstraintUsingIndex.class,
					(add) -> addUsingIndex(add.table(), add.constraint(), add.index()))
			.on(ConstraintOperation.DropConstraint.class,
					(drop) -> Statements.of("%sDROP CONSTRAINT %s%s%s".formatted(Words.alter(drop.table()),
							Words.ifExists(drop.ifExists()), Sql.identifier(drop.constraint()),
							Words.cascade(drop.cascade()))))
			.on(ConstraintOperation.SetDeferral.class,
					(set) -> Statements.of("%sALTER CONSTRAINT %s%s".formatted(Words.alter(set.table()),
							Sql.identifier(set.constraint()),
							(set.deferral() == Deferral.NOT_DEFERRABLE) ? " NOT DEFERRABLE"
									: ConstraintSql.deferral(set.deferral()))))
			.on(ConstraintOperation.ValidateConstraint.class,
					(validate) -> Statements.of(validate(validate.table(), validate.constraint())))
			.on(IndexOperation.CreateIndex.class,
					(create) -> create(create.definition(), create.concurrently(), create.ifNotExists()))
			.on(IndexOperation.DropIndex.class, this::dropIndex)
			.on(IndexOperation.Reindex.class, this::reindex)
			.on(IndexOperation.AttachIndex.class, (attach) -> Statements.of(attach(attach.index(), attach.parent())));
	}

	static List<SqlStatement> add(QualifiedName table, Constraint constraint) {
		return new Statements().add(Words.alter(table) + "ADD " + ConstraintSql.definition(constraint))
			.addAll(comment(table, constraint))
			.list();
	}

	static List<SqlStatement> addUsingIndex(QualifiedName table, Constraint constraint, String index) {
		boolean primary = constraint instanceof PrimaryKey;
		Deferral deferral = (constraint instanceof PrimaryKey key) ? key.deferral()
				: ((UniqueConstraint) constraint).deferral();
		return new Statements().add("%sADD CONSTRAINT %s %s USING INDEX %s%s".formatted(Words.alter(table),
				Sql.identifier(constraint.name()), primary ? "PRIMARY KEY" : "UNIQUE", Sql.identifier(index),
				ConstraintSql.deferral(deferral)))
			.addAll(comment(table, constraint))
			.list();
	}

	static String validate(QualifiedName table, String constraint) {
		return "%sVALIDATE CONSTRAINT %s".formatted(Words.alter(table), Sql.identifier(constraint));
	}

	static List<SqlStatement> comment(QualifiedName table, Constraint constraint) {
		return ObjectSql.commentIfAny(ObjectReference.of(ObjectKind.CONSTRAINT, table, constraint.name()),
				constraint.comment());
	}

	static List<SqlStatement> create(Index index, boolean concurrently, boolean ifNotExists) {
		QualifiedName name = index.qualifiedName();
		String sql = sql(index, concurrently, ifNotExists);
		Statements statements = new Statements().add(concurrently ? SqlStatement.alone(sql) : SqlStatement.of(sql));
		QualifiedName parent = index.parent();
		if (parent != null) {
			statements.add(attach(name, parent));
		}
		return statements.addAll(ObjectSql.commentIfAny(ObjectReference.of(ObjectKind.INDEX, name), index.comment()))
			.list();
	}

	private static String attach(QualifiedName index, QualifiedName parent) {
		return "ALTER INDEX %s ATTACH PARTITION %s".formatted(Sql.name(parent), Sql.name(index));
	}

	private static String sql(Index index, boolean concurrently, boolean ifNotExists) {
		StringBuilder sql = new StringBuilder("CREATE ").append(index.unique() ? "UNIQUE INDEX " : "INDEX ")
			.append(Words.concurrently(concurrently))
			.append(Words.ifNotExists(ifNotExists))
			.append(Sql.identifier(index.name()))
			.append(index.only() ? " ON ONLY " : " ON ")
			.append(Sql.name(index.table()));
		if (!index.method().equals(Index.BTREE)) {
			sql.append(" USING ").append(Sql.identifier(index.method()));
		}
		sql.append(" (").append(ConstraintSql.keys(index.keys())).append(")");
		sql.append(ConstraintSql.include(index.include()));
		if (index.nullsNotDistinct()) {
			sql.append(" NULLS NOT DISTINCT");
		}
		StorageOptions storage = index.storage();
		if (!storage.parameters().isEmpty()) {
			sql.append(" WITH").append(ConstraintSql.parameters(storage.parameters()));
		}
		sql.append(Words.tablespace(storage.tablespace()));
		if (index.where() != null) {
			sql.append(" WHERE ").append(index.where());
		}
		return sql.toString();
	}

	private List<SqlStatement> dropIndex(IndexOperation.DropIndex drop) {
		String sql = "DROP INDEX %s%s%s%s".formatted(Words.concurrently(drop.concurrently()),
				Words.ifExists(drop.ifExists()), Sql.name(drop.index()), Words.cascade(drop.cascade()));
		return List.of(drop.concurrently() ? SqlStatement.alone(sql) : SqlStatement.of(sql));
	}

	private List<SqlStatement> reindex(IndexOperation.Reindex reindex) {
		String sql = "REINDEX INDEX %s%s".formatted(Words.concurrently(reindex.concurrently()),
				Sql.name(reindex.index()));
		return List.of(reindex.concurrently() ? SqlStatement.alone(sql) : SqlStatement.of(sql));
	}

}
