package dev.migration.operation;

import dev.migration.schema.QualifiedName;
import dev.migration.schema.RoutineKind;

/**
 * What is said about functions, procedures, aggregates and triggers.
 */
public sealed interface RoutineLanguage extends Language permits Operations {

	/**
	 * Creates a function. Locks no table.
	 * @param function the function
	 * @param arguments the arguments as SQL, for example
	 * {@code price numeric, rate numeric DEFAULT 0.19}
	 * @param definition what follows the arguments as SQL, for example
	 * {@code RETURNS numeric LANGUAGE sql IMMUTABLE AS $$SELECT price * rate$$}
	 * @return a builder of the options
	 */
	default RoutineBuilder createFunction(String function, String arguments, String definition) {
		return say(new RoutineBuilder(RoutineKind.FUNCTION, QualifiedName.parse(function), arguments, definition));
	}

	/**
	 * Drops a function. Locks no table, unless cascading.
	 * @param function the function
	 * @param arguments the types of its arguments as SQL, for example
	 * {@code numeric, numeric}
	 * @return a builder of the options
	 */
	default DropBuilder dropFunction(String function, String arguments) {
		QualifiedName name = QualifiedName.parse(function);
		return say(new DropBuilder((ifExists, cascade) -> new RoutineOperation.DropRoutine(RoutineKind.FUNCTION, name,
				arguments, ifExists, cascade, null)));
	}

	/**
	 * Creates a procedure. Locks no table.
	 * @param procedure the procedure
	 * @param arguments the arguments as SQL, for example
	 * {@code price numeric, rate numeric DEFAULT 0.19}
	 * @param definition what follows the arguments as SQL, for example
	 * {@code LANGUAGE sql AS $$DELETE FROM session$$}
	 * @return a builder of the options
	 */
	default RoutineBuilder createProcedure(String procedure, String arguments, String definition) {
		return say(new RoutineBuilder(RoutineKind.PROCEDURE, QualifiedName.parse(procedure), arguments, definition));
	}

	/**
	 * Drops a procedure. Locks no table, unless cascading.
	 * @param procedure the procedure
	 * @param arguments the types of its arguments as SQL, for example
	 * {@code numeric, numeric}
	 * @return a builder of the options
	 */
	default DropBuilder dropProcedure(String procedure, String arguments) {
		QualifiedName name = QualifiedName.parse(procedure);
		return say(new DropBuilder((ifExists, cascade) -> new RoutineOperation.DropRoutine(RoutineKind.PROCEDURE, name,
				arguments, ifExists, cascade, null)));
	}

	/**
	 * Creates an aggregate. Locks no table.
	 * @param aggregate the aggregate
	 * @param arguments the types of its arguments as SQL, for example
	 * {@code numeric, numeric}
	 * @param definition what follows the arguments as SQL, for example
	 * {@code (SFUNC = array_append, STYPE = integer[])}
	 * @return a builder of the options
	 */
	default RoutineBuilder createAggregate(String aggregate, String arguments, String definition) {
		return say(new RoutineBuilder(RoutineKind.AGGREGATE, QualifiedName.parse(aggregate), arguments, definition));
	}

	/**
	 * Drops an aggregate. Locks no table, unless cascading.
	 * @param aggregate the aggregate
	 * @param arguments the types of its arguments as SQL, for example
	 * {@code numeric, numeric}
	 * @return a builder of the options
	 */
	default DropBuilder dropAggregate(String aggregate, String arguments) {
		QualifiedName name = QualifiedName.parse(aggregate);
		return say(new DropBuilder((ifExists, cascade) -> new RoutineOperation.DropRoutine(RoutineKind.AGGREGATE, name,
				arguments, ifExists, cascade, null)));
	}

	/**
	 * Creates a trigger; its builder says when it fires and what it runs. Locks the table
	 * in SHARE ROW EXCLUSIVE mode, for a moment.
	 * @param trigger the exact name
	 * @param table the table or view
	 * @return a builder of the trigger
	 */
	default TriggerBuilder createTrigger(String trigger, String table) {
		return say(new TriggerBuilder(trigger, QualifiedName.parse(table)));
	}

	/**
	 * Drops a trigger. Locks the table in ACCESS EXCLUSIVE mode, for a moment.
	 * @param trigger the exact name
	 * @param table the table or view
	 * @return a builder of the options
	 */
	default DropBuilder dropTrigger(String trigger, String table) {
		QualifiedName name = QualifiedName.parse(table);
		return say(new DropBuilder(
				(ifExists, cascade) -> new TriggerOperation.DropTrigger(name, trigger, ifExists, cascade, null)));
	}

	/**
	 * Changes when a trigger is listened to. Locks the table in SHARE ROW EXCLUSIVE mode,
	 * for a moment.
	 * @param trigger the exact name
	 * @param table the table
	 * @return a builder of the change
	 */
	default AlterTriggerBuilder alterTrigger(String trigger, String table) {
		return say(new AlterTriggerBuilder(QualifiedName.parse(table), trigger));
	}

}
