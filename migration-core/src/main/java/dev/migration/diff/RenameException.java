package dev.migration.diff;

import java.util.List;

/**
 * A rename that cannot be: nothing has the old name, several things have it, or nothing
 * has the new one.
 */
public final class RenameException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private final transient Renames.Rename rename;

	private final transient List<String> choices;

	RenameException(Renames.Rename rename, String problem, List<String> choices) {
		super("'%s' cannot be: %s%s".formatted(rename, problem,
				choices.isEmpty() ? "" : "; there is " + String.join(", ", choices)));
		this.rename = rename;
		this.choices = List.copyOf(choices);
	}

	/**
	 * The rename.
	 * @return the rename
	 */
	public Renames.Rename rename() {
		return this.rename;
	}

	/**
	 * What could have been meant.
	 * @return the names there are, sorted
	 */
	public List<String> choices() {
		return this.choices;
	}

}
