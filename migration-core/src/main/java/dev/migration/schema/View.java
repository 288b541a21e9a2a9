package dev.migration.schema;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A query with a name.
 *
 * @param name the name
 * @param columns names for its columns, or empty for those of the query
 * @param query the {@code SELECT} without a closing semicolon
 * @param options {@code security_barrier}, {@code security_invoker} and
 * {@code check_option}, by name
 * @param triggers its {@code INSTEAD OF} triggers
 * @param comment the comment, or {@code null}
 * @param columnComments the comments of its columns, by name
 * @param grants who may do what with it
 */
public record View(QualifiedName name, List<String> columns, String query, Map<String, String> options,
		List<Trigger> triggers, @Nullable String comment, Map<String, String> columnComments, List<Grant> grants) {

	public View {
		columns = List.copyOf(columns);
		options = Sorted.copy(options);
		triggers = List.copyOf(triggers);
		columnComments = Sorted.copy(columnComments);
		grants = List.copyOf(grants);
		query = Names.query(query);
		if (query.isBlank()) {
			throw new IllegalArgumentException("View '%s' needs a query".formatted(name));
		}
	}

	/**
	 * A view with nothing special.
	 * @param name the name
	 * @param query the {@code SELECT}
	 * @return the view
	 */
	public static View of(QualifiedName name, String query) {
		return new View(name, List.of(), query, Map.of(), List.of(), null, Map.of(), List.of());
	}

}
