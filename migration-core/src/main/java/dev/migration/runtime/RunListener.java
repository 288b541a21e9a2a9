package dev.migration.runtime;

/**
 * Observes a run. Called on the runner's thread; an exception it throws stops the run.
 */
@FunctionalInterface
public interface RunListener {

	/**
	 * Something happened.
	 * @param event what
	 */
	void on(RunEvent event);

}
