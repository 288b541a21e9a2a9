package dev.migration.source;

import java.util.List;

/**
 * A {@code .sql} file that is no revision script.
 */
public final class SqlFileException extends ScriptException {

	private final String location;

	private final int line;

	private final SqlFileProblem problem;

	private final transient List<String> choices;

	SqlFileException(String location, int line, SqlFileProblem problem, String message, List<String> choices) {
		super(location + ":" + line + ": " + message);
		this.location = location;
		this.line = line;
		this.problem = problem;
		this.choices = List.copyOf(choices);
	}

	@Override
	public String location() {
		return this.location;
	}

	/**
	 * The line the trouble is on; for something unterminated, where it was opened.
	 * @return the line, from 1
	 */
	public int line() {
		return this.line;
	}

	/**
	 * What is wrong.
	 * @return the problem
	 */
	public SqlFileProblem problem() {
		return this.problem;
	}

	/**
	 * What could have stood there: the known headers, say, or the known placeholders.
	 * @return the choices, empty where there is nothing to choose from
	 */
	public List<String> choices() {
		return this.choices;
	}

}
