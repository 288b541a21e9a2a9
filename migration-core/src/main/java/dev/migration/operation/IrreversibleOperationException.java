package dev.migration.operation;

/**
 * A step of a migration whose downgrade is derived cannot be undone.
 */
public final class IrreversibleOperationException extends RuntimeException {

	static final String MAY_HAVE_BEEN_THERE = "may have found it there already, because of ifNotExists()";

	private static final long serialVersionUID = 1L;

	private final transient Operation operation;

	private final int step;

	IrreversibleOperationException(Operation operation, int step) {
		super("Step %d cannot be undone: '%s' %s; say how with .undo(…), or write the downgrade by hand".formatted(step,
				operation.describe(), operation.obstacle()));
		this.operation = operation;
		this.step = step;
	}

	/**
	 * The operation that cannot be undone.
	 * @return the operation
	 */
	public Operation operation() {
		return this.operation;
	}

	/**
	 * Its place among the operations that were recorded.
	 * @return the place, from 1
	 */
	public int step() {
		return this.step;
	}

}
