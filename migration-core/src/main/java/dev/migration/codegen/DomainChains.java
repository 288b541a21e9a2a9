package dev.migration.codegen;

import dev.migration.operation.DomainOperation;
import dev.migration.operation.OperationSwitch;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Domain;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Validity;

/**
 * Statements about domains.
 */
final class DomainChains {

	private final JavaWords words;

	private final RecordText records;

	DomainChains(JavaWords words) {
		this.words = words;
		this.records = new RecordText(words);
	}

	void register(OperationSwitch.Builder<Chain> cases) {
		cases
			.on(DomainOperation.SetDomainDefault.class,
					(set) -> alter(set.type()).callIf(set.expression() == null, "dropDefault")
						.callIfAny("defaultTo", set.expression(), Argument::text))
			.on(DomainOperation.SetDomainNotNull.class,
					(set) -> alter(set.type()).call(set.notNull() ? "notNull" : "nullable"))
			.on(DomainOperation.AddDomainConstraint.class, this::add)
			.on(DomainOperation.DropDomainConstraint.class,
					(drop) -> drop.cascade() ? this.records.invoke(drop)
							: alter(drop.type()).call(drop.ifExists() ? "dropCheckIfExists" : "dropCheck",
									Argument.name(drop.constraint())))
			.on(DomainOperation.ValidateDomainConstraint.class,
					(validate) -> alter(validate.type()).call("validate", Argument.name(validate.constraint())));
	}

	static boolean isSayable(Domain domain) {
		return domain.checks()
			.stream()
			.allMatch((check) -> check.equals(CheckConstraint.of(check.name(), check.expression())));
	}

	static Chain create(JavaWords words, Domain domain) {
		Chain said = Chain.op()
			.call("createDomain", words.name(domain.name()), words.type(domain.type()))
			.callIfAny("collate", domain.collation(), words::name)
			.callIf(domain.notNull(), "notNull")
			.callIfAny("defaultTo", domain.defaultExpression(), Argument::text);
		for (CheckConstraint check : domain.checks()) {
			said = said.call("check", Argument.name(check.name()), Argument.text(check.expression()));
		}
		return said.callIfAny("comment", domain.comment(), Argument::text);
	}

	private Chain add(DomainOperation.AddDomainConstraint add) {
		CheckConstraint check = add.constraint();
		boolean plain = check.withValidity(Validity.VALID).equals(CheckConstraint.of(check.name(), check.expression()));
		if (!plain || check.validity() == Validity.NOT_ENFORCED) {
			return this.records.invoke(add);
		}
		return alter(add.type()).call((check.validity() == Validity.VALID) ? "check" : "checkNotValid",
				Argument.name(check.name()), Argument.text(check.expression()));
	}

	private Chain alter(QualifiedName domain) {
		return Chain.op().call("alterDomain", this.words.name(domain));
	}

}
