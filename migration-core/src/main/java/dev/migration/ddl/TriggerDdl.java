package dev.migration.ddl;

import java.util.List;
import java.util.stream.Collectors;

import dev.migration.operation.OperationSwitch;
import dev.migration.operation.TriggerOperation;
import dev.migration.schema.Deferral;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Trigger;
import dev.migration.schema.TriggerEvent;
import dev.migration.schema.TriggerState;

/**
 * Statements about triggers.
 */
final class TriggerDdl {

	void register(OperationSwitch.Builder<List<SqlStatement>> cases) {
		cases.on(TriggerOperation.CreateTrigger.class, (create) -> create(create.definition(), create.replace()))
			.on(TriggerOperation.DropTrigger.class,
					(drop) -> Statements.of("DROP TRIGGER %s%s ON %s%s".formatted(Words.ifExists(drop.ifExists()),
							Sql.identifier(drop.trigger()), Sql.name(drop.table()), Words.cascade(drop.cascade()))))
			.on(TriggerOperation.SetTriggerState.class,
					(set) -> Statements.of(state(set.table(), set.trigger(), set.state())));
	}

	static List<SqlStatement> create(Trigger trigger, boolean replace) {
		return new Statements().add(sql(trigger, replace))
			.addIf(trigger.state() != TriggerState.ENABLED,
					() -> state(trigger.table(), trigger.name(), trigger.state()))
			.addAll(ObjectSql.commentIfAny(ObjectReference.of(ObjectKind.TRIGGER, trigger.table(), trigger.name()),
					trigger.comment()))
			.list();
	}

	private static String sql(Trigger trigger, boolean replace) {
		Deferral constraint = trigger.constraint();
		StringBuilder sql = new StringBuilder("CREATE ").append(replace ? "OR REPLACE " : "")
			.append((constraint != null) ? "CONSTRAINT TRIGGER " : "TRIGGER ")
			.append(Sql.identifier(trigger.name()))
			.append(" ")
			.append(trigger.timing().name().replace('_', ' '))
			.append(events(trigger))
			.append(" ON ")
			.append(Sql.name(trigger.table()));
		if (trigger.referencedTable() != null) {
			sql.append(" FROM ").append(Sql.name(trigger.referencedTable()));
		}
		if (constraint != null) {
			sql.append(ConstraintSql.deferral(constraint));
		}
		sql.append(referencing(trigger)).append(trigger.eachRow() ? " FOR EACH ROW" : " FOR EACH STATEMENT");
		if (trigger.when() != null) {
			sql.append(" WHEN (").append(trigger.when()).append(")");
		}
		return sql.append(" EXECUTE FUNCTION ")
			.append(Sql.name(trigger.function()))
			.append(trigger.arguments().stream().map(Sql::literal).collect(Collectors.joining(", ", "(", ")")))
			.toString();
	}

	private static String events(Trigger trigger) {
		return trigger.events()
			.stream()
			.map((event) -> (event == TriggerEvent.UPDATE && !trigger.columns().isEmpty())
					? "UPDATE OF " + Sql.identifiers(trigger.columns()) : event.name())
			.collect(Collectors.joining(" OR ", " ", ""));
	}

	private static String referencing(Trigger trigger) {
		String old = (trigger.oldTable() != null) ? " OLD TABLE AS " + Sql.identifier(trigger.oldTable()) : "";
		String now = (trigger.newTable() != null) ? " NEW TABLE AS " + Sql.identifier(trigger.newTable()) : "";
		return (old + now).isEmpty() ? "" : " REFERENCING" + old + now;
	}

	private static String state(QualifiedName table, String trigger, TriggerState state) {
		String words = switch (state) {
			case ENABLED -> "ENABLE";
			case DISABLED -> "DISABLE";
			case REPLICA -> "ENABLE REPLICA";
			case ALWAYS -> "ENABLE ALWAYS";
		};
		return "%s%s TRIGGER %s".formatted(Words.alter(table), words, Sql.identifier(trigger));
	}

}
