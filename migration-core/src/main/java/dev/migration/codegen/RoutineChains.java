package dev.migration.codegen;

import java.util.List;

import dev.migration.operation.OperationSwitch;
import dev.migration.operation.RoutineOperation;
import dev.migration.operation.TriggerOperation;
import dev.migration.schema.Routine;
import dev.migration.schema.RoutineKind;
import dev.migration.schema.Trigger;
import dev.migration.schema.TriggerState;

/**
 * Statements about functions, procedures, aggregates and triggers.
 */
final class RoutineChains {

	private final JavaWords words;

	private final RecordText records;

	RoutineChains(JavaWords words) {
		this.words = words;
		this.records = new RecordText(words);
	}

	void register(OperationSwitch.Builder<Chain> cases) {
		cases.on(RoutineOperation.CreateRoutine.class, this::create)
			.on(RoutineOperation.DropRoutine.class, (drop) -> Chain.op()
				.call("drop" + kind(drop.kind()), this.words.name(drop.routine()), Argument.text(drop.arguments()))
				.callIf(drop.ifExists(), "ifExists")
				.callIf(drop.cascade(), "cascade"))
			.on(TriggerOperation.CreateTrigger.class, this::createTrigger)
			.on(TriggerOperation.DropTrigger.class,
					(drop) -> Chain.op()
						.call("dropTrigger", Argument.name(drop.trigger()), this.words.name(drop.table()))
						.callIf(drop.ifExists(), "ifExists")
						.callIf(drop.cascade(), "cascade"))
			.on(TriggerOperation.SetTriggerState.class,
					(set) -> Chain.op()
						.call("alterTrigger", Argument.name(set.trigger()), this.words.name(set.table()))
						.call(state(set.state())));
	}

	private Chain create(RoutineOperation.CreateRoutine create) {
		Routine routine = create.definition();
		return !routine.grants().isEmpty() ? this.records.invoke(create)
				: Chain.op()
					.call("create" + kind(routine.kind()), this.words.name(routine.name()),
							Argument.text(routine.arguments()), Argument.text(routine.definition()))
					.callIf(create.replace(), "orReplace")
					.callIfAny("comment", routine.comment(), Argument::text);
	}

	private static String kind(RoutineKind kind) {
		return switch (kind) {
			case FUNCTION -> "Function";
			case PROCEDURE -> "Procedure";
			case AGGREGATE -> "Aggregate";
		};
	}

	private Chain createTrigger(TriggerOperation.CreateTrigger create) {
		Trigger trigger = create.definition();
		if (trigger.state() != TriggerState.ENABLED) {
			return this.records.invoke(create);
		}
		String timing = switch (trigger.timing()) {
			case BEFORE -> "before";
			case AFTER -> "after";
			case INSTEAD_OF -> "insteadOf";
		};
		List<Argument> events = trigger.events().stream().map(this.words::constant).toList();
		return Chain.op()
			.call("createTrigger", Argument.name(trigger.name()), this.words.name(trigger.table()))
			.call(timing, events)
			.callIfAny("of", trigger.columns())
			.callIfAny("constraint", trigger.constraint(), this.words::constant)
			.callIfAny("from", trigger.referencedTable(), this.words::name)
			.callIfAny("oldTable", trigger.oldTable(), Argument::name)
			.callIfAny("newTable", trigger.newTable(), Argument::name)
			.callIf(!trigger.eachRow(), "forEachStatement")
			.callIfAny("when", trigger.when(), Argument::text)
			.call("execute", this.words.names(this.words.name(trigger.function()), trigger.arguments()))
			.callIf(create.replace(), "orReplace")
			.callIfAny("comment", trigger.comment(), Argument::text);
	}

	private static String state(TriggerState state) {
		return switch (state) {
			case ENABLED -> "enable";
			case DISABLED -> "disable";
			case REPLICA -> "enableReplica";
			case ALWAYS -> "enableAlways";
		};
	}

}
