package dev.migration.schema;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * How the rows of a table or index are stored.
 *
 * @param parameters storage parameters such as {@code fillfactor}, by name
 * @param tablespace the tablespace, or {@code null} for the database's
 */
public record StorageOptions(Map<String, String> parameters, @Nullable String tablespace) {

	/** All as the server has it. */
	public static final StorageOptions DEFAULT = new StorageOptions(Map.of(), null);

	public StorageOptions {
		parameters = Sorted.copy(parameters);
	}

	/**
	 * The same with one more parameter.
	 * @param parameter the name
	 * @param value the value as SQL
	 * @return the options
	 */
	public StorageOptions with(String parameter, String value) {
		Map<String, String> more = new TreeMap<>(this.parameters);
		more.put(parameter, value);
		return new StorageOptions(more, this.tablespace);
	}

}
