package dev.migration.runtime;

/**
 * Observes a run. Called on the runner's thread; an exception it throws stops the run.
 */
@FunctionalInterface
public interface RunListener {

	/** Does not listen. */
	RunListener NONE = (event) -> {
	};

	/**
	 * Something happened.
	 * @param event what
	 */
	void on(RunEvent event);

}
