package dev.migration.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A function, procedure or aggregate.
 *
 * @param kind which of them
 * @param name the name
 * @param arguments the arguments as SQL, with names, modes and defaults, without the
 * parentheses around, for example {@code price numeric, rate numeric DEFAULT 0.19};
 * {@code *} for an aggregate of rows
 * @param definition what follows the arguments in the statement that creates it, for
 * example {@code RETURNS numeric LANGUAGE sql AS $$SELECT price * rate$$}
 * @param comment the comment, or {@code null}
 * @param grants who may call it
 */
public record Routine(RoutineKind kind, QualifiedName name, String arguments, String definition,
		@Nullable String comment, List<Grant> grants) {

	public Routine {
		grants = List.copyOf(grants);
		if (definition.isBlank()) {
			throw new IllegalArgumentException("Routine '%s' needs a definition".formatted(name));
		}
	}

}
