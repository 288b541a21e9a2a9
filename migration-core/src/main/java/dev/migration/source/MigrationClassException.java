package dev.migration.source;

/**
 * A class under a location that cannot be used as a revision script.
 */
public final class MigrationClassException extends ScriptException {

	private final String className;

	private final MigrationClassProblem problem;

	MigrationClassException(String className, MigrationClassProblem problem, String message) {
		super(className + ": " + message);
		this.className = className;
		this.problem = problem;
	}

	MigrationClassException(String className, MigrationClassProblem problem, String message, Throwable cause) {
		super(className + ": " + message, cause);
		this.className = className;
		this.problem = problem;
	}

	/**
	 * The class.
	 * @return its name
	 */
	@Override
	public String location() {
		return this.className;
	}

	/**
	 * What is wrong.
	 * @return the problem
	 */
	public MigrationClassProblem problem() {
		return this.problem;
	}

}
