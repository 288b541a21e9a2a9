package dev.migration.codegen;

import java.util.List;
import java.util.function.Function;

import dev.migration.operation.OnlineOperation;
import dev.migration.operation.Operation;
import dev.migration.operation.OperationSwitch;
import dev.migration.schema.Column;
import dev.migration.schema.ColumnOptions;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.ServerNames;

/**
 * Statements that keep readers and writers going.
 */
final class OnlineChains {

	private static final String OLD = "_old";

	private static final String NEW = "_new";

	private final JavaWords words;

	private final ConstraintWords constraints;

	private final RecordText records;

	private final Function<List<Operation>, List<Chain>> all;

	OnlineChains(JavaWords words, Function<List<Operation>, List<Chain>> all) {
		this.words = words;
		this.constraints = new ConstraintWords(words);
		this.records = new RecordText(words);
		this.all = all;
	}

	void register(OperationSwitch.Builder<Chain> cases) {
		cases
			.on(OnlineOperation.AddConstraintOnline.class,
					(add) -> this.constraints.added(online(), add.table(), add.constraint())
						.orElseGet(() -> this.records.invoke(add)))
			.on(OnlineOperation.AddKeyOnline.class,
					(add) -> this.constraints.added(online(), add.table(), add.constraint())
						.orElseGet(() -> this.records.invoke(add)))
			.on(OnlineOperation.SetNotNullOnline.class, (set) -> say("setNotNull", set.table(), set.column()))
			.on(OnlineOperation.AddColumnOnline.class, this::addColumn)
			.on(OnlineOperation.ChangeTypeOnline.class, this::changeType)
			.on(OnlineOperation.RetireColumn.class, (retire) -> say("retireColumn", retire.table(), retire.column()))
			.on(OnlineOperation.DropRetiredColumn.class, (drop) -> say("dropColumn", drop.table(), drop.column()));
	}

	private Chain addColumn(OnlineOperation.AddColumnOnline add) {
		Column column = add.column();
		return !isSayable(column) ? this.records.invoke(add) : DataChains.batches(
				options(start("addColumn", add.table(), column), column), this.words, add.batchSize(), add.pause());
	}

	private Chain changeType(OnlineOperation.ChangeTypeOnline change) {
		Column column = change.column();
		if (!isSayable(column)) {
			return this.records.invoke(change);
		}
		String name = column.name();
		Chain said = start("alterColumnType", change.table(), column).callIfAny("using", change.using(),
				Argument::text);
		said = options(said, column)
			.callIf(!change.shadow().equals(suffixed(name, NEW)), "shadow", Argument.name(change.shadow()))
			.callIf(!change.retired().equals(suffixed(name, OLD)), "retired", Argument.name(change.retired()));
		if (!change.beforeSwap().isEmpty()) {
			List<Chain> then = this.all.apply(change.beforeSwap());
			said = said.call("beforeSwap",
					new Argument.Lambda("then",
							then.stream()
								.map((chain) -> new Chain(chain.start().replaceFirst("^op", "then"), chain.calls()))
								.toList()));
		}
		return DataChains.batches(said, this.words, change.batchSize(), change.pause());
	}

	private static boolean isSayable(Column column) {
		return column.equals(new Column(column.name(), column.type(), column.notNull(), column.defaultExpression(),
				null, null, column.collation(), ColumnOptions.DEFAULT, column.comment(), List.of()));
	}

	private Chain options(Chain chain, Column column) {
		return chain.callIf(column.notNull(), "notNull")
			.callIfAny("defaultTo", column.defaultExpression(), Argument::text)
			.callIfAny("collate", column.collation(), this.words::name)
			.callIfAny("comment", column.comment(), Argument::text);
	}

	private Chain start(String method, QualifiedName table, Column column) {
		return online().call(method, this.words.name(table), Argument.name(column.name()),
				this.words.type(column.type()));
	}

	private Chain say(String method, QualifiedName table, String column) {
		return online().call(method, this.words.name(table), Argument.name(column));
	}

	private static Chain online() {
		return Chain.on("op.online()");
	}

	private static String suffixed(String name, String suffix) {
		return ServerNames.clip(name, ServerNames.LIMIT - suffix.length()) + suffix;
	}

}
