package dev.migration.ddl;

import java.util.List;

import dev.migration.operation.OperationSwitch;
import dev.migration.operation.RoutineOperation;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.Routine;

/**
 * Statements about functions, procedures and aggregates.
 */
final class RoutineDdl {

	void register(OperationSwitch.Builder<List<SqlStatement>> cases) {
		cases.on(RoutineOperation.CreateRoutine.class, this::create)
			.on(RoutineOperation.DropRoutine.class,
					(drop) -> Statements.of("DROP %s %s%s%s%s".formatted(drop.kind().name(),
							Words.ifExists(drop.ifExists()), Sql.name(drop.routine()),
							RoutineSql.identity(drop.arguments()), Words.cascade(drop.cascade()))));
	}

	private List<SqlStatement> create(RoutineOperation.CreateRoutine create) {
		Routine routine = create.definition();
		ObjectReference object = new ObjectReference(ObjectKind.valueOf(routine.kind().name()), routine.name(),
				routine.arguments());
		return new Statements()
			.add("CREATE %s%s %s(%s) %s".formatted(create.replace() ? "OR REPLACE " : "", routine.kind().name(),
					Sql.name(routine.name()), routine.arguments(), routine.definition().strip()))
			.addAll(ObjectSql.commentIfAny(object, routine.comment()))
			.addAll(ObjectSql.grants(object, routine.grants()))
			.list();
	}

}
