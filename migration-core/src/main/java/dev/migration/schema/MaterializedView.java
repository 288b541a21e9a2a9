package dev.migration.schema;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A query whose result is stored.
 *
 * @param name the name
 * @param columns names for its columns, or empty for those of the query
 * @param query the {@code SELECT} without a closing semicolon
 * @param accessMethod the table access method, or {@code null} for the server's default
 * @param storage storage parameters and tablespace
 * @param populated whether the query is run when it is created
 * @param indexes its indexes
 * @param comment the comment, or {@code null}
 * @param columnComments the comments of its columns, by name
 * @param grants who may do what with it
 */
public record MaterializedView(QualifiedName name, List<String> columns, String query, @Nullable String accessMethod,
		StorageOptions storage, boolean populated, List<Index> indexes, @Nullable String comment,
		Map<String, String> columnComments, List<Grant> grants) {

	public MaterializedView {
		columns = List.copyOf(columns);
		indexes = List.copyOf(indexes);
		columnComments = Sorted.copy(columnComments);
		grants = List.copyOf(grants);
		query = Names.query(query);
		if (query.isBlank()) {
			throw new IllegalArgumentException("Materialized view '%s' needs a query".formatted(name));
		}
	}

	/**
	 * A materialized view with nothing special.
	 * @param name the name
	 * @param query the {@code SELECT}
	 * @return the view, populated
	 */
	public static MaterializedView of(QualifiedName name, String query) {
		return new MaterializedView(name, List.of(), query, null, StorageOptions.DEFAULT, true, List.of(), null,
				Map.of(), List.of());
	}

}
