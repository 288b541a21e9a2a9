package dev.migration.spring.actuate;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.SchemaChange;

/**
 * One difference of a schema.
 *
 * @param operation what changed, or what would make the database what the model says
 * @param statements the same as SQL
 * @param notes what to know before doing it
 * @param since when it was not so yet, or {@code null} when that is not known
 * @param until when it was so, or {@code null} for now
 */
public record SchemaChangeDescriptor(String operation, List<String> statements, List<String> notes,
		@Nullable Instant since, @Nullable Instant until) {

	public SchemaChangeDescriptor {
		statements = List.copyOf(statements);
		notes = List.copyOf(notes);
	}

	static SchemaChangeDescriptor of(SchemaChange change, @Nullable Instant since, @Nullable Instant until) {
		return new SchemaChangeDescriptor(change.description(), change.statements(), change.notes(), since, until);
	}

}
