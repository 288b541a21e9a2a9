package dev.migration.codegen;

import java.util.Map;
import java.util.Set;

import dev.migration.operation.ColumnOperation;
import dev.migration.operation.ColumnRuleOperation;
import dev.migration.operation.OperationSwitch;
import dev.migration.schema.QualifiedName;

/**
 * Statements about columns of a table that is there.
 */
final class ColumnChains {

	private final JavaWords words;

	private final ColumnWords columns;

	private final RecordText records;

	ColumnChains(JavaWords words) {
		this.words = words;
		this.columns = new ColumnWords(words);
		this.records = new RecordText(words);
	}

	void register(OperationSwitch.Builder<Chain> cases) {
		cases.on(ColumnOperation.AddColumn.class, this::add)
			.on(ColumnOperation.DropColumn.class,
					(drop) -> Chain.op()
						.call("dropColumn", this.words.name(drop.table()), Argument.name(drop.column()))
						.callIf(drop.ifExists(), "ifExists")
						.callIf(drop.cascade(), "cascade"))
			.on(ColumnOperation.SetColumnType.class,
					(set) -> alter(set.table(), set.column()).call("type", this.words.type(set.type()))
						.callIfAny("using", set.using(), Argument::text)
						.callIfAny("collate", set.collation(), this.words::name))
			.on(ColumnOperation.SetNotNull.class,
					(set) -> alter(set.table(), set.column()).call(set.notNull() ? "notNull" : "nullable"))
			.on(ColumnOperation.SetDefault.class,
					(set) -> alter(set.table(), set.column()).callIf(set.expression() == null, "dropDefault")
						.callIfAny("defaultTo", set.expression(), Argument::text));
		registerRules(cases);
	}

	private void registerRules(OperationSwitch.Builder<Chain> cases) {
		cases
			.on(ColumnRuleOperation.AddIdentity.class,
					(add) -> alter(add.table(), add.column()).call("addIdentity",
							this.columns.identity(add.identity(), true)))
			.on(ColumnRuleOperation.ChangeIdentity.class, this::changeIdentity)
			.on(ColumnRuleOperation.DropIdentity.class,
					(drop) -> drop.ifExists() ? this.records.invoke(drop)
							: alter(drop.table(), drop.column()).call("dropIdentity"))
			.on(ColumnRuleOperation.SetExpression.class,
					(set) -> alter(set.table(), set.column()).call("expression", Argument.text(set.expression())))
			.on(ColumnRuleOperation.DropExpression.class,
					(drop) -> drop.ifExists() ? this.records.invoke(drop)
							: alter(drop.table(), drop.column()).call("dropExpression"))
			.on(ColumnRuleOperation.SetStorage.class,
					(set) -> alter(set.table(), set.column()).call("storage", Argument.name(set.storage())))
			.on(ColumnRuleOperation.SetCompression.class,
					(set) -> alter(set.table(), set.column()).call("compression", Argument.name(set.compression())))
			.on(ColumnRuleOperation.SetStatistics.class,
					(set) -> alter(set.table(), set.column()).call("statistics", this.words.number(set.target())))
			.on(ColumnRuleOperation.SetColumnParameters.class, this::setParameters);
	}

	private Chain add(ColumnOperation.AddColumn add) {
		if (!ColumnWords.isSayable(add.column())) {
			return this.records.invoke(add);
		}
		Chain start = Chain.op()
			.call("addColumn", this.words.name(add.table()), Argument.name(add.column().name()),
					this.words.type(add.column().type()));
		return this.columns.say(start, add.column(), false)
			.callIf(add.ifNotExists(), "ifNotExists")
			.callIfAny("comment", add.column().comment(), Argument::text);
	}

	private Chain changeIdentity(ColumnRuleOperation.ChangeIdentity change) {
		Chain numbers = Chain.on("numbers")
			.callIfAny("generated", change.generation(), this.words::constant)
			.callIfAny("restartWith", change.restart(), this.words::number);
		return alter(change.table(), change.column()).call("changeIdentity",
				new Argument.Expression("numbers", this.columns.counting(numbers, change.options())));
	}

	private Chain setParameters(ColumnRuleOperation.SetColumnParameters set) {
		Map<String, String> values = set.change().set();
		Set<String> reset = set.change().reset();
		if (values.size() + reset.size() > 1) {
			return this.records.invoke(set);
		}
		Chain said = alter(set.table(), set.column()).callEach("set", values);
		for (String parameter : reset) {
			said = said.call("reset", Argument.name(parameter));
		}
		return said;
	}

	private Chain alter(QualifiedName table, String column) {
		return Chain.op().call("alterColumn", this.words.name(table), Argument.name(column));
	}

}
