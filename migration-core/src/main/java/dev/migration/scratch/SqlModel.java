package dev.migration.scratch;

import java.util.List;
import java.util.Optional;

import dev.migration.operation.Origin;
import dev.migration.operation.SqlOperation;

/**
 * A model that somebody wrote as SQL, such as a {@code schema.sql}.
 *
 * @param location the file, for messages
 * @param scripts its statements with their places
 */
public record SqlModel(String location, List<SqlOperation.RunSql> scripts) implements SchemaModel {

	public SqlModel {
		scripts = List.copyOf(scripts);
	}

	@Override
	public String description() {
		return this.location;
	}

	@Override
	public List<String> statements() {
		return this.scripts.stream().map(SqlOperation.RunSql::sql).toList();
	}

	@Override
	public Coverage coverage() {
		return Coverage.COMPLETE;
	}

	@Override
	public Optional<Origin> origin(int statement) {
		return Optional.ofNullable(this.scripts.get(statement).origin());
	}

}
