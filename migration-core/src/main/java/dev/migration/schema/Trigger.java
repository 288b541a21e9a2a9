package dev.migration.schema;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A function that runs when rows of a table change.
 *
 * @param name the exact name, unique in its table
 * @param table the table or view
 * @param timing before, after or instead of the change
 * @param events the changes it is about
 * @param columns the columns whose update it is about, or empty for all
 * @param eachRow {@code true} for once a row, {@code false} for once a statement
 * @param when the condition as SQL, or {@code null}
 * @param oldTable the name under which it sees the old rows, or {@code null}
 * @param newTable the name under which it sees the new rows, or {@code null}
 * @param function the function
 * @param arguments the texts handed to the function
 * @param constraint when its check can be deferred it is a constraint trigger; else
 * {@code null}
 * @param referencedTable the other table of a constraint trigger, or {@code null}
 * @param state when it is listened to
 * @param comment the comment, or {@code null}
 */
public record Trigger(String name, QualifiedName table, TriggerTiming timing, Set<TriggerEvent> events,
		List<String> columns, boolean eachRow, @Nullable String when, @Nullable String oldTable,
		@Nullable String newTable, QualifiedName function, List<String> arguments, @Nullable Deferral constraint,
		@Nullable QualifiedName referencedTable, TriggerState state, @Nullable String comment) {

	public Trigger {
		Names.require("A trigger", name);
		columns = List.copyOf(columns);
		arguments = List.copyOf(arguments);
		if (events.isEmpty()) {
			throw new IllegalArgumentException(
					"Trigger '%s' needs an event: insert, update, delete or truncate".formatted(name));
		}
		events = Collections.unmodifiableSet(EnumSet.copyOf(events));
	}

}
