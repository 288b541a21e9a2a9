package dev.migration.runtime;

/**
 * There is no schema to keep the state table in.
 */
public final class NoSchemaException extends MigrationRunException {

	NoSchemaException() {
		super("The connection has no current schema: none of the schemas of its search_path exists. Set "
				+ "'migration.schema', or create the schema that 'currentSchema' in the URL names", null);
	}

}
