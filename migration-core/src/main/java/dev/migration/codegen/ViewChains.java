package dev.migration.codegen;

import java.util.Map;

import dev.migration.operation.OperationSwitch;
import dev.migration.operation.ViewOperation;
import dev.migration.schema.MaterializedView;
import dev.migration.schema.View;

/**
 * Statements about views and materialized views.
 */
final class ViewChains {

	private final JavaWords words;

	private final RecordText records;

	ViewChains(JavaWords words) {
		this.words = words;
		this.records = new RecordText(words);
	}

	void register(OperationSwitch.Builder<Chain> cases) {
		cases.on(ViewOperation.CreateView.class, this::create)
			.on(ViewOperation.DropView.class,
					(drop) -> Chain.op()
						.call("dropView", this.words.name(drop.view()))
						.callIf(drop.ifExists(), "ifExists")
						.callIf(drop.cascade(), "cascade"))
			.on(ViewOperation.CreateMaterializedView.class, this::createMaterialized)
			.on(ViewOperation.DropMaterializedView.class,
					(drop) -> Chain.op()
						.call("dropMaterializedView", this.words.name(drop.view()))
						.callIf(drop.ifExists(), "ifExists")
						.callIf(drop.cascade(), "cascade"))
			.on(ViewOperation.RefreshMaterializedView.class,
					(refresh) -> Chain.op()
						.call("refreshMaterializedView", this.words.name(refresh.view()))
						.callIf(refresh.concurrently(), "concurrently")
						.callIf(!refresh.withData(), "withNoData"));
	}

	private Chain create(ViewOperation.CreateView create) {
		View view = create.definition();
		if (!view.triggers().isEmpty() || !view.columnComments().isEmpty() || !view.grants().isEmpty()) {
			return this.records.invoke(create);
		}
		Chain said = Chain.op()
			.call("createView", this.words.name(view.name()), Argument.query(view.query()))
			.callIfAny("columns", view.columns());
		for (Map.Entry<String, String> option : view.options().entrySet()) {
			said = option(said, option.getKey(), option.getValue());
		}
		return said.callIf(create.replace(), "orReplace").callIfAny("comment", view.comment(), Argument::text);
	}

	private static Chain option(Chain chain, String option, String value) {
		return switch (option + "=" + value) {
			case "security_barrier=true" -> chain.call("securityBarrier");
			case "security_invoker=true" -> chain.call("securityInvoker");
			case "check_option=local", "check_option=cascaded" -> chain.call("checkOption", Argument.name(value));
			default -> chain.call("with", Argument.name(option), Argument.name(value));
		};
	}

	private Chain createMaterialized(ViewOperation.CreateMaterializedView create) {
		MaterializedView view = create.definition();
		if (!view.indexes().isEmpty() || !view.columnComments().isEmpty() || !view.grants().isEmpty()) {
			return this.records.invoke(create);
		}
		return Chain.op()
			.call("createMaterializedView", this.words.name(view.name()), Argument.query(view.query()))
			.callIfAny("columns", view.columns())
			.callIf(!view.populated(), "withNoData")
			.callIfAny("using", view.accessMethod(), Argument::name)
			.callEach("with", view.storage().parameters())
			.callIfAny("tablespace", view.storage().tablespace(), Argument::name)
			.callIf(create.ifNotExists(), "ifNotExists")
			.callIfAny("comment", view.comment(), Argument::text);
	}

}
