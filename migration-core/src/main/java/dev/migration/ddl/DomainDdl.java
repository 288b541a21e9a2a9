package dev.migration.ddl;

import java.util.List;

import dev.migration.operation.DomainOperation;
import dev.migration.operation.OperationSwitch;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Domain;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Validity;

/**
 * Statements about domains.
 */
final class DomainDdl {

	void register(OperationSwitch.Builder<List<SqlStatement>> cases) {
		cases
			.on(DomainOperation.SetDomainDefault.class,
					(set) -> alter(set.type(), ColumnDdl.setDefault(set.expression())))
			.on(DomainOperation.SetDomainNotNull.class,
					(set) -> alter(set.type(), set.notNull() ? "SET NOT NULL" : "DROP NOT NULL"))
			.on(DomainOperation.AddDomainConstraint.class,
					(add) -> new Statements()
						.addAll(alter(add.type(), "ADD " + ConstraintSql.definition(add.constraint())))
						.addAll(comment(add.type(), add.constraint()))
						.list())
			.on(DomainOperation.DropDomainConstraint.class,
					(drop) -> alter(drop.type(),
							"DROP CONSTRAINT %s%s%s".formatted(Words.ifExists(drop.ifExists()),
									Sql.identifier(drop.constraint()), Words.cascade(drop.cascade()))))
			.on(DomainOperation.ValidateDomainConstraint.class, (validate) -> alter(validate.type(),
					"VALIDATE CONSTRAINT " + Sql.identifier(validate.constraint())));
	}

	static List<SqlStatement> create(Domain domain) {
		StringBuilder sql = new StringBuilder("CREATE DOMAIN ").append(Sql.name(domain.name()))
			.append(" AS ")
			.append(Sql.type(domain.type()))
			.append(Words.collate(domain.collation()));
		if (domain.defaultExpression() != null) {
			sql.append(" DEFAULT ").append(domain.defaultExpression());
		}
		if (domain.notNull()) {
			sql.append(" NOT NULL");
		}
		domain.checks()
			.stream()
			.filter((check) -> check.validity() == Validity.VALID)
			.forEach((check) -> sql.append(" ").append(ConstraintSql.definition(check)));
		Statements statements = new Statements().add(sql.toString());
		domain.checks()
			.stream()
			.filter((check) -> check.validity() != Validity.VALID)
			.forEach((check) -> statements.addAll(alter(domain.name(), "ADD " + ConstraintSql.definition(check))));
		domain.checks().forEach((check) -> statements.addAll(comment(domain.name(), check)));
		return statements.list();
	}

	private static List<SqlStatement> comment(QualifiedName domain, CheckConstraint check) {
		return ObjectSql.commentIfAny(ObjectReference.of(ObjectKind.DOMAIN_CONSTRAINT, domain, check.name()),
				check.comment());
	}

	private static List<SqlStatement> alter(QualifiedName domain, String change) {
		return Statements.of("ALTER DOMAIN %s %s".formatted(Sql.name(domain), change));
	}

}
