package dev.migration.spring.database;

import java.util.Collection;
import java.util.List;

/**
 * The application has several data sources, and none or several are said to be the one to
 * migrate.
 */
public final class SeveralDataSourcesException extends RuntimeException {

	private final List<String> names;

	private final boolean marked;

	SeveralDataSourcesException(List<String> names) {
		this(names, false);
	}

	private SeveralDataSourcesException(List<String> names, boolean marked) {
		super("Several data sources and " + (marked ? "more than one" : "none") + " of them chosen for migrations: "
				+ String.join(", ", names));
		this.names = List.copyOf(names);
		this.marked = marked;
	}

	/**
	 * Of several that are all marked.
	 * @param names their bean names
	 * @return the exception
	 */
	public static SeveralDataSourcesException marked(Collection<String> names) {
		return new SeveralDataSourcesException(List.copyOf(names), true);
	}

	/**
	 * Whether they are all marked, and not none of them.
	 * @return {@code true} when there are too many marks
	 */
	public boolean isMarked() {
		return this.marked;
	}

	/**
	 * The data sources.
	 * @return their bean names
	 */
	public List<String> names() {
		return this.names;
	}

}
