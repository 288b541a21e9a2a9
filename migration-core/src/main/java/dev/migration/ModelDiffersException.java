package dev.migration;

/**
 * A database is not what the application's model says.
 */
public final class ModelDiffersException extends RuntimeException {

	private final transient ModelDifference difference;

	ModelDiffersException(ModelDifference difference) {
		super(difference + "\nWrite the revision with 'migration revision --autogenerate', or mend the model.");
		this.difference = difference;
	}

	/**
	 * What separates them.
	 * @return the difference
	 */
	public ModelDifference difference() {
		return this.difference;
	}

}
